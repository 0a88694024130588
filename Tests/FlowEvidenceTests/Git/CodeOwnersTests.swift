import Testing

@testable import FlowEvidence

/// Whose a file is, by the rules that GitHub documents.
@Suite struct CodeOwnersTests {
  /// A pattern, what it fits, and what it does not.
  static let patterns: [(pattern: String, fits: [String], misses: [String])] = [
    ("*", ["a", "b/c", ".x"], []),
    ("*.js", ["a.js", "b/c.js", "b/c.js/d"], ["a.jsx", "js"]),
    ("/build/logs/", ["build/logs/a", "build/logs/b/c"], ["build/logs", "x/build/logs/a"]),
    ("docs/*", ["docs/a.md"], ["docs/b/c.md", "x/docs/a.md"]),
    ("apps/", ["apps/a", "x/apps/b/c"], ["apps", "myapps/a"]),
    ("/docs/", ["docs/a", "docs/b/c"], ["x/docs/a"]),
    ("/scripts", ["scripts", "scripts/a"], ["x/scripts", "scripts2"]),
    ("**/logs", ["logs", "a/logs", "a/b/logs/c"], ["logs2"]),
    ("a/**/z", ["a/z", "a/b/z", "a/b/c/z/d"], ["b/a/z", "a/b"]),
    ("a/**", ["a/b", "a/b/c"], ["b", "x/a/b"]),
    ("/a?c", ["abc", "abc/d"], ["ac", "x/abc", "a/c"]),
    ("README.md", ["README.md", "x/README.md"], ["readme.md", "README.mdx"]),
    ("*a*b*c*d*e", ["xaxbxcxdxe"], [String(repeating: "abcd", count: 2_000)]),
  ]

  @Test(arguments: patterns.indices)
  func `a pattern fits what it names`(_ index: Int) {
    let (text, fits, misses) = Self.patterns[index]
    let pattern = OwnerPattern(text)
    for path in fits { #expect(pattern.matches(path), "\(text) \(path)") }
    for path in misses { #expect(!pattern.matches(path), "\(text) \(path.prefix(40))") }
  }

  @Test func `the last rule that fits decides, and one with nobody takes away`() {
    let owners = CodeOwners(
      """
      # who owns what
      *            @ann            # everybody's
      /docs/       @org/writers dana@example.com
      [Section][2] @nobody
      ^[Optional]
      !docs/x      @nobody
      docs/[a-z]   @nobody
      /docs/free
      /with\\ blank @bob
      *.c          not-an-owner @ann
      """, file: "OWNERS")
    func names(_ files: String...) -> [String] { owners.owners(of: files).map(\.text) }
    #expect(names("a") == ["@ann"])
    #expect(names("docs/a") == ["@org/writers", "dana@example.com"])
    #expect(names("docs/x") == ["@org/writers", "dana@example.com"])
    #expect(names("docs/free") == [])
    #expect(names("with blank") == ["@bob"])
    #expect(names("x.c", "docs/a", "y.c") == ["@ann", "@org/writers", "dana@example.com"])
    #expect(names() == [])
    #expect(owners.owners(of: ["docs/a"]).map(\.place) == ["OWNERS:3", "OWNERS:3"])
  }
}
