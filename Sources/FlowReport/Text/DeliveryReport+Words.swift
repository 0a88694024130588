import FlowProcess
import FlowValues

/// How far a delivery has come, in words.
extension DeliveryReport {
  /// `queued: allow it with --allow run=curl`
  func words(_ now: Double) -> String {
    let delivery = self.delivery
    let word = standing.word(for: delivery.kind)
    let reason = delivery.reason.map { ": \($0)" } ?? ""
    switch standing {
    case .done, .superseded, .kept: return word
    case .givenUp:
      let tries = delivery.tries == 1 ? "1 try" : "\(delivery.tries) tries"
      return "given up after \(tries)\(reason); flow tick --again tries once more"
    case .conflict: return "not written\(reason)"
    case .trying:
      return "being sent since \(InstantFormat.printForPeople(delivery.began ?? now))"
    case .unknown:
      let began = InstantFormat.printForPeople(delivery.began ?? now)
      return "unknown: try \(delivery.tries) began \(began) and has no end" + outlook(now)
    case .failed:
      return "failed, try \(delivery.tries) of \(Delivery.mostTries)\(reason)" + outlook(now)
    case .queued:
      if wait == .dryRun { return delivery.kind == .message ? "would be sent" : "would be written" }
      return "queued" + outlook(now).replacing("; ", with: ": ", maxReplacements: 1)
    }
  }

  /// `; tried again in 4m`
  private func outlook(_ now: Double) -> String {
    let channel = delivery.channel ?? ""
    switch wait {
    case nil: return ""
    case .permission(let flag)?: return "; allow it with \(flag)"
    case .breaker(let until)?:
      return "; '\(channel)' rests after its failures, and is tried in "
        + PeopleTime.length(until - now)
    case .trial?: return "; '\(channel)' is being tried with another message"
    case .channel(let reason)?: return "; \(reason)"
    case .file(let path)?: return "; it waits for '\(path)', which belongs to it"
    case .time(let instant)?: return "; tried again in \(PeopleTime.length(instant - now))"
    case .command?: return "; the next flow tick does it"
    case .dryRun?: return "; would be tried again"
    }
  }

  var mark: Outcome {
    switch standing {
    case .done: .passed
    case .givenUp, .conflict, .failed: .failed
    case .unknown: .unknown
    case .queued, .trying: .waiting
    case .superseded, .kept: .skipped
    }
  }
}
