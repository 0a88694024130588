import Testing

@testable import FlowValues

@Suite struct PatternsGlobTests {
  @Test(arguments: PatternsGlobTables.matches)
  func `a glob says whether a whole text has its shape`(
    pattern: String, text: String, expected: Bool
  ) throws {
    #expect(try Glob(pattern).matches(text) == expected)
    #expect(Glob.error(in: pattern) == nil)
    #expect(try (Glob(pattern).captures(in: text) != nil) == expected)
  }

  @Test(arguments: PatternsGlobTables.captures)
  func `captures take as little as they can, from left to right`(
    pattern: String, text: String, expected: [String]
  ) throws {
    let captures = try #require(try Glob(pattern).captures(in: text))
    #expect(captures.map { "\($0.name)=\($0.value)" } == expected)
    #expect(try Glob(pattern).captureNames == captures.map(\.name))
  }

  @Test(arguments: PatternsGlobTables.errors)
  func `a malformed glob is refused with the place of its fault`(
    pattern: String, message: String, offset: Int
  ) {
    #expect(throws: PatternError(message, at: offset)) { try Glob(pattern) }
    #expect(Glob.error(in: pattern) == PatternError(message, at: offset))
  }

  @Test func `a glob without wildcards is literal`() throws {
    #expect(try ["", "main", #"a\*b"#, "größe"].allSatisfy { try Glob($0).isLiteral })
    #expect(try !["*", "?", "a**", "<n>"].contains { try Glob($0).isLiteral })
  }

  @Test func `globs are equal when they are written the same`() throws {
    #expect(try Set([Glob("a*"), Glob("a*"), Glob("a**")]).count == 2)
    #expect(try Glob("\u{E9}") != Glob("e\u{301}"))
  }

  @Test func `a long hostile text is matched in bounded time`() throws {
    let many = String(repeating: "a", count: 100_000)
    for stars in [String(repeating: "*a", count: 20), String(repeating: "**a", count: 20)] {
      #expect(try Glob(stars).matches(many))
      #expect(try !Glob(stars + "b").matches(many))
      #expect(try !Glob(stars + "b*a").matches(many))
    }
    // Too many parts for one machine word.
    let long = String(repeating: "**a?", count: 40)
    #expect(try Glob(long).matches(String(many.prefix(2_000))))
    #expect(try !Glob(long + "b").matches(String(many.prefix(2_000))))
    let captures = try #require(try Glob("<a><b><c>*<d>**").captures(in: many))
    #expect(captures.map(\.value) == ["a", "a", "a", "a"])
    let all = try #require(try Glob("<a>/<b>").captures(in: many + "/" + many))
    #expect(all.map(\.value.utf8.count) == [100_000, 100_000])
  }

  @Test func `a glob agrees with a naive matcher`() throws {
    var random = PatternsRandom(state: 1)
    for _ in 0..<3_000 {
      let naive = PatternsNaiveGlob(random: &random)
      let glob = try Glob(naive.pattern)
      for _ in 0..<4 {
        let text = random.text(of: ["a", "b", "/", "é", "😀", "*"], upTo: 9)
        let found = glob.captures(in: text)?.map(\.value)
        #expect(
          found == naive.captures(in: text) && glob.matches(text) == (found != nil),
          "\(naive.pattern) on \(text.debugDescription)")
      }
    }
  }
}
