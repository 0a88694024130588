import FlowSource

/// The long texts behind the checker's codes, in their order.
///
/// Where an example uses another file, that is `team.flow`, which holds `let limit = 3`.
public enum CheckerExplanations {
  public static let all: [Explanation] =
    (names + meanings + things + bodies + hopeless + suspicions + types + calls + forms
    + declarations + doubts + leftovers
    + modules
    + absent)
    .sorted { $0.code < $1.code }
}
