import FlowProcess

/// How far everything has come, for reports.
extension Deliverer {
  /// What is not over, and what was over by itself or by this command.
  ///
  /// - Parameter isDry: whether what can be done now would be, and is not.
  func reports(isDry: Bool = false, isLooking: Bool = false) -> [DeliveryReport] {
    let own = Set(recorded.compactMap { $0.fact.body.text("key") })
    return outbox.deliveries.compactMap { delivery in
      let standing = delivery.standing(at: now)
      switch standing {
      case .kept, .superseded: return nil
      case .done where !own.contains(delivery.key): return nil
      case .done, .givenUp: return DeliveryReport(delivery, standing: standing, wait: nil)
      case .queued, .trying, .unknown, .failed, .conflict:
        let wait = self.wait(of: delivery, in: outbox) ?? obstacle(of: delivery)
        let rest: DeliveryReport.Wait? =
          isDry ? .dryRun : isLooking || standing != .conflict ? .command : nil
        return DeliveryReport(delivery, standing: standing, wait: wait ?? rest)
      }
    }
  }

  /// Another file of the same evaluation that could not be written when it was tried.
  private func obstacle(of delivery: Delivery) -> DeliveryReport.Wait? {
    guard delivery.kind == .file, delivery.inTheWay == nil else { return nil }
    let other = outbox.open.lazy.map { self.outbox.deliveries[$0] }
      .first { $0.group == delivery.group && $0.key != delivery.key && $0.inTheWay != nil }
    return other.map { .file($0.subject) }
  }

  /// The channels that let nothing or only a trial through.
  var channels: [ChannelReport] {
    outbox.events.keys.sorted().compactMap { name in
      guard let standing = breaker(of: name, in: outbox)?.standing(at: now), standing != .closed
      else { return nil }
      return ChannelReport(name: name, standing: standing)
    }
  }
}
