import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

/// Evidence is read when something first asks for it, once for each evaluation.
extension Builder {
  /// What reads a piece of evidence; what it needs of frames lies behind the frame that asks.
  func evidenceLoader(_ index: Int) -> (Words) -> Void {
    let declaration = program.evidence[index]
    let machine = machine
    let base = callArea
    let reader = declaration.value == nil ? nil : functions.evidenceReader(index)
    let isTruth = declaration.type == .bool
    return { frame in
      let table = machine.evidence
      func settle(_ value: Value, _ origin: EvidenceTable.Origin) {
        table.set(index, value, isTruth: isTruth, origin: origin)
      }
      if let supplied = machine.world.supplied(declaration.name) {
        settle(
          Boundary.check(supplied.value, is: declaration.type, name: declaration.name),
          EvidenceTable.Origin(text: supplied.origin, digest: supplied.digest))
        return
      }
      guard let reader else {
        if let kept = machine.process.kept(declaration.name, as: declaration.type) {
          settle(
            Boundary.check(kept.value, is: declaration.type, name: declaration.name),
            EvidenceTable.Origin(text: kept.origin, digest: kept.digest))
          return
        }
        settle(
          .unknown(
            Reason(
              "'\(declaration.name)' was not supplied: give it with --set \(declaration.name)=…")),
          EvidenceTable.Origin())
        return
      }
      if table.states[index] == .reading {
        settle(
          .unknown(Reason("'\(declaration.name)' asks for itself")), EvidenceTable.Origin())
        return
      }
      table.states[index] = .reading
      let callee = frame + base
      callee[0] = frame[0] + 1
      let before = machine.pathsRead.count
      let value = reader.code.run(callee)
      let path = machine.pathsRead.count > before ? machine.pathsRead[before] : nil
      let origin = path.flatMap { machine.world.origin(ofPath: $0) }
      settle(value, EvidenceTable.Origin(text: origin?.path ?? path, digest: origin?.digest))
    }
  }
}

/// The code that reads one piece of evidence; a class, since it is built after what refers to it.
final class EvidenceReader {
  var code = ValueCode { _ in .unknown(.notSet) }
}
