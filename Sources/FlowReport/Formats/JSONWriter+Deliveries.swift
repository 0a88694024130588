import FlowProcess
import FlowValues

/// The outbox of a report.
extension JSONWriter {
  mutating func delivery(_ report: DeliveryReport, now: Double) {
    let delivery = report.delivery
    object {
      $0.member("kind", delivery.kind == .message ? "message" : "file")
      $0.member("key", delivery.key)
      $0.member("subject", delivery.subject)
      $0.member("channel", delivery.channel)
      $0.member("about", delivery.body.text("about"))
      $0.member("state", report.standing.word(for: delivery.kind))
      $0.member("text", report.words(now))
      $0.member("queued", instant: delivery.queued)
      $0.member("tries", delivery.tries)
      $0.member("next", instant: delivery.due.flatMap { $0 > now ? $0 : nil })
      $0.member("done", instant: delivery.done)
      $0.member("reason", delivery.reason)
      $0.member("digest", delivery.body.text("digest"))
      if case .permission(let flag)? = report.wait {
        $0.member("allow", flag)
      } else {
        $0.member("allow", nil as String?)
      }
    }
  }

  mutating func channel(_ channel: ChannelReport) {
    object {
      $0.member("name", channel.name)
      switch channel.standing {
      case .closed: $0.member("breaker", "closed")
      case .open: $0.member("breaker", "open")
      case .halfOpen: $0.member("breaker", "half-open")
      }
      if case .open(let until) = channel.standing {
        $0.member("until", instant: until)
      } else {
        $0.member("until", instant: nil)
      }
    }
  }
}
