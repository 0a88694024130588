import Testing

/// A fenced block of a page, with what the page says about it.
struct GuideBlock: Sendable, CustomTestStringConvertible {
  /// What is expected of a block.
  enum Kind: Equatable {
    /// Valid, and in canonical form.
    case script
    /// A script that earns one code.
    case mistake(String)
    /// Expressions with their values.
    case values
    /// Part of a file of the project.
    case excerpt(String)
    case console
    /// Not run.
    case other
  }

  let page: String
  /// The number of its first line, from 1.
  let line: Int
  /// The word behind the fence.
  let language: String
  /// The name under which it is saved.
  let fileName: String?
  let lines: [String]
  /// The files of the blocks above, by name.
  var files: [String: String] = [:]

  var text: String { lines.joined(separator: "\n") + "\n" }

  var testDescription: String { "\(page):\(line) \(lines.first ?? "")" }

  var kind: Kind {
    switch language {
    case "console": return .console
    case "flow":
      // A script that is saved under a name has its code in the second line.
      for comment in lines.prefix(2).map(Self.comment) {
        for label in ["error: ", "warning: "] where comment.hasPrefix(label) {
          return .mistake(String(comment.dropFirst(label.count)))
        }
      }
      let comment = Self.comment(lines.first ?? "")
      if comment.contains("/"), comment.hasSuffix(".flow") { return .excerpt(comment) }
      return lines.contains { $0.contains(Self.arrow) } ? .values : .script
    default: return .other
    }
  }

  static let arrow = "# =>"

  /// The words of a line that is nothing but a comment.
  static func comment(_ line: String) -> String {
    line.hasPrefix("# ") ? String(line.dropFirst(2)) : ""
  }

  /// The lines that are no `EXPRESSION  # => VALUE`, as a script.
  var declarations: String {
    lines.map { $0.contains(Self.arrow) ? "" : $0 }.joined(separator: "\n") + "\n"
  }

  /// The expressions with their values.
  var expectations: [(expression: String, value: String)] {
    lines.compactMap { line in
      guard let arrow = line.ranges(of: Self.arrow).last else { return nil }
      return (
        Self.trimmed(line[..<arrow.lowerBound]), Self.trimmed(line[arrow.upperBound...])
      )
    }
  }

  /// The commands of a session with what they print.
  var commands: [(command: String, output: [String])] {
    var commands: [(command: String, output: [String])] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        commands.append((String(line.dropFirst(2)), []))
      } else if !commands.isEmpty {
        commands[commands.count - 1].output.append(line)
      }
    }
    return commands
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
