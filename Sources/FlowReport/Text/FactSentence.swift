import FlowProcess
import FlowValues

/// A fact as a sentence for people: `ESC-1 climbs to product-owner, carol is told`.
public enum FactSentence {
  public static func words(_ fact: Fact) -> String {
    let body = fact.body
    let by = fact.actor.map { " by \($0)" } ?? ""
    let because = body.text("because").map { ": \($0)" } ?? ""
    let about = body.text("about").map { " about \($0)" } ?? ""
    let subject = fact.subject.replacing("|", with: " for ")
    switch fact.kind {
    case .runEvaluated: return "the run was evaluated: \(body.text("outcome") ?? "")"
    case .evidenceRecorded: return "evidence \(subject) was recorded"
    case .phaseEntered: return "phase \(subject) is entered"
    case .phasePassed: return "phase \(subject) has passed"
    case .phaseReopened: return "phase \(subject) is reopened\(by)\(because)"
    case .phaseBlocked: return "phase \(subject) waits again"
    case .askOpened: return "\(subject) is first looked at"
    case .askSigned: return "\(subject) is signed\(by)\(because)"
    case .askRejected: return "\(subject) is rejected\(by)\(because)"
    case .askDone: return "\(lastPart(subject)) is done\(by)"
    case .askLate:
      return "\(subject) is late\(body.text("owner").map { ", it is with \($0)" } ?? "")"
    case .overrideGranted:
      let on = body.texts("on").isEmpty ? "" : " on " + body.texts("on").joined(separator: ", ")
      let until = body.number("expires").map { " until \(InstantFormat.printForPeople($0))" } ?? ""
      return
        "\(subject): override \(body.text("override") ?? "") granted\(on)\(until)\(by)\(because)"
    case .overrideAgreed: return "\(subject) is agreed to\(by)"
    case .overrideRevoked: return "\(subject) is revoked\(by)\(because)"
    case .overrideReviewed: return "\(subject) is reviewed\(by)\(because)"
    case .escalationOpened:
      return "\(subject) is opened\(about)\(told(body))\(because)"
    case .escalationClimbed:
      let role = body.text("role").map { " to \($0)" } ?? ""
      let level = body.number("level").map { ", level \(Int($0) + 1)" } ?? ""
      return "\(subject)\(about) climbs\(role)\(level)\(told(body))"
    case .escalationAcknowledged: return "\(subject) is acknowledged\(by)"
    case .escalationResolved:
      return body.text("outcome") == EscalationRecord.cleared
        ? "\(subject)\(about) is cleared: its cause is gone"
        : "\(subject)\(about) is resolved as \(body.text("outcome") ?? "")\(by)\(because)"
    case .escalationExhausted: return "\(subject)\(about) is exhausted: nobody is left to ask"
    case .watchOpened: return "\(subject) is seen"
    case .watchClosed: return "\(subject) is over"
    case .latchOn: return "\(subject) is on\(element(body))"
    case .latchOff: return "\(subject) is off\(element(body))"
    case .decisionMade:
      return "\(subject) is decided as \(body.text("option") ?? "")\(by)\(because)"
    case .notificationQueued: return "\(subject) is told: \(body.text("text") ?? "")"
    case .notificationSending:
      let before = body.text("after") == nil ? "" : "; nobody knows what came of the try before"
      return "\(subject) is being told\(through(body)), try \(number(body, "try"))\(before)"
    case .notificationSent: return "\(subject) was told\(through(body))"
    case .notificationFailed:
      return "\(subject) could not be told\(through(body))\(because)\(next(body))"
    case .taskOpened:
      var title: String?
      if case .object(let fields)? = body["fields"] { title = fields.text("title") }
      return "\(subject) is opened" + (title.map { ": \($0)" } ?? "")
    case .taskConflict:
      return "of \(subject) two say a different '\(body.text("field") ?? "")'"
    case .taskChanged where body.bool("agreed") == true:
      return "the source of \(subject) says \(value(body["value"])), too"
    case .taskChanged:
      return "\(subject).\(body.text("field") ?? "") is set to \(value(body["value"]))\(by)"
    case .fileQueued: return "\(subject) is to be written"
    case .fileWritten:
      return body.bool("unchanged") == true
        ? "\(subject) stands there as it should" : "\(subject) was written"
    case .fileFailed: return "\(subject) was not written\(because)\(next(body))"
    case .commandTrying:
      return "'\(fact.subject)' is tried, \(number(body, "try")) of \(number(body, "of"))"
    case .commandRan: return "'\(fact.subject)' was run"
    case .actRefused:
      let last = body.text("last-for").map { "; more of them are not kept for \($0)" } ?? ""
      return "refused: \(body.text("act") ?? "") \(subject)\(by): "
        + "\(body.text("reason") ?? "")\(last)"
    case .note: return body.text("text") ?? subject
    }
  }

  /// Whether a fact tells people something new, or only how Flow keeps its books.
  public static func isNews(_ fact: Fact) -> Bool {
    switch fact.kind {
    case .runEvaluated, .evidenceRecorded, .askOpened, .watchOpened, .watchClosed, .commandTrying,
      .commandRan:
      false
    // The escalation says itself who is told.
    case .notificationQueued: fact.body["level"] == nil
    case .notificationSending: fact.body["after"] != nil
    default: true
    }
  }

  private static func through(_ body: FactBody) -> String {
    guard let channel = body.text("channel") else { return "" }
    return " through \(channel)"
  }

  private static func number(_ body: FactBody, _ name: String) -> String {
    body.number(name).map { NumberFormat.print($0) } ?? "?"
  }

  /// What follows a failure.
  private static func next(_ body: FactBody) -> String {
    if body.bool("final") == true { return "; it is given up" }
    guard let next = body.number("next") else { return "" }
    return "; tried again from \(InstantFormat.printForPeople(next))"
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func told(_ body: FactBody) -> String {
    let told = body.texts("told")
    return told.isEmpty
      ? "" : ", \(told.joined(separator: ", ")) \(told.count == 1 ? "is" : "are") told"
  }

  private static func element(_ body: FactBody) -> String {
    body.text("element").map { $0.isEmpty ? "" : " for \($0)" } ?? ""
  }

  public static func value(_ value: FactValue?) -> String {
    switch value {
    case .text(let text)?: text
    case .number(let number)?: NumberFormat.print(number)
    case .bool(let bool)?: "\(bool)"
    default: "another value"
    }
  }
}
