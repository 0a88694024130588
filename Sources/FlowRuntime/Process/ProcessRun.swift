import FlowChecker
import FlowProcess
import FlowValues

/// What the judgement of a process needs beside the frames: the fold of the facts, and what this
/// evaluation wants to happen.
///
/// INVARIANT: one thread at a time uses it, like the machine that owns it.
final class ProcessRun {
  let program: CheckedProgram
  let checked: CheckedProcess
  let clock = Clock()
  /// The fold of the facts before this evaluation.
  var state = ProcessState()
  /// All facts since the run began, where somebody wants them.
  var history: [Fact]?
  var key = "default"
  /// The commit that the evidence is of.
  var commit: String?
  /// Who asked for the evaluation.
  var actor: String?
  /// Whether `flow run` evaluates, which counts as an attempt.
  var isAttempt = true
  /// Whether what the evaluation came to is part of the state already.
  var isRecorded = false
  /// The instant of the recording, when it catches up with timers of the past.
  var realNow = -Double.infinity
  /// How many overrides of the store have an id that begins like this.
  lazy var countOverrides: (String) -> Int = { [unowned self] prefix in
    state.overrides.count { $0.id.hasPrefix(prefix) }
  }

  // What this evaluation has come to so far.
  var facts: [Fact] = []
  /// The keys of what this evaluation has queued.
  var keys: Set<String> = []
  /// The effects whose causes hold: the paths of their statements with their subjects.
  var wanted: Set<String> = []
  /// Beginnings of such paths whose causes could not be decided.
  var undecided: [String] = []
  /// The elements of the families around this place.
  var subjects: [String] = []
  /// Which time it is, where what is done once is done once for each time.
  var occasion: String?
  /// The next instant at which the clock alone changes something.
  var turn: Double?
  var phases: [PhaseState]
  var asks: [AskResult] = []
  /// The phase whose body is being judged.
  var phase: Int?
  /// The gate whose body is being judged.
  var gate: GatePlace?
  /// How the step before came out, in a phase with steps in order.
  var stepBefore: String?

  var tables: ProcessTables
  private var people: [String: Value] = [:]
  var taskList: TaskListVersion?
  /// The tasks as values, of the list that they were made of.
  var taskValues: (list: TaskList, values: [Value])?
  /// The fields of tasks that an act is about to change.
  var fieldsToChange: Set<Int> = []
  /// Owners of tasks whom the script does not know.
  var strangers: [String: Value] = [:]
  /// The elements that latches last saw, by name.
  var latchElements: [String: [String: Value]] = [:]

  init(_ program: CheckedProgram) {
    self.program = program
    checked = program.process
    phases = Array(repeating: .notJudged, count: checked.phases.count)
    tables = ProcessTables()
  }

  /// The gate around this place.
  struct GatePlace {
    let number: Int
    let element: String?
  }

  /// What the gate around this place is called, with its element where it has one.
  var gateID: String? { gate.map { program.gates[$0.number].id(of: $0.element) } }

  var now: Double { clock.now }

  func begin(at now: Double) {
    clock.now = now
    facts.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    wanted.removeAll(keepingCapacity: true)
    undecided.removeAll(keepingCapacity: true)
    subjects.removeAll()
    occasion = nil
    asks.removeAll(keepingCapacity: true)
    isRecorded = false
    turn = nil
    phase = nil
    gate = nil
    stepBefore = nil
    for index in phases.indices { phases[index] = .notJudged }
  }

  /// Notes that the answer may change at an instant.
  func turns(at instant: Double) {
    guard instant > now, instant.isFinite else { return }
    if let turn, turn <= instant { return }
    turn = instant
  }

  // MARK: Facts

  func emit(
    _ kind: FactKind, _ subject: String, _ body: FactBody = [:], actorKind: ActorKind = .system
  ) {
    var body = body
    let at = max(now, realNow)
    // What fires late is recorded now, and is about the instant at which it was due.
    if at > now { body["as-of"] = .number(now) }
    facts.append(
      Fact(
        key: key, at: at, actor: nil, actorKind: actorKind, kind: kind, subject: subject,
        body: body))
  }

  /// A path with the elements of the families around this place.
  func identity(_ path: String) -> String {
    let parts = occasion.map { subjects + [$0] } ?? subjects
    return parts.isEmpty ? path : path + parts.map { "|" + $0 }.joined()
  }

  /// Whether the effects of a statement are to be done now: its cause has just begun to hold.
  ///
  /// - Returns: what the cause is known by; nothing when it was done before and the cause lasts.
  func begins(_ path: String, subject: String? = nil) -> String? {
    let cause = identity(path) + (subject.map { "|" + $0 } ?? "")
    let isNew = wanted.insert(cause).inserted
    return isNew && !state.active.contains(cause) ? cause : nil
  }

  /// Says that nobody knows whether the causes of some statements hold.
  func cannotDecide(_ paths: [String]) {
    for path in paths { undecided.append(identity(path)) }
  }

  func isUndecided(_ cause: String) -> Bool {
    undecided.contains {
      cause == $0 || (cause.hasPrefix($0) && cause.dropFirst($0.count).first == "|")
    }
  }

  // MARK: People

  /// A declared person as a value.
  func person(_ name: String) -> Value {
    if let known = people[name] { return known }
    guard let person = checked.people.first(where: { $0.name == name }) else {
      return .unknown(Reason("'\(name)' is nobody of this script"))
    }
    let roles = checked.roles.indices.compactMap { role -> Value? in
      isMember(name, ofRole: role) == true ? .text(checked.roles[role].name) : nil
    }
    let object = Value.object(
      ThingObject(
        .person, name,
        [
          .text(person.name), .optional(person.email, orElse: "\(name) has no address"),
          .bool(person.isAutomated), .bool(person.isTrusted), .list(List(roles)),
        ]))
    people[name] = object
    return object
  }

  /// Whether somebody is in a role, through the roles that it is made of; nothing where that takes
  /// more than the script to say: who wrote a branch, whose week it is.
  private func isMember(_ name: String, ofRole role: Int) -> Bool? {
    switch checked.roles[role].tree {
    case .people(let numbers): numbers.contains { checked.people[$0].name == name }
    case .set(let set): isMember(name, of: set.tree)
    }
  }

  private func isMember(_ name: String, of tree: CheckedRoleSet.Tree) -> Bool? {
    switch tree {
    case .role(let role): return isMember(name, ofRole: role)
    case .person(let number): return checked.people[number].name == name
    case .rota, .computed: return nil
    case .or(let a, let b):
      let (a, b) = (isMember(name, of: a), isMember(name, of: b))
      return a == true || b == true ? true : a == nil || b == nil ? nil : false
    case .and(let a, let b):
      let (a, b) = (isMember(name, of: a), isMember(name, of: b))
      return a == false || b == false ? false : a == nil || b == nil ? nil : true
    case .except(let a, let b):
      let (a, b) = (isMember(name, of: a), isMember(name, of: b))
      return a == false || b == true ? false : a == nil || b == nil ? nil : true
    }
  }

  func isAutomated(_ name: String) -> Bool {
    checked.people.first { $0.name == name }?.isAutomated ?? false
  }

  /// The people that a value means: a person, a role, a list of them, or a name or address.
  func people(in value: Value) -> People {
    switch value {
    case .unknown(let reason): return .unknown(reason)
    case .object(let object) where object.kind == .role:
      return people(in: object.field(2))
    case .object(let object) where strangers[object.name] != nil && object.kind == .person:
      return .unknown(Reason("'\(object.name)' is nobody of this script"))
    case .object(let object): return .known([object.name])
    case .list(let list):
      if let doubts = list.doubts { return .unknown(doubts.reason) }
      var names: [String] = []
      for element in list.elements {
        switch people(in: element) {
        case .known(let more): names += more.filter { !names.contains($0) }
        case .unknown(let reason): return .unknown(reason)
        }
      }
      return .known(names)
    case .text(let text):
      if let person = self.person(named: text) { return .known([person]) }
      return .unknown(Reason("'\(text)' is nobody of this script"))
    default: return .unknown(.otherKind(of: value, than: "a person"))
    }
  }

  /// The person of a name or an address, also as git writes authors: `Dana <dana@example.com>`.
  func person(named text: String) -> String? {
    if let person = checked.people.first(where: { $0.name == text || $0.email == text }) {
      return person.name
    }
    guard let start = text.lastIndex(of: "<"), text.last == ">" else {
      return checked.people.first { $0.fullName == text }?.name
    }
    let address = text[text.index(after: start)...].dropLast()
    return checked.people.first { $0.email.map { $0 == address } ?? false }?.name
  }

  /// Who holds a rota.
  func holder(ofRota number: Int) -> People {
    let rota = checked.rotas[number]
    guard let rotation = tables.rotation(number, rota, checked) else {
      return .unknown(Reason("the rota '\(rota.name)' has no clock: its zone cannot be read"))
    }
    if let next = rotation.nextHandover(after: now) { turns(at: next) }
    guard let holder = rotation.holder(at: now) else {
      return .unknown(Reason("the rota '\(rota.name)' has not begun"))
    }
    return .known([holder])
  }
}
