import FlowChecker
import FlowProcess

/// What notes down how one requirement came out.
struct RequirementNote {
  let machine: Machine
  let index: Int
  let isAdvice: Bool
  let describe: (Words, Truth) -> FindingDetails

  @inline(__always)
  func add(_ truth: Truth, _ frame: Words) {
    let outcome: Outcome = truth.isTrue ? .passed : truth.isFalse ? .failed : .unknown
    machine.findings.append(
      RawFinding(
        requirement: Int32(truncatingIfNeeded: index), isAdvice: isAdvice, outcome: outcome))
    if machine.wantsDetails { addDetails(truth, frame) }
  }

  @inline(never)
  private func addDetails(_ truth: Truth, _ frame: Words) {
    if truth.isTrue { machine.counts.passed[index] += 1 }
    if truth.isFalse { machine.counts.failed[index] += 1 }
    machine.findings.append(describe(frame, truth))
  }
}
