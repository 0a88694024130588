import FlowProcess
import Testing

/// Messages of commits, broken at every place and in every way that a byte can be.
@Suite struct ConventionalCommitTests {
  private static let messages = [
    "feat(parser)!: read größe",
    "fix: x\n\nwhy it is so\n\nand so\n\nRefs: #1\nFixes #2\n and #3\n\nBREAKING CHANGE: all of it\n",
    "docs(a b): x\u{301} \r\n\r\n  \r\nbody: of it\r\n\r\nBREAKING-CHANGE: \r\nSigned-off-by: ann\r\n",
  ]

  /// A message that says what was read of another one.
  private static func message(of commit: ConventionalCommit) -> String {
    let isTold = commit.footers.contains { $0.token.hasPrefix("BREAKING") && $0.token.count == 15 }
    let scope = commit.scope.map { "(\($0))" } ?? ""
    let head = "\(commit.type)\(scope)\(commit.isBreaking && !isTold ? "!" : ""): \(commit.subject)"
    let footers = commit.footers.map { "\($0.token): \($0.value)" }.joined(separator: "\n")
    return [head, commit.body ?? "", footers].joined(separator: "\n\n")
  }

  /// What holds of every message that is read.
  private static func check(_ message: String, _ place: SourceLocation = #_sourceLocation) -> Bool {
    guard let commit = ConventionalCommit(message) else { return false }
    let line = message.prefix { !$0.isNewline }
    #expect(
      !commit.type.isEmpty && commit.type.allSatisfy { $0.isASCII && $0.isLowercase },
      sourceLocation: place)
    #expect(commit.scope != "", sourceLocation: place)
    #expect(
      !commit.subject.isEmpty && line.contains(commit.subject)
        && commit.subject.last?.isWhitespace == false,
      sourceLocation: place)
    #expect(
      commit.footers.allSatisfy { !$0.token.isEmpty && message.contains($0.token) },
      sourceLocation: place)
    // Nothing of it is lost, and nothing is read into it: said again, it is the same.
    #expect(
      ConventionalCommit(Self.message(of: commit)) == commit, "\(message.debugDescription)",
      sourceLocation: place)
    return true
  }

  @Test(arguments: messages.indices)
  func `a message that is cut or broken is read as what it says, or not at all`(number: Int) {
    let bytes = Array(Self.messages[number].utf8)
    #expect(Self.check(String(decoding: bytes, as: UTF8.self)))
    for cut in bytes.indices { _ = Self.check(String(decoding: bytes[..<cut], as: UTF8.self)) }
    var state = UInt64(number + 1)
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(limit, 1)
    }
    let odd: [[UInt8]] = [
      [0], [0x0A], [0x0D], [0x0D, 0x0A], [0x20], [0x3A, 0x20], [0x28], [0x29], [0x21], [0x23],
      [0xFF], [0xCC, 0x81], [0xE2, 0x80, 0xA8], [0x1B, 0x5B, 0x32, 0x4A],
    ]
    var known = 0
    for _ in 0..<3_000 {
      var broken = bytes
      for _ in 0...below(3) {
        let place = below(broken.count)
        let length = min(1 + below(12), broken.count - place)
        switch below(5) {
        case 0: broken[place] ^= UInt8(1 << below(8))
        case 1: broken.removeSubrange(place..<place + length)
        case 2: broken.insert(contentsOf: broken[place..<place + length], at: below(broken.count))
        default: broken.insert(contentsOf: odd[below(odd.count)], at: place)
        }
        if broken.isEmpty { broken = [0x20] }
      }
      if Self.check(String(decoding: broken, as: UTF8.self)) { known += 1 }
    }
    #expect(known > 300 && known < 3_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a message without end is read once`() {
    let many = 300_000
    let blank = String(repeating: "\n", count: many)
    #expect(ConventionalCommit("fix: x\(blank)why\(blank)")?.body == "why")
    let lines = ConventionalCommit("fix: x\n\nRefs: 1" + String(repeating: "\na", count: many))
    #expect(lines?.footers.count == 1)
    #expect(lines?.footers[0].value.utf8.count == 1 + 2 * many)
    #expect(ConventionalCommit("fix(" + String(repeating: "(", count: many)) == nil)
    let spaces = String(repeating: " ", count: many)
    #expect(ConventionalCommit("fix: \(spaces)x\(spaces)")?.subject == "x")
  }
}
