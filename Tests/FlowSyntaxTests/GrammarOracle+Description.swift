import FlowSource
import FlowSyntax

extension GrammarOracle.Verdict: CustomStringConvertible {
  var description: String {
    let message = Parser.parse(SourceFile(path: "sentence.flow", text: text)).diagnostics.first
    let parser =
      parserAccepts ? "the parser takes it" : "the parser: \(message?.headline ?? "no message")"
    let grammar = grammarAccepts ? "the grammar takes it" : "the grammar refuses it"
    return "`\(text)` (\(tokens.count) tokens): \(grammar), \(parser)"
  }
}
