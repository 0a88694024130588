import FlowSource
import Testing

@testable import FlowSyntax

struct ParserHostileTests {
  @Test(arguments: ParserSamples.all)
  func `a sample script is read without a word`(_ text: String) {
    let source = SourceFile(path: "t", text: text)
    #expect(LexerDump.places(Parser.parse(source).diagnostics, source) == "")
  }

  @Test(arguments: ParserSamples.all)
  func `every beginning of a script can be read`(_ text: String) {
    let bytes = Array(text.utf8)
    for length in 0...bytes.count { check(Array(bytes[..<length])) }
  }

  @Test(arguments: ParserSamples.all)
  func `a script without any one of its tokens can be read`(_ text: String) {
    let source = SourceFile(path: "t", text: text)
    for token in Parser.parse(source).tokens {
      check(
        Array(source.bytes[..<Int(token.start)]) + Array(source.bytes[Int(token.end)...]))
    }
  }

  static let deep: [String] = [
    "(", "[", "{", "x(", "x[", "\"{", "\"\"\"{", "if ", "not ", "- ", "all ", "match ", "match x {",
    "if x {", "phase a {", "x where ", "x + ", "x.y", "x[0]", "x()", "a(b: ", "require a else ",
    "if a { } else ", "if a then b else ", "list of ", "evidence a: list of ", "x?", "a: ", "a = ",
    "(a: ", "match x { y -> ", "/*", "/", "#\n", "\n", "}", ")", "]", "a\n", "\u{1}", "@", "'", "“",
    "\\", "\"\\", "1_", "1h", "2026-", "..", ".", "-", "define f(", "on x {", "for x in y {", "a ",
    "é", "\u{301}", "a-", "gate x { require (",
  ]

  @Test(arguments: deep)
  func `a hundred thousand of the same is one clear message at most a hundred`(_ part: String) {
    // The brackets are what recursion could stumble over; the rest need not take a build's time.
    let isBracket = part.utf8.count <= 4 && part.utf8.contains { Array("([{".utf8).contains($0) }
    let text = String(repeating: part, count: isBracket ? 100_000 : 10_000)
    let tree = check(Array(text.utf8))
    #expect(tree.diagnostics.count <= 101)
  }

  @Test func `nesting is allowed to a limit, and beyond it reported once`() {
    let limit = TreeReader.deepestNesting
    for (open, close) in [("(", ")"), ("[", "]"), ("f(", ")"), ("\"\"\"{", "}\"\"\"")] {
      let most = open.count > 2 ? 64 : limit
      let fine = String(repeating: open, count: most) + "x" + String(repeating: close, count: most)
      #expect(check(Array(fine.utf8)).diagnostics.isEmpty)
      let many = most + 1
      let deep = String(repeating: open, count: many) + "x" + String(repeating: close, count: many)
      let found = check(Array((deep + "\nlet a = ").utf8)).diagnostics.map(\.code.description)
      #expect(found == [open.count > 2 ? "F0018" : "F0112", "F0121"])
    }
  }

  @Test func `a chain of operators is allowed to a limit, and beyond it reported once`() {
    let fine = "a" + String(repeating: " + a", count: 3_900)
    #expect(check(Array(fine.utf8)).diagnostics.isEmpty)
    let long = "a" + String(repeating: " + a", count: 50_000)
    #expect(check(Array(long.utf8)).diagnostics.map(\.code.description) == ["F0113"])
    let fields = "a" + String(repeating: ".b", count: 50_000)
    #expect(check(Array(fields.utf8)).diagnostics.map(\.code.description) == ["F0113"])
  }

  @Test func `a line of a megabyte is read`() {
    let list = "let xs = [" + String(repeating: "\"a{b}c\", 12345, ", count: 65_000) + "]"
    #expect(check(Array(list.utf8)).diagnostics.isEmpty)
    #expect(check(Array(repeating: 0x61, count: 1 << 20)).diagnostics.isEmpty)
    #expect(check([0x22] + Array(repeating: 0x61, count: 1 << 20)).diagnostics.count == 1)
  }

  @Test func `random bytes and random tokens can be read`() {
    var random = SplitMix(state: 20_261_120)
    for _ in 0..<3_000 {
      check((0..<Int(random.next() % 60)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
    let parts =
      TokenKind.allCases.filter(\.isReserved).map { "\($0)" } + Word.allCases.map(\.spelling) + [
        "x", "y-1", ".z", ".", "..", "(", ")", "[", "]", "{", "}", "\n", "\n", ";", ",", ":", "=",
        "==", "<", "->", "+", "-", "?", "\"a\"", "\"b{", "}\"", "48h", "2026-11-20", "90%", "# c\n",
        "'", "\"\"\"", "&&", "\\", "é",
      ]
    for _ in 0..<6_000 {
      var text = ""
      for _ in 0..<random.next() % 40 {
        text += parts[Int(random.next() % UInt64(parts.count))]
        if random.next() % 4 > 0 { text += " " }
      }
      check(Array(text.utf8))
    }
  }

  /// Reads bytes on a thread of its own, and looks at what must hold of every tree.
  @discardableResult
  private func check(_ bytes: [UInt8]) -> SyntaxTree {
    let source = SourceFile(path: "t", bytes: bytes)
    let tree = Parser.parse(source)
    #expect(tree.tokens.last?.kind == .endOfFile)
    var last: UInt32 = 0
    for token in tree.tokens {
      if token.start < last || token.end < token.start || Int(token.end) > bytes.count {
        Issue.record("\(token) is out of place in \(shown(bytes))")
      }
      last = token.end
    }
    for (comment, next) in zip(tree.comments, tree.comments.dropFirst())
    where comment.end > next.start {
      Issue.record("comments overlap in \(shown(bytes))")
    }
    for diagnostic in tree.diagnostics {
      let spans =
        [diagnostic.span] + diagnostic.causes.map(\.span)
        + (diagnostic.fix?.edits.map(\.span) ?? [])
      for span in spans where span.start > span.end || Int(span.end) > bytes.count {
        Issue.record("\(diagnostic.code) points outside of \(shown(bytes))")
      }
    }
    checkGaps(tree)
    return tree
  }

  /// Between tokens and comments stands nothing that means something, unless it was reported.
  private func checkGaps(_ tree: SyntaxTree) {
    guard tree.diagnostics.isEmpty else { return }
    var covered = [Bool](repeating: false, count: tree.source.bytes.count)
    for token in tree.tokens { for place in token.start..<token.end { covered[Int(place)] = true } }
    for comment in tree.comments {
      for place in comment.start..<comment.end {
        if covered[Int(place)] { Issue.record("a comment and a token overlap") }
        covered[Int(place)] = true
      }
    }
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let start =
      tree.source.bytes.starts(with: Array("#!".utf8))
      ? tree.source.bytes.firstIndex(of: 0x0A) ?? tree.source.bytes.count : 0
    for (place, byte) in tree.source.bytes.enumerated().dropFirst(start)
    where !covered[place] && !blank.contains(byte) {
      Issue.record("the byte \(byte) at \(place) is lost from \(shown(tree.source.bytes))")
      return
    }
  }

  private func shown(_ bytes: [UInt8]) -> String {
    ParserDump.quoted(String(decoding: bytes.prefix(300), as: UTF8.self))
  }
}

/// A small generator of numbers that come again.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
