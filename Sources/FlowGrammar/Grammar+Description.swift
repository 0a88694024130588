extension Grammar: CustomStringConvertible {
  /// The grammar in canonical form: one production after another, wrapped at 100 columns.
  ///
  /// Reading it back gives the same grammar.
  public var description: String {
    let width = productions.map(\.name.count).max() ?? 0
    return productions.map { GrammarEmitter.emit($0, nameWidth: width) }.joined(separator: "\n")
      + "\n"
  }
}
