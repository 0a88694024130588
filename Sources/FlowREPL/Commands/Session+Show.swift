import FlowSource
import FlowSyntax
import FlowValues

/// `:show`: a value of which nothing is left out.
extension Session {
  func show(_ words: String) -> Answer {
    if words.allSatisfy(\.isWhitespace) {
      guard let last = results[resultCount] else {
        return refusal("there is no result yet", advice: "for example: :show tasks")
      }
      return page(last.value, last.type.name)
    }
    let source = source(words)
    let tree = Parser.parse(source)
    if tree.diagnostics.contains(where: { $0.severity == .error }) {
      return refusal(tree.diagnostics.map { $0.moved { $0 } }, source)
    }
    guard tree.items.count == 1, case .expression = tree.items[0] else {
      return refusal("':show' takes one expression", advice: "for example: :show tasks")
    }
    do throws(Evaluation.Failure) {
      let asked = try valueOf(0, of: tree)
      return page(asked.value, asked.type.name)
    } catch {
      return refusal(error, source)
    }
  }

  private func page(_ value: Value, _ type: String) -> Answer {
    let text = ValueText(look: settings.look, now: now, isWhole: true)
    return Answer(
      events: [.value(value, type: type)],
      request: .page(text.lines(value, type: type).joined(separator: "\n") + "\n"))
  }
}
