import FlowChecker
import FlowProcess
import FlowReport
import FlowValues

/// A message as a channel gets it: one JSON object on one line, in the format `flow.message/1`.
///
/// Keys never vanish: what is absent is `null`.
struct OutgoingMessage {
  let delivery: Delivery
  /// The hash of the fact that queued it, which no other ledger has.
  let fact: String
  let run: String
  let file: String
  let person: CheckedPerson?
  let escalation: EscalationRecord?

  var line: [UInt8] {
    let body = delivery.body
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("format", "flow.message/1")
      json.member("key", delivery.key)
      json.member("fact", fact)
      json.member("kind", escalation == nil ? "notify" : "escalation")
      json.member("try", delivery.tries)
      json.member("channel", delivery.channel)
      json.member("to", body.text("to"))
      json.member("name", person?.fullName)
      json.member("email", person?.email)
      json.member("role", body.text("role"))
      json.member("text", delivery.text)
      json.member("run", run)
      json.member("file", file)
      json.member("subject", body.text("subject") ?? escalation?.subject)
      json.member("queued", InstantFormat.print(delivery.queued))
      json.member("command", command)
      guard let escalation else {
        json.key("escalation")
        json.null()
        return
      }
      json.object("escalation") { json in
        json.member("id", escalation.id)
        json.member("ladder", escalation.ladder)
        json.member("level", body.number("level"))
        json.member("levels", escalation.levels.count)
        json.member("open", escalation.isOpen)
        json.member("due", escalation.nextClimb.map { InstantFormat.print($0) })
        json.member("reason", escalation.reason)
        json.object("fields") { json in
          for (name, value) in escalation.fields.members {
            switch value {
            case .number(let number): json.member(name, number)
            case .bool(let bool): json.member(name, bool)
            case .text(let text): json.member(name, text)
            default: json.member(name, FactSentence.value(value))
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  /// What the person who is told can type.
  private var command: String {
    let to = delivery.body.text("to")
    if let escalation, escalation.isOpen, escalation.acknowledged == nil, let to {
      return "flow ack \(escalation.id) --as \(to)"
    }
    if let escalation { return "flow explain \(escalation.id)" }
    return "flow status"
  }
}
