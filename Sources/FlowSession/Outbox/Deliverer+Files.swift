import FlowLedger
import FlowProcess
import FlowValues

/// Files: those of one evaluation are written together, while nobody else can append.
extension Deliverer {
  func writeFiles() throws(LedgerError) {
    var seen: Set<String> = []
    while let group = next(besides: seen) {
      seen.insert(group)
      try append { outbox in
        // Somebody else may have written it meanwhile.
        let deliveries = files(of: group, in: outbox)
        guard deliveries.allSatisfy({ wait(of: $0, in: outbox) == nil }) else { return [] }
        return write(deliveries, outbox)
      }
    }
  }

  private func next(besides seen: Set<String>) -> String? {
    for number in candidates(in: outbox) {
      let delivery = outbox.deliveries[number]
      if delivery.kind == .file, !seen.contains(delivery.group),
        wait(of: delivery, in: outbox) == nil
      {
        return delivery.group
      }
    }
    return nil
  }

  private func write(_ deliveries: [Delivery], _ outbox: Outbox) -> [Fact] {
    let items = deliveries.map { delivery in
      let text = Array(delivery.text.utf8)
      return FileBatch.Item(
        key: delivery.key, path: delivery.subject, text: text,
        digest: SHA256.digest(of: text),
        // What the script has read it knew. Of the run's own texts the newest counts.
        over: [delivery.body.text("over"), outbox.digests[delivery.subject]].compactMap(\.self))
    }
    do throws(FileBatch.Failure) {
      let unchanged = try FileBatch.write(items, in: project)
      return zip(deliveries, zip(items, unchanged)).map { delivery, result in
        var body: FactBody = ["digest": .text(result.0.digest)]
        if result.1 { body["unchanged"] = .bool(true) }
        return fact(.fileWritten, delivery, body)
      }
    } catch {
      return failures(deliveries, error)
    }
  }

  private func failures(_ deliveries: [Delivery], _ failure: FileBatch.Failure) -> [Fact] {
    let culprit = deliveries[failure.number]
    let error = failure.error
    if let found = error.inTheWay {
      // It is looked at again by every command, and told again only when it has changed.
      if culprit.inTheWay == found { return [] }
      return [
        fact(
          .fileFailed, culprit,
          ["because": .text(error.sentence), "found": .text(found)])
      ]
    }
    var facts = [
      fact(
        .fileFailed, culprit,
        self.failure(
          error.sentence, of: culprit, tries: culprit.tries + 1, isFinal: error.isFinal))
    ]
    guard facts[0].body.bool("final") == true else { return facts }
    for other in deliveries where other.key != culprit.key {
      let reason = "'\(culprit.subject)', which belongs to it, cannot be written"
      facts.append(
        fact(
          .fileFailed, other,
          self.failure(reason, of: other, tries: other.tries + 1, isFinal: true)))
    }
    return facts
  }
}
