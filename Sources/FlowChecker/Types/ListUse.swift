/// Where a list is wanted.
enum ListUse {
  case loop, family, latch, query(String), quantifier(String), membership, argument(String)

  /// The start of the sentence `… goes through a list`.
  var words: String {
    switch self {
    case .loop: "'for' goes through"
    case .family: "a gate with 'for' has one instance for each element of"
    case .latch: "a latch with 'for' looks at each element of"
    case .query(let word): "'\(word)' goes through"
    case .quantifier(let word): "'\(word) … have' asks"
    case .membership: "'in' looks into"
    case .argument(let function): "'\(function)' takes"
    }
  }
}
