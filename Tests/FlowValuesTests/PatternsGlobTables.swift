/// What globs are expected to do.
enum PatternsGlobTables {
  static let matches: [(String, String, Bool)] = [
    ("", "", true), ("", "a", false),
    ("main", "main", true), ("main", "mai", false), ("main", "main2", false),
    ("main", "Main", false), ("main", "", false), ("a.b", "a.b", true), ("a.b", "axb", false),
    // One star stays within a segment.
    ("*", "", true), ("*", "main", true), ("*", "a/b", false), ("*", "/", false),
    ("a*", "a", true), ("a*", "abc", true), ("a*", "ab/c", false), ("a*", "ba", false),
    ("*a", "a", true), ("*a", "bba", true), ("*a", "b/a", false), ("*a", "ab", false),
    ("a*b", "ab", true), ("a*b", "axxb", true), ("a*b", "a/b", false), ("a*b", "a", false),
    ("a*b", "axbx", false), ("a*b", "axbxb", true), ("ab*ba", "aba", false),
    ("ab*ba", "abba", true), ("feature/*", "feature/login", true),
    ("feature/*", "feature/login/2", false), ("feature/*", "feature/", true),
    ("feature/*", "feature", false), ("*/*", "a/b", true), ("*/*", "a/b/c", false),
    ("*/*", "/", true), ("*.swift", "a.swift", true), ("*.swift", ".swift", true),
    ("*.swift", "a.swift.txt", false), ("*.swift", "d/a.swift", false),
    ("*a*b*c*", "xaybzc", true), ("*a*b*c*", "cba", false), ("a*a*a", "aa", false),
    ("a*a*a", "aaa", true), ("a*a*a", "aaaaaa", true),
    // Two stars cross segments.
    ("**", "", true), ("**", "a/b/c", true), ("a**", "a/b", true), ("a**", "b/a", false),
    ("**a", "x/y/a", true), ("**a", "x/y/ab", false), ("a**b", "a/x/y/b", true),
    ("a**b", "ab", true), ("a**b", "a", false), ("**/*.md", "docs/a.md", true),
    ("**/*.md", "docs/deep/a.md", true), ("**/*.md", "a.md", false),
    ("**.md", "a.md", true), ("docs/**/x", "docs/x", false), ("docs/**/x", "docs/a/b/x", true),
    ("***", "a/b", true), ("****", "a/b", true), ("**a*b**", "x/acb/y", true),
    ("**a*b**", "x/ac/b", false), ("**a*b**c*", "a/ab/xc", true), ("*b**", "a/b", false),
    // A question mark is one character.
    ("?", "a", true), ("?", "", false), ("?", "/", false), ("?", "ab", false),
    ("a?c", "abc", true), ("a?c", "ac", false), ("a?c", "a/c", false), ("???", "abc", true),
    ("???", "ab", false), ("v?.?", "v1.2", true), ("v?.?", "v1.22", false), ("?*", "a", true),
    ("?*", "", false), ("*?", "", false), ("*?", "abc", true), ("?**", "a/b", true),
    ("?**", "/b", false), ("**?", "a/", false), ("**?", "/b", true),
    // Captures need at least one character.
    ("<n>", "", false), ("<n>", "a", true), ("<n>", "a/b", false), ("<n>", "/", false),
    ("release/<v>", "release/1.2", true), ("release/<v>", "release/", false),
    ("release/<v>", "release/1/2", false), ("release/<v>", "releases/1", false),
    ("<a>/<b>", "x/y", true), ("<a>/<b>", "x/", false), ("<a><b>", "x", false),
    ("<a><b>", "xy", true), ("<a>*<b>", "xy", true), ("<a>*<b>", "x", false),
    ("<a>**", "x/y", true), ("<a>**", "/y", false), ("**<a>", "x/", false),
    ("<team>-<n>", "core-12", true), ("<team>-<n>", "core-", false),
    ("<team>-<n>", "-", false), ("<team>-<n>", "--x", true),
    // Unicode: characters are scalars, and bytes are compared.
    ("größe", "größe", true), ("gr?ße", "größe", true), ("gr??e", "größe", true),
    ("gr?e", "größe", false), ("?", "é", true), ("?", "😀", true), ("??", "😀", false),
    ("?", "e\u{301}", false), ("??", "e\u{301}", true), ("\u{E9}", "e\u{301}", false),
    ("*😀", "a😀", true), ("*😀*", "😀", true), ("*é", "aè", false), ("<x>é", "éé", true),
    ("<x>é", "é", false), ("日*語", "日本語", true), ("日?語", "日本語", true),
    ("日??語", "日本語", false), ("\u{10FFFF}?", "\u{10FFFF}\u{800}", true),
    // A backslash takes the meaning away.
    (#"\*"#, "*", true), (#"\*"#, "a", false), (#"a\?"#, "a?", true), (#"a\?"#, "ab", false),
    (#"\<n\>"#, "<n>", true), (#"\<n>"#, "<n>", true), (#"\\"#, #"\"#, true),
    (#"\\*"#, #"\x"#, true), (#"\\\*"#, #"\*"#, true), (#"\\\*"#, #"\x"#, false),
    (#"\[a\]"#, "[a]", true), (#"\**"#, "*abc", true), (#"*\*"#, "abc*", true),
    // What is special elsewhere is not special here.
    ("[ab]", "[ab]", true), ("[ab]", "a", false), ("{a,b}", "{a,b}", true), ("a+", "aa", false),
    ("^a$", "a", false), (">", ">", true), ("a>b", "a>b", true), ("*", "a\nb", true),
    (".*", ".git", true), ("*", ".git", true), ("a\u{0}*", "a\u{0}b", true),
  ]

  static let captures: [(String, String, [String])] = [
    ("main", "main", []),
    ("release/<version>", "release/1.2.3", ["version=1.2.3"]),
    ("<a>/<b>", "feature/login", ["a=feature", "b=login"]),
    ("<team>-<number>", "core-12", ["team=core", "number=12"]),
    ("<team>-<number>", "core-team-12", ["team=core", "number=team-12"]),
    ("<a><b>", "xyz", ["a=x", "b=yz"]),
    ("<a><b><c>", "vwxyz", ["a=v", "b=w", "c=xyz"]),
    ("<a>*<b>", "wxyz", ["a=w", "b=z"]),
    ("*<a>", "xyz", ["a=z"]),
    ("<a>*", "xyz", ["a=x"]),
    ("**<a>", "x/yz", ["a=z"]),
    ("<a>**", "xy/z", ["a=x"]),
    ("**/<file>", "a/b/c.txt", ["file=c.txt"]),
    ("**/<file>.<ext>", "a/b/c.tar.gz", ["file=c", "ext=tar.gz"]),
    ("<file>.*", "c.tar.gz", ["file=c"]),
    ("<kind>/**", "feature/a/b", ["kind=feature"]),
    ("?<a>?", "wxyz", ["a=xy"]),
    ("<a>?<b>", "wxyz", ["a=w", "b=yz"]),
    ("<x>é<y>", "éééé", ["x=é", "y=éé"]),
    ("<face>!", "😀😀!", ["face=😀😀"]),
    ("<größe>cm", "12cm", ["größe=12"]),
    ("<a-b>_<c_2>", "1_2", ["a-b=1", "c_2=2"]),
    ("<a>aab", "aaaab", ["a=aa"]),
    ("*-<v>-*", "x-a-long-q", ["v=long"]),
    (#"\<<a>\>"#, "<x>", ["a=x"]),
    ("v<major>.<minor>.<patch>", "v1.22.333", ["major=1", "minor=22", "patch=333"]),
    ("<u>/<p>/tree/<b>/**", "ann/flow/tree/main/docs/a.md", ["u=ann", "p=flow", "b=main"]),
  ]

  static let errors: [(String, String, Int)] = [
    ("<", "'<' is never closed", 0),
    ("ab<", "'<' is never closed", 2),
    ("ü<name", "'<' is never closed", 2),
    ("<>", "a capture has a name that begins with a letter or '_'", 1),
    ("<1>", "a capture has a name that begins with a letter or '_'", 1),
    ("a < b", "a capture has a name that begins with a letter or '_'", 3),
    ("<a b>", "' ' cannot stand in the name of a capture", 2),
    ("<a->", "'-' cannot stand in the name of a capture", 2),
    ("<a\u{7}>", "U+7 cannot stand in the name of a capture", 2),
    ("<a>/<a>", "two captures are named 'a'", 5),
    (#"a\"#, "the pattern ends with a backslash that protects nothing", 1),
    (
      #"\d"#, "'d' needs no backslash in a glob; a backslash itself is written twice", 0
    ),
    (
      String(repeating: "*a", count: 257), "the pattern has more than 256 wildcards", 512
    ),
    (
      String(repeating: "x", count: 70_000), "the pattern is longer than 65536 bytes", 65_536
    ),
  ]
}
