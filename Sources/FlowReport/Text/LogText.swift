import FlowProcess
import FlowValues

/// Shows the facts of a ledger, one after another.
public enum LogText {
  /// ```
  /// 17  2026-11-20 10:00 UTC  main  override.granted OVR-2026-11-20-001 by dana
  ///     reason: "the service is down", risk: "none"
  /// ```
  public static func render(_ recorded: RecordedFact, _ look: Appearance) -> String {
    let fact = recorded.fact
    var by = fact.actor.map { " by \($0)" } ?? ""
    if fact.actorKind != .human, fact.actor != nil { by += " (\(fact.actorKind.rawValue))" }
    if fact.signature != nil { by += ", signed" }
    let about = fact.subject.isEmpty ? "" : " " + fact.subject
    let words =
      "\(recorded.sequence)  \(InstantFormat.printForPeople(fact.at))  \(fact.key)  "
      + "\(fact.kind.rawValue)\(about)\(by)"
    var text = look.shown(words) + "\n"
    if !fact.body.members.isEmpty { text += "    " + look.shown(members(fact.body)) + "\n" }
    return text
  }

  /// What will happen, instant by instant.
  ///
  /// ```
  /// 2026-11-22 10:00 UTC  in 47h
  ///   ESC-1 about quality-bar climbs to product-owner, level 3, carol is told
  /// ```
  ///
  /// - Parameter events: in order of time.
  public static func render(
    _ events: [(instant: Double, words: String)], from now: Double, _ look: Appearance
  ) -> String {
    var text = ""
    var last: Double?
    for (instant, words) in events {
      if instant != last {
        let when = instant > now ? "in \(PeopleTime.length(instant - now))" : "now"
        text += "\(InstantFormat.printForPeople(instant))  \(when)\n"
        last = instant
      }
      text += "  " + look.shown(words) + "\n"
    }
    return text
  }

  private static func members(_ body: FactBody) -> String {
    body.members.map { "\($0.name): \(words($0.value))" }.joined(separator: ", ")
  }

  private static func words(_ value: FactValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number): NumberFormat.print(number)
    case .text(let text): "\"\(text)\""
    case .list(let elements): "[" + elements.map(words).joined(separator: ", ") + "]"
    case .object(let body): "{" + members(body) + "}"
    }
  }
}
