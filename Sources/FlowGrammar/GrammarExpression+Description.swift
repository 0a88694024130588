extension GrammarExpression: CustomStringConvertible {
  /// The expression as a grammar writes it, in one line.
  public var description: String { GrammarEmitter.emit(self) }
}
