import FlowChecker
import FlowProcess
import FlowValues

/// What `flow run` records of the evidence whose history the script asks for.
extension Machine {
  /// The facts that keep what was measured, and the names of all that was.
  ///
  /// A value that nobody looked at was not measured, and one that is unknown is no measurement.
  func measure() -> (facts: [Fact], names: [String]) {
    var facts: [Fact] = []
    var names: [String] = []
    for (index, declared) in program.evidence.enumerated() where declared.hasHistory {
      guard evidence.states[index] == .read else { continue }
      let value = evidence.values[index]
      guard let kept = kept(value, of: declared) else { continue }
      names.append(declared.name)
      let origin = evidence.origins[index]
      if let last = process.state.measurements[declared.name].last, last.value == kept,
        last.commit == process.commit, last.digest == origin.digest
      {
        continue
      }
      var body: FactBody = ["value": kept, "origin": .text(origin.text ?? "the script")]
      if let commit = process.commit { body["commit"] = .text(commit) }
      if let digest = origin.digest { body["digest"] = .text(digest) }
      facts.append(
        Fact(
          key: process.key, at: now, kind: .evidenceRecorded, subject: declared.name, body: body))
    }
    return (facts, names)
  }

  private func kept(_ value: Value, of declared: CheckedEvidence) -> FactValue? {
    switch value {
    case .unknown: return nil
    case .list, .record, .data, .object:
      notes.append(
        "the history keeps single values, and '\(declared.name)' is not one: it was not recorded")
      return nil
    default: return ProcessRun.kept(value)
    }
  }
}
