import Testing

@testable import FlowValues

@Suite struct PatternsTextTests {
  @Test(arguments: PatternsTextTables.matches)
  func `a pattern is found anywhere in a text, or not`(
    pattern: String, text: String, expected: String?
  ) throws {
    let compiled = try TextPattern(pattern)
    #expect(compiled.isMatch(text) == (expected != nil))
    #expect(compiled.firstMatch(in: text).map { String($0.whole) } == expected)
  }

  @Test(arguments: PatternsTextTables.captures)
  func `groups hold what they matched last`(
    pattern: String, text: String, expected: [String?]
  ) throws {
    let match = try #require(try TextPattern(pattern).firstMatch(in: text))
    #expect(match.groups.map { $0.map(String.init) } == expected)
  }

  @Test(arguments: PatternsTextTables.errors)
  func `a malformed pattern is refused with the place of its fault`(
    pattern: String, message: String, offset: Int
  ) {
    #expect(throws: PatternError(message, at: offset)) { try TextPattern(pattern) }
  }

  @Test(arguments: PatternsTextTables.hostile)
  func `a hostile pattern on a long text is answered`(
    pattern: String, part: String, count: Int, end: String, expected: Bool
  ) throws {
    let text = String(repeating: part, count: count) + end
    let compiled = try TextPattern(pattern)
    #expect(compiled.isMatch(text) == expected)
    #expect((compiled.firstMatch(in: text) != nil) == expected)
  }

  @Test func `a group is found by its name`() throws {
    let pattern = try TextPattern(#"(?<year>\d{4})-(\d\d)(?P<rest>x)?"#)
    #expect(pattern.groupNames == ["year", nil, "rest"])
    let match = try #require(pattern.firstMatch(in: "on 2026-11"))
    #expect(match["year"] == "2026")
    #expect(match["rest"] == nil)
    #expect(match["month"] == nil)
  }

  @Test func `the limits of a pattern can be set`() throws {
    var limits = PatternLimits()
    limits.length = 20
    limits.depth = 2
    limits.groups = 2
    limits.repetitions = 5
    limits.instructions = 30
    limits.memory = 0
    #expect(try TextPattern("((a){5})b*", limits: limits).isMatch("xaaaaab"))
    let refused = [
      String(repeating: "a", count: 21), "(((a)))", "(a)(b)(c)", "a{6}", "(?:abcdef){5}",
    ]
    for pattern in refused {
      #expect(throws: PatternError.self) { try TextPattern(pattern, limits: limits) }
    }
  }

  @Test(arguments: [1 << 20, 300, 0])
  func `a long text is searched rightly, however little may be remembered`(memory: Int) throws {
    var random = PatternsRandom(state: 3)
    var limits = PatternLimits()
    limits.memory = memory
    let pattern = try TextPattern("a[ab]{12}(?:c|$)", limits: limits)
    let text = String((0..<8_000).map { _ in random.pick(["a", "b"]) as Character })
    let tail = String(text.suffix(12))
    #expect(pattern.isMatch(text + "a" + tail))
    #expect(!pattern.isMatch(text + "b" + tail))
    #expect(pattern.isMatch(text + "a" + tail + "c" + text))
    #expect(!pattern.isMatch(text + "b" + tail + "c" + text + "b" + tail))
  }

  @Test func `groups hold what they should in a long text`() throws {
    let text = String(repeating: "ab", count: 9_000)
    let last = try #require(try TextPattern("^(?:(a)|(b))*(c)?$").firstMatch(in: text + "aa"))
    #expect(last.groups == ["a", "b", nil])
    let late = try #require(try TextPattern("((?:ab)*)a(a)(b+)$").firstMatch(in: text + "aabb"))
    #expect(late.groups == [text[...], "a", "bb"])
    #expect(late.whole == text + "aabb")
  }

  @Test func `one pattern can be used by many tasks at once`() async throws {
    let pattern = try TextPattern("(?:a|b)*a(?:a|b){7}$")
    let failures = await withTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          var random = PatternsRandom(state: UInt64(task))
          var failures = 0
          for _ in 0..<50 {
            let text = random.text(of: ["a", "b"], upTo: 40)
            let expected = text.utf8.count > 7 && text.utf8.suffix(8).first == UInt8(ascii: "a")
            if pattern.isMatch(text) != expected { failures += 1 }
          }
          return failures
        }
      }
      return await group.reduce(0, +)
    }
    #expect(failures == 0)
  }

  @Test(arguments: [1 << 20, 120, 0])
  func `a pattern agrees with a naive matcher, however little it may remember`(
    memory: Int
  ) throws {
    var random = PatternsRandom(state: 2)
    var limits = PatternLimits()
    limits.memory = memory
    for _ in 0..<1_500 {
      var groups = 0
      let scalars = PatternsNaiveNode.someScalars(&random)
      let naive = PatternsNaiveNode.whole(random: &random, of: scalars, groups: &groups)
      let compiled = try TextPattern(naive.pattern, limits: limits)
      for _ in 0..<3 {
        let text = random.text(of: scalars + ["a", "\n"], upTo: 8)
        let expected = naive.firstMatch(in: text)
        let shown = "\(naive.pattern) on \(text.debugDescription)"
        #expect(compiled.isMatch(text) == (expected != nil), "\(shown)")
        let found = compiled.firstMatch(in: text)
        #expect((found == nil) == (expected == nil), "\(shown)")
        // A loop over nothing may note its places in another order.
        guard let found, let expected, !naive.loopsOverNothing else { continue }
        let wanted = (0...groups).map { expected[$0] }
        #expect(
          [String(found.whole)] + found.groups.map { $0.map(String.init) } == wanted, "\(shown)")
      }
    }
  }
}
