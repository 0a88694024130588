import FlowProcess

/// A gate as the naive evaluator judges it, once.
final class NaiveGate {
  /// One for a plain gate, one for each element of a family.
  struct Instance {
    var outcome: Outcome
    var findings: [NaiveFinding]
  }

  let name: String
  var instances: [Instance] = []

  init(name: String) { self.name = name }

  /// The worst of its parts; what is skipped counts as passed, unless everything is.
  var outcome: Outcome {
    let parts = instances.map(\.outcome).filter { $0 != .skipped }
    return parts.max() ?? .skipped
  }
}

/// How one `require` or `recommend` came out.
struct NaiveFinding {
  let isAdvice: Bool
  let outcome: Outcome
}
