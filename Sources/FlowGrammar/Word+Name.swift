import FlowSyntax

extension Word {
  /// Whether the word is an ordinary name where nothing asks for it, which reserved words are not.
  var isName: Bool { Terminal(quoted: spelling)?.kind == .name }

  /// Whether the word may stand after an operand and go on with the statement there.
  var followsOperand: Bool {
    switch self {
    case .like, .matches, .mod, .except, .when, .times: true
    default: isClause
    }
  }
}
