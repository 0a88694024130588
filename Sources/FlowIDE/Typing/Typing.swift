import FlowSource
import FlowSyntax

/// Whether a text that is being typed is whole, and how deep its next line stands.
public enum Typing: Equatable, Sendable {
  /// The text can be run.
  case complete
  /// The text goes on; the next line is to be indented by so many spaces.
  case goesOn(indent: Int)

  public init(_ text: String) {
    if text.drop(while: \.isWhitespace).first == ":" || text.allSatisfy(\.isWhitespace) {
      self = .complete
      return
    }
    let tree = Parser.parse(SourceFile(path: "", text: text))
    let depth = Self.depth(tree.tokens)
    let blanks = Self.blankLines(atEndOf: text)
    let isOpenText = tree.diagnostics.contains { diagnostic in
      diagnostic.code.description == Self.openText
        && tree.source.bytes[Int(diagnostic.span.start)...].starts(with: "\"\"\"".utf8)
    }
    if isOpenText {
      self = .goesOn(indent: 0)
    } else if depth > 0 {
      // Two empty lines are the way out of a block that cannot be closed.
      self = blanks >= 2 ? .complete : .goesOn(indent: 2 * depth)
    } else if blanks == 0, Self.isOpen(tree) {
      self = .goesOn(indent: 2)
    } else {
      self = .complete
    }
  }

  /// The code of a text without an end; one in three quotes spans lines.
  private static let openText = "F0006"

  /// How many brackets stand open at the end.
  private static func depth(_ tokens: [Token]) -> Int {
    var depth = 0
    for token in tokens {
      switch token.kind {
      case .leftBrace, .leftParen, .callParen, .leftBracket, .indexBracket: depth += 1
      case .rightBrace, .rightParen, .rightBracket: depth = max(0, depth - 1)
      default: break
      }
    }
    return depth
  }

  private static func blankLines(atEndOf text: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().reversed().prefix { $0.allSatisfy { $0 == " " } }.count
  }

  /// Whether something is missing at the end, rather than wrong before it.
  private static func isOpen(_ tree: SyntaxTree) -> Bool {
    guard let last = tree.tokens.last(where: { $0.kind != .endOfFile && $0.kind != .newline })
    else { return false }
    if goOn.contains(last.kind) { return true }
    guard let first = tree.diagnostics.first(where: { $0.severity == .error }) else { return false }
    return first.span.start >= last.end
  }

  /// What no text ends with.
  private static let goOn: Set<TokenKind> = [
    .comma, .colon, .arrow, .equals, .equalEqual, .notEqual, .less, .lessEqual, .greater,
    .greaterEqual, .plus, .minus, .star, .slash, .dotDot, .and, .or, .not, .in, .where, .each,
    .have, .otherwise, .then, .else, .is,
  ]
}
