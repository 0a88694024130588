import FlowProcess
import FlowValues

/// The outbox of a report.
extension JSONWriter {
  mutating func members(of report: DeliveryReport, now: Double) {
    let delivery = report.delivery
    var flag: String?
    if case .permission(let needed)? = report.wait { flag = needed }
    member("kind", delivery.kind == .message ? "message" : "file")
    member("key", delivery.key)
    member("subject", delivery.subject)
    member("channel", delivery.channel)
    member("about", delivery.body.text("about"))
    member("state", report.standing.word(for: delivery.kind))
    member("text", report.words(now))
    member("queued", instant: delivery.queued)
    member("tries", delivery.tries)
    member("next", instant: delivery.due.flatMap { $0 > now ? $0 : nil })
    member("done", instant: delivery.done)
    member("reason", delivery.reason)
    member("digest", delivery.body.text("digest"))
    member("allow", flag)
  }

  mutating func members(of channel: ChannelReport) {
    var until: Double?
    member("name", channel.name)
    switch channel.standing {
    case .closed: member("breaker", "closed")
    case .open(let instant):
      member("breaker", "open")
      until = instant
    case .halfOpen: member("breaker", "half-open")
    }
    member("until", instant: until)
  }
}
