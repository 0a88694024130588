import FlowProcess
import FlowValues

/// The outbox of a report.
extension JSONWriter {
  mutating func delivery(_ report: DeliveryReport, now: Double) {
    object { $0.members(of: report, now: now) }
  }

  mutating func members(of report: DeliveryReport, now: Double) {
    let delivery = report.delivery
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
    if case .permission(let flag)? = report.wait {
      member("allow", flag)
    } else {
      member("allow", nil as String?)
    }
  }

  mutating func channel(_ channel: ChannelReport) {
    object { $0.members(of: channel) }
  }

  mutating func members(of channel: ChannelReport) {
    member("name", channel.name)
    switch channel.standing {
    case .closed: member("breaker", "closed")
    case .open: member("breaker", "open")
    case .halfOpen: member("breaker", "half-open")
    }
    if case .open(let until) = channel.standing {
      member("until", instant: until)
    } else {
      member("until", instant: nil)
    }
  }
}
