import FlowProcess
import FlowRuntime

/// What a process of four phases ought to do, worked out step by step from a plain record of what
/// has happened.
///
/// `design` (a requirement and one signature), then `build` (two steps, a requirement, two
/// signatures on a version), beside it `docs` (an item), then `ship` (a requirement that sends the
/// build back).
struct NaivePhases {
  /// What is known of the world; what is missing nobody knows.
  struct World {
    var plan: Bool?
    var code: Bool?
    var live: Bool?
    var skip: Bool?
    var version: String?
  }

  struct Phase {
    var entered: Double?
    var entries = 0
    var round = 0
    var hasPassed = false
  }

  struct Word {
    let person: String
    let rejects: Bool
    let version: String?
    let round: Int
  }

  /// How far something has come; the worst of several counts.
  enum Standing: Int, Comparable {
    case passed, skipped, blocked, waiting, unknown, failed

    var isOver: Bool { self <= .skipped }
    var word: String { "\(self)" }
    static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  static let names = ["design", "build", "docs", "ship"]
  static let signers = ["agreed": ["ann", "bob"], "good": ["carol", "dora"]]
  static let items = ["Write": "build", "Tidy": "build", "Read twice": "docs"]
  static let people = ["ann", "bob", "bot", "carol", "dora"]

  private(set) var diary: [String] = []
  private(set) var phases: [String: Phase] = [:]
  private var words: [String: [Word]] = [:]
  private var ticks: [String: Int] = [:]
  private var late: Set<String> = []
  /// The causes whose effects were done and that are not seen to be over.
  private var lasting: Set<String> = []
  private(set) var standings: [String: Standing] = [:]

  // MARK: Looking

  /// What one look comes to; all of it is seen by the next look only.
  private struct Look {
    var lines: [String] = []
    var apply: [(inout NaivePhases) -> Void] = []
    var holding: Set<String> = []
    var undecided: Set<String> = []
    var standings: [String: Standing] = [:]
  }

  /// - Returns: whether anything happened.
  @discardableResult
  mutating func look(at now: Double, _ world: World) -> Bool {
    var look = Look()
    judgeDesign(world, now, &look)
    judgeBuild(world, now, &look)
    judgeDocs(now, &look)
    judgeShip(world, now, &look)
    for cause in lasting.sorted() where !look.holding.contains(cause) {
      if look.undecided.contains(where: { cause.hasPrefix($0) }) { continue }
      look.lines.append("over \(cause)")
    }
    for step in look.apply { step(&self) }
    for line in look.lines {
      if line.hasPrefix("over ") { lasting.remove(String(line.dropFirst(5))) }
    }
    diary += look.lines
    standings = look.standings
    return !look.lines.isEmpty
  }

  /// Something is so, and does what it does once while that lasts.
  private func holds(
    _ cause: String, _ look: inout Look, tells people: [String] = [], _ text: String = ""
  ) -> Bool {
    look.holding.insert(cause)
    guard !lasting.contains(cause) else { return false }
    look.apply.append { $0.lasting.insert(cause) }
    for person in people { look.lines.append("tell \(person) \(text)") }
    return true
  }

  private func phase(_ name: String) -> Phase { phases[name] ?? Phase() }

  /// Enters a phase that nothing holds up any more.
  private func enter(_ name: String, _ now: Double, _ look: inout Look) -> Double {
    if let entered = phase(name).entered { return entered }
    look.lines.append("enter \(name)")
    look.apply.append {
      var phase = $0.phase(name)
      phase.entered = now
      phase.entries += 1
      phase.hasPassed = false
      $0.phases[name] = phase
    }
    return now
  }

  private func block(_ name: String, _ look: inout Look) {
    look.standings[name] = .blocked
    look.undecided.insert(name)
    guard phase(name).entered != nil else { return }
    look.lines.append("block \(name)")
    look.apply.append { $0.phases[name]?.entered = nil }
  }

  /// - Returns: whether the phase is late.
  private func finish(
    _ name: String, _ standing: Standing, due: Double?, _ now: Double, _ look: inout Look
  ) -> Bool {
    look.standings[name] = standing
    var isLate = false
    if let due, now >= due, !standing.isOver {
      isLate = true
      let key = "\(name)#\(phase(name).entries)"
      if !late.contains(key) {
        look.lines.append("late \(name)")
        look.apply.append { $0.late.insert(key) }
      }
    }
    if standing.isOver, !phase(name).hasPassed {
      look.lines.append("pass \(name)")
      look.apply.append { $0.phases[name, default: Phase()].hasPassed = true }
    }
    return isLate
  }

  private static func standing(_ value: Bool?) -> Standing {
    value == nil ? .unknown : value == true ? .passed : .failed
  }

  private func signatures(
    _ gate: String, _ needed: Int, round: Int, version: String??
  ) -> Standing {
    if case .some(.none) = version { return .unknown }
    var latest: [String: Word] = [:]
    for word in words[gate] ?? [] where word.round == round { latest[word.person] = word }
    if latest.values.contains(where: \.rejects) { return .failed }
    let count = latest.values.count { version == nil || $0.version == version ?? nil }
    return count >= needed ? .passed : .waiting
  }

  private func isDone(_ item: String, _ phase: String) -> Bool {
    ticks[item] == self.phase(phase).round
  }

  private func judgeDesign(_ world: World, _ now: Double, _ look: inout Look) {
    let entered = enter("design", now, &look)
    let standing = max(
      Self.standing(world.plan),
      signatures("agreed", 1, round: phase("design").round, version: nil))
    let isLate = finish("design", standing, due: entered + 14_400, now, &look)
    let entry = phase("design").entries + (phase("design").entered == nil ? 1 : 0)
    _ = holds("design entered \(entry)", &look, tells: ["carol", "dora"], "design entered")
    if isLate { _ = holds("design late", &look, tells: ["ann", "bob"], "design late") }
  }

  private func judgeBuild(_ world: World, _ now: Double, _ look: inout Look) {
    guard look.standings["design"]?.isOver == true else { return block("build", &look) }
    let entered = enter("build", now, &look)
    let write = isDone("Write", "build")
    let tidy = isDone("Tidy", "build")
    var standing = max(
      write ? .passed : Standing.waiting, tidy ? .passed : write ? .waiting : .blocked)
    standing = max(standing, Self.standing(world.code))
    standing = max(
      standing,
      signatures("good", 2, round: phase("build").round, version: .some(world.version)))
    _ = finish("build", standing, due: entered + 7_200, now, &look)
    if standing.isOver { _ = holds("build passed", &look, tells: ["ann", "bob"], "build passed") }
    if standing == .unknown { look.undecided.insert("build passed") }
  }

  private func judgeDocs(_ now: Double, _ look: inout Look) {
    guard look.standings["build"] != .blocked else { return block("docs", &look) }
    _ = enter("docs", now, &look)
    var standing = isDone("Read twice", "docs") ? Standing.passed : .waiting
    if standing.isOver, look.standings["build"]?.isOver != true { standing = .waiting }
    _ = finish("docs", standing, due: nil, now, &look)
  }

  private func judgeShip(_ world: World, _ now: Double, _ look: inout Look) {
    guard let skip = world.skip else {
      look.standings["ship"] = .unknown
      look.undecided.insert("ship")
      return
    }
    if skip {
      look.standings["ship"] = .skipped
      return
    }
    guard look.standings["build"]?.isOver == true, look.standings["docs"]?.isOver == true else {
      return block("ship", &look)
    }
    _ = enter("ship", now, &look)
    let standing = Self.standing(world.live)
    if standing == .failed, holds("ship failed", &look) {
      look.lines.append("reopen build")
      look.apply.append {
        $0.phases["build", default: Phase()].entered = nil
        $0.phases["build"]?.round += 1
        $0.phases["build"]?.hasPassed = false
      }
    }
    if standing == .unknown { look.undecided.insert("ship failed") }
    _ = finish("ship", standing, due: nil, now, &look)
  }

  // MARK: Acts

  /// - Returns: whether the act is taken.
  mutating func act(_ act: Act, _ world: World) -> Bool {
    guard Self.people.contains(act.person) else { return false }
    switch act.verb {
    case .sign, .reject: return sign(act, world)
    case .done: return tick(act)
    default: return reopen(act)
    }
  }

  private mutating func sign(_ act: Act, _ world: World) -> Bool {
    let phase = act.subject == "agreed" ? "design" : "build"
    guard standings[phase] != .blocked, let signers = Self.signers[act.subject],
      signers.contains(act.person)
    else { return false }
    let rejects = act.verb == .reject
    let bound = act.subject == "good" && !rejects ? world.version : nil
    if act.subject == "good", !rejects, bound == nil { return false }
    let round = self.phase(phase).round
    let word = Word(person: act.person, rejects: rejects, version: bound, round: round)
    if let last = words[act.subject]?.last(where: { $0.person == act.person }),
      last.round == round, last.rejects == rejects, last.version == bound
    {
      return true
    }
    words[act.subject, default: []].append(word)
    diary.append("\(rejects ? "reject" : "sign") \(act.subject) by \(act.person)")
    return true
  }

  private mutating func tick(_ act: Act) -> Bool {
    guard let phase = Self.items[act.subject], standings[phase] != .blocked,
      ["ann", "bob"].contains(act.person)
    else { return false }
    if isDone(act.subject, phase) { return true }
    if act.subject == "Tidy", !isDone("Write", "build") { return false }
    ticks[act.subject] = self.phase(phase).round
    diary.append("done \(act.subject) by \(act.person)")
    return true
  }

  private mutating func reopen(_ act: Act) -> Bool {
    guard phase(act.subject).entered != nil else { return false }
    if act.subject == "design", !["ann", "bob"].contains(act.person) { return false }
    phases[act.subject]?.entered = nil
    phases[act.subject]?.round += 1
    phases[act.subject]?.hasPassed = false
    diary.append("reopen \(act.subject)")
    return true
  }

  /// The next instant at which a deadline ends.
  func nextDue(after now: Double) -> Double? {
    [phase("design").entered.map { $0 + 14_400 }, phase("build").entered.map { $0 + 7_200 }]
      .compactMap(\.self).filter { $0 > now }.min()
  }
}
