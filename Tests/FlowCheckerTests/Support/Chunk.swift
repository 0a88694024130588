import FlowSource
import Testing

/// A script whose comments say which diagnostics its lines earn: `# error: F0203`.
struct Chunk: CustomTestStringConvertible {
  let text: String

  /// The chunks of a table; lines of `---` stand between them.
  static func table(_ text: String) -> [Chunk] {
    var chunks: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "---" { chunks.append([]) } else { chunks[chunks.count - 1].append(line) }
    }
    return chunks.map { Chunk(text: $0.joined(separator: "\n")) }
  }

  var testDescription: String {
    text.split(separator: "\n").first.map(String.init) ?? "empty"
  }

  /// What the comments promise, as `line: severity code`.
  var expected: [String] {
    var all: [String] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      for part in line.split(separator: "#").dropFirst() {
        let words = part.split(separator: " ")
        guard words.count >= 2, words[0] == "error:" || words[0] == "warning:" else { continue }
        for code in words.dropFirst() {
          all.append("\(number + 1): \(words[0].dropLast()) \(code)")
        }
      }
    }
    return all.sorted()
  }

  /// What the script earns, in the same form.
  var found: [String] {
    let script = Script(text)
    return script.diagnostics.map { diagnostic in
      let source = script.trees[Int(diagnostic.span.file.number)].source
      let line = source.position(at: Int(diagnostic.span.start)).line
      return "\(line): \(diagnostic.severity.rawValue) \(diagnostic.code)"
    }.sorted()
  }
}
