import FlowLedger
import FlowProcess
import FlowRuntime
import FlowValues

/// Messages: claimed, sent, and then recorded as sent or failed.
extension Deliverer {
  func sendMessages() throws(LedgerError) {
    let start = ChildProcess.seconds()
    // What came of the last one is recorded together with the claim of the next.
    var end: [Fact] = []
    while true {
      var chosen: Delivery?
      let isOver = ChildProcess.seconds() - start >= Self.patience || Interruption.wasAsked
      if end.isEmpty, isOver || next(in: outbox) == nil { return }
      let last = end
      end = []
      try append { outbox in
        var outbox = outbox
        for fact in last { outbox.apply(fact, place: 0) }
        chosen = isOver ? nil : next(in: outbox)
        return last + (chosen.map { [claim(of: $0)] } ?? [])
      }
      guard let claimed = chosen.flatMap({ outbox[$0.key] }) else { return }
      Checkpoint.claimed.reach()
      let problem = send(claimed)
      Checkpoint.sent.reach()
      end = [self.end(of: claimed, problem)]
    }
  }

  /// The message that was tried least; of these, the one queued first.
  private func next(in outbox: Outbox) -> Delivery? {
    var best: Delivery?
    for number in candidates(in: outbox) {
      let delivery = outbox.deliveries[number]
      guard delivery.kind == .message, delivery.tries < best?.tries ?? .max,
        wait(of: delivery, in: outbox) == nil
      else { continue }
      best = delivery
    }
    return best
  }

  private func claim(of delivery: Delivery) -> Fact {
    var body: FactBody = [
      "try": .number(Double(delivery.tries + 1)), "lease": .number(now + Self.lease),
    ]
    if delivery.standing(at: now) == .unknown { body["after"] = .text("unknown") }
    return fact(.notificationSending, delivery, body)
  }

  private func send(_ delivery: Delivery) -> String? {
    let to = delivery.body.text("to")
    let message = OutgoingMessage(
      delivery: delivery,
      fact: known.indices.contains(delivery.place) ? known[delivery.place].hash.description : "",
      run: key, file: request.path,
      person: engine.program.process.people.first { $0.name == to },
      escalation: delivery.body.text("about").flatMap { engine.state.escalation($0) })
    let channel = way(of: delivery.channel ?? "")
    return Interruption.during(engine) {
      ChannelSender(project: project).send(message.line, by: channel)
    }
  }

  private func end(of delivery: Delivery, _ problem: String?) -> Fact {
    guard let problem else {
      return fact(.notificationSent, delivery, ["try": .number(Double(delivery.tries))])
    }
    return fact(
      .notificationFailed, delivery,
      failure(problem, of: delivery, tries: delivery.tries, isFinal: false))
  }
}
