import FlowChecker
import FlowProcess
import FlowValues

/// `history("coverage")`: the measurements that the ledger has, as a list.
extension Builder {
  func history(_ index: Int, ofRun run: TypedExpression?, as type: Type) -> ValueCode {
    guard case .list(.record(let record)) = type else {
      return ValueCode { _ in .unknown(.noResult) }
    }
    let machine = machine
    let present = evidenceValue(index)
    let run = run.map(text)
    return ValueCode { frame in
      var key = machine.key
      if let run {
        switch run.run(frame) {
        case .known(let text): key = text
        case .unknown(let reason): return .unknown(reason)
        }
      }
      if key == machine.key {
        return machine.history(of: index, before: present.run(frame), as: record)
      }
      return machine.history(of: index, ofRun: key, as: record)
    }
  }
}

extension Machine {
  /// What this run has measured before the value that it has now.
  ///
  /// What belongs to the present commit is the present. Where there are no commits the newest
  /// measurement is, if it is the same value: so a run that has just been recorded is judged as it
  /// was judged when it was recorded.
  func history(of index: Int, before present: Value, as type: RecordType) -> Value {
    var records = process.state.measurements[program.evidence[index].name]
    if let last = records.last {
      let isPresent =
        process.commit == nil
        ? last.commit == nil && last.value == ProcessRun.kept(present)
          && last.digest == evidence.origins[index].digest
        : last.commit == process.commit
      if isPresent { records.removeLast() }
    }
    return measurements(records, of: index, as: type)
  }

  /// What another run has measured.
  func history(of index: Int, ofRun key: String, as type: RecordType) -> Value {
    switch world.measurements(ofRun: key) {
    case .failure(let answer): return .unknown(answer.reason)
    case .success(let known):
      return measurements(known[program.evidence[index].name], of: index, as: type)
    }
  }

  private func measurements(
    _ records: [EvidenceRecord], of index: Int, as type: RecordType
  ) -> Value {
    let evidence = program.evidence[index]
    return .list(
      List(
        records.map { record in
          let value = Boundary.check(
            process.value(of: record.value, as: evidence.type), is: evidence.type,
            name: "\(evidence.name) of \(InstantFormat.printForPeople(record.at))")
          let outcome = record.outcome.flatMap { ChoiceType.outcome.ordinal(of: $0) }
          return .record(
            Record(
              type,
              [
                value, .time(record.at),
                .optional(record.commit, orElse: "it was measured outside of git"),
                .optional(record.digest, orElse: "it came from no file"),
                .text(record.origin),
                outcome.map { .choice(.outcome, $0) }
                  ?? .unknown(Reason("no run has judged this value")),
              ]))
        }))
  }
}
