import FlowProcess
import FlowRuntime
import FlowValues

/// What overrides ought to do, worked out with nothing but a list of grants and a clock.
struct NaiveOverrides {
  struct Grant {
    let id: String
    let kind: String
    let by: String
    let scope: [String]
    let expires: Double
    let review: Double?
    var agreedBy: String?
    var isRevoked = false
    var isReviewed = false
    var uses = 0
    var told: Set<String> = []
  }

  /// `quick`: one person, four hours, of the small gate and the work. `slow`: two people, a day, of
  /// everything that is not locked, also where nobody knows.
  static let granters = ["quick": ["ann", "bob", "bot", "carol"], "slow": ["carol"]]
  static let needs = ["quick": ["reason"], "slow": ["reason", "risk", "ticket"]]
  static let limits = ["quick": 14_400.0, "slow": 86_400.0]
  static let reach = ["quick": ["small-gate", "work", "inner-gate"]]
  static let people = ["ann", "bob", "bot", "carol", "dora"]
  static let gates = ["small-gate", "large-gate", "iron-gate", "inner-gate", "last-gate"]

  private(set) var diary: [String] = []
  private(set) var grants: [Grant] = []

  // MARK: Acts

  mutating func act(_ act: Act, at now: Double) -> Bool {
    guard Self.people.contains(act.person) else { return false }
    switch act.verb {
    case .grant: return grant(act, at: now)
    case .agree: return agree(act, at: now)
    case .revoke: return revoke(act, at: now)
    default: return review(act, at: now)
    }
  }

  private mutating func grant(_ act: Act, at now: Double) -> Bool {
    let kind = act.subject
    guard act.person != "bot", Self.granters[kind]?.contains(act.person) == true else {
      return false
    }
    var given: Set<String> = []
    if act.because != nil { given.insert("reason") }
    if act.risk != nil { given.insert("risk") }
    for field in act.fields { given.insert(field.name) }
    guard Self.needs[kind]?.allSatisfy(given.contains) == true else { return false }
    for name in act.scope {
      if name == "iron-gate" || name == "nowhere" { return false }
      if let reach = Self.reach[kind], !reach.contains(name) { return false }
    }
    let limit = now + (Self.limits[kind] ?? 0)
    var expires = limit
    if case .elapsed(let seconds)? = act.lasting { expires = now + seconds }
    if let until = act.until { expires = until }
    guard expires > now, expires <= limit else { return false }
    let prefix = kind == "slow" ? "SLOW-" : "OVR-\(InstantFormat.printDate(now))-"
    let number = grants.count { $0.id.hasPrefix(prefix) } + 1
    let digits = "\(number)"
    let id =
      prefix + (kind == "slow" ? "" : String(repeating: "0", count: 3 - digits.count)) + digits
    grants.append(
      Grant(
        id: id, kind: kind, by: act.person, scope: act.scope, expires: expires,
        review: kind == "quick" ? now + 7200 : nil))
    diary.append("\(Int(now)) \(id) granted by \(act.person) until \(Int(expires))")
    return true
  }

  private mutating func agree(_ act: Act, at now: Double) -> Bool {
    guard let place = grants.firstIndex(where: { $0.id == act.subject }) else { return false }
    let grant = grants[place]
    guard grant.kind == "slow", act.person != grant.by, ["bob", "dora"].contains(act.person),
      !grant.isRevoked, now < grant.expires
    else { return false }
    if grant.agreedBy != nil { return true }
    grants[place].agreedBy = act.person
    diary.append("\(Int(now)) \(grant.id) agreed by \(act.person)")
    return true
  }

  private mutating func revoke(_ act: Act, at now: Double) -> Bool {
    guard let place = grants.firstIndex(where: { $0.id == act.subject }) else { return false }
    let grant = grants[place]
    guard act.person == grant.by || Self.granters[grant.kind]?.contains(act.person) == true,
      act.because != nil
    else { return false }
    if grant.isRevoked { return true }
    if now >= grant.expires { return false }
    grants[place].isRevoked = true
    diary.append("\(Int(now)) \(grant.id) revoked by \(act.person)")
    return true
  }

  private mutating func review(_ act: Act, at now: Double) -> Bool {
    guard let place = grants.firstIndex(where: { $0.id == act.subject }), act.person != "bot" else {
      return false
    }
    if grants[place].isReviewed { return true }
    grants[place].isReviewed = true
    diary.append("\(Int(now)) \(act.subject) reviewed by \(act.person)")
    return true
  }

  // MARK: Looking

  /// Whom the handlers of an override tell, each once.
  mutating func look(at now: Double) {
    for place in grants.indices where grants[place].kind == "quick" {
      let grant = grants[place]
      var events = ["granted": ["carol"]]
      if grant.isRevoked {
        events["revoked"] = ["dora", "bob"]
      } else if now >= grant.expires {
        events["expired"] = ["dora", "bob"]
      }
      for (event, people) in events where grants[place].told.insert(event).inserted {
        for person in people { diary.append("tell \(person) \(event)") }
      }
    }
  }

  /// The override that lets a gate through, if it needs one and has one.
  private func override(of gate: String, _ value: Bool?, at now: Double) -> Int? {
    if gate == "iron-gate" || value == true { return nil }
    let names =
      gate == "inner-gate" ? [gate, "work"] : gate == "last-gate" ? [gate, "next"] : [gate]
    return grants.indices.first { place in
      let grant = grants[place]
      if grant.isRevoked || now >= grant.expires { return false }
      if grant.kind == "slow", grant.agreedBy == nil { return false }
      if grant.kind == "quick", value == nil { return false }
      if let reach = Self.reach[grant.kind], !names.contains(where: reach.contains) { return false }
      return grant.scope.isEmpty || names.contains(where: grant.scope.contains)
    }
  }

  /// How every gate stands, and which overrides that takes.
  func standing(
    _ values: [String: Bool], at now: Double
  ) -> (outcomes: [String: String], used: Set<Int>) {
    var outcomes: [String: String] = [:]
    var used: Set<Int> = []
    func judge(_ gate: String, _ value: Bool?) -> Bool {
      if let place = override(of: gate, value, at: now) {
        used.insert(place)
        outcomes[gate] = "overridden"
        return true
      }
      outcomes[gate] = value == nil ? "unknown" : value == true ? "passed" : "failed"
      return value == true
    }
    _ = judge("small-gate", values["small"])
    _ = judge("large-gate", values["large"])
    _ = judge("iron-gate", values["iron"])
    if judge("inner-gate", values["inner"]) {
      _ = judge("last-gate", values["small"])
    } else {
      outcomes["last-gate"] = "blocked"
    }
    return (outcomes, used)
  }

  mutating func count(_ used: Set<Int>) { for place in used { grants[place].uses += 1 } }
}
