import FlowSyntax

extension Word {
  /// Whether the word is an ordinary name where nothing asks for it, which reserved words are not.
  var isName: Bool { Terminal(quoted: spelling)?.kind == .name }
}
