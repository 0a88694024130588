extension GrammarOracle.Verdict: CustomStringConvertible {
  var description: String {
    let parser = parserAccepts ? "the parser takes it" : "the parser: \(errors[0])"
    let grammar = grammarAccepts ? "the grammar takes it" : "the grammar refuses it"
    return "`\(text)` (\(tokens.count) tokens): \(grammar), \(parser)"
  }
}
