import FlowProcess

/// How far the judgement of a gate has come within one evaluation.
final class GateState {
  private(set) var isJudged = false
  private var instances: [GateInstance] = []

  /// One result for each instance, once it is judged; a family may have none.
  var judged: [GateInstance]? { isJudged ? instances : nil }

  func settle(_ instance: GateInstance) {
    isJudged = true
    instances.append(instance)
  }

  func settle(_ instances: [GateInstance]) {
    isJudged = true
    self.instances = instances
  }

  func forget() {
    isJudged = false
    if !instances.isEmpty { instances.removeLast(instances.count) }
  }
}

/// One gate, or one instance of a family, with its findings by their place in the buffer.
struct GateInstance {
  let subject: String?
  let outcome: Outcome
  let reason: String?
  let findings: Range<Int>
  var entered: Double?
  var due: Double?
  var isLate = false
}
