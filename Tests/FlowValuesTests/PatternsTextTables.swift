/// What regular expressions are expected to do.
enum PatternsTextTables {
  /// A pattern, a text, and the leftmost match.
  static let matches: [(String, String, String?)] = [
    // Characters stand for themselves, anywhere.
    ("", "", ""), ("", "abc", ""), ("a", "a", "a"), ("a", "b", nil), ("b", "abc", "b"),
    ("abc", "xabcx", "abc"), ("abc", "ab", nil), ("abc", "ababc", "abc"), ("A", "a", nil),
    ("aab", "aaab", "aab"), ("a b", "a b", "a b"), ("]", "]", "]"), ("}", "}", "}"),
    ("{", "{", "{"), ("a{", "a{", "a{"), ("a{b}", "a{b}", "a{b}"), ("a{1", "a{1", "a{1"),
    ("a{1,x}", "a{1,x}", "a{1,x}"), ("-", "a-b", "-"), ("a\u{0}b", "a\u{0}b", "a\u{0}b"),
    // Any character.
    (".", "a", "a"), (".", "", nil), (".", "\n", nil), (".", "\r", "\r"), ("a.c", "abc", "abc"),
    ("a.c", "a\nc", nil), ("(?s)a.c", "a\nc", "a\nc"), ("...", "ab", nil), (".", "é", "é"),
    ("^.$", "😀", "😀"), ("^..$", "😀", nil), ("^..$", "e\u{301}", "e\u{301}"),
    // Classes.
    ("[abc]", "xxb", "b"), ("[abc]", "xyz", nil), ("[a-c]+", "zabcz", "abc"),
    ("[^a-c]+", "abcxyz", "xyz"), ("[^a]", "\n", "\n"), ("[]a]+", "x]a]", "]a]"),
    ("[^]a]", "]ax", "x"), ("[a-]+", "a-a", "a-a"), ("[-a]+", "a-a", "a-a"),
    ("[a\\-z]+", "-z", "-z"),
    ("[.*+?]+", "a.*+?", ".*+?"), (#"[\]]"#, "]", "]"), (#"[\\]"#, #"\"#, #"\"#),
    ("[[]", "[", "["), ("[a^]", "^", "^"), ("[a-zA-Z0-9_]+", "é_aZ9!", "_aZ9"),
    ("[é]", "é", "é"), ("[é]", "è", nil), ("[^é]", "é", nil), ("[^é]", "è", "è"),
    ("[α-ω]+", "xαβγx", "αβγ"), ("[😀-😎]", "😃", "😃"), ("[😀-😎]", "🙀", nil),
    ("[a-😀]+", "Aaé語😀😎", "aé語😀"), (#"[\u{80}-\u{7FF}]"#, "ࠀ߿", "߿"),
    (#"[\u{800}-\u{FFFF}]"#, "߿ࠀ", "ࠀ"), (#"[\u{10000}-\u{10FFFF}]"#, "語😀", "😀"),
    (#"[^\x00-\x7F]+"#, "abüñc", "üñ"), (#"[\d\s]+"#, "a1 2b", "1 2"), (#"[^\d]+"#, "12ab", "ab"),
    (#"[\D]"#, "1a", "a"), (#"[\n\t]"#, "a\t", "\t"), (#"[^\s\S]"#, "a", nil),
    (#"[\s\S]"#, "\n", "\n"), ("[[:alpha:]]+", "12ab", "ab"), ("[[:^digit:]x]+", "12ab", "ab"),
    ("[[:upper:][:digit:]]+", "abC3", "C3"), ("[[:xdigit:]]+", "xfF0g", "fF0"),
    ("[[:punct:]]", "a!", "!"), ("[[:a]+", "x:[a", ":[a"), ("[a-c-e]+", "b-e", "b-e"),
    // Classes by a letter speak of ASCII.
    (#"\d+"#, "ab123c", "123"), (#"\d"#, "٣", nil), (#"\D+"#, "12ab", "ab"),
    (#"\w+"#, " a_1-", "a_1"), (#"\w"#, "é", nil), (#"\W"#, "aé", "é"),
    (#"\s+"#, "a \t\nb", " \t\n"),
    (#"\S+"#, "  ab ", "ab"), (#"\s"#, "\u{A0}", nil),
    // Escapes.
    (#"\."#, "a", nil), (#"\."#, ".", "."), (#"a\/b"#, "a/b", "a/b"), (#"\\"#, #"\"#, #"\"#),
    (#"\t\r\n\f\v"#, "\t\r\n\u{0C}\u{0B}", "\t\r\n\u{0C}\u{0B}"), (#"\x41"#, "A", "A"),
    (#"\x{1F600}"#, "😀", "😀"), (#"\u0041"#, "A", "A"), (#"\u{1F600}+"#, "😀😀", "😀😀"),
    (#"\(\)\[\]\{\}"#, "()[]{}", "()[]{}"), (#"\^\$\|\*\+\?"#, "^$|*+?", "^$|*+?"),
    ("\\#-_\\ ", "#-_ ", "#-_ "),
    // Ends.
    ("^a", "ab", "a"), ("^a", "ba", nil), ("a$", "ba", "a"), ("a$", "ab", nil), ("^$", "", ""),
    ("^$", "a", nil), ("^a$", "a", "a"), ("a$", "a\n", nil), ("^b", "a\nb", nil),
    ("(?m)^b", "a\nb", "b"), ("(?m)a$", "a\nb", "a"), ("a$", "a\nb", nil), ("(?m)^$", "a\n", ""),
    ("(?m)^$", "a\nb", nil), (#"(?m)\Ab"#, "a\nb", nil), (#"(?m)a\z"#, "a\nb", nil),
    ("a^b", "ab", nil), ("a$b", "ab", nil), ("^^a$$", "a", "a"), ("(^a|b)c", "xbc", "bc"),
    ("(^a|b)c", "xac", nil), ("x*^a", "a", "a"), ("(?:^|,)b", "a,b", ",b"), ("(?:a|$)+", "b", ""),
    (#"\bcat\b"#, "a cat!", "cat"), (#"\bcat\b"#, "concat", nil), (#"\bcat"#, "cat", "cat"),
    (#"cat\b"#, "cats", nil), (#"\Bcat"#, "concat", "cat"), (#"\Bcat"#, "cat", nil),
    (#"\b"#, "", nil), (#"\B"#, "", ""), (#"\b"#, "  ", nil), (#"\ba"#, "éa", "a"),
    (#"^\B$"#, "😀", nil), (#"a\Bé"#, "aé", nil), (#"a\bé"#, "aé", "aé"),
    (#"(?m)\b$"#, "a\n", ""), (#"\b^a"#, "a", "a"), (#"$\B"#, "a", nil),
    // Alternation prefers its left side.
    ("a|b", "b", "b"), ("a|ab", "ab", "a"), ("ab|a", "ab", "ab"), ("a|", "b", ""),
    ("|a", "a", ""), ("a||b", "b", ""), ("abc|abd", "abd", "abd"), ("(a|b)(c|d)", "bd", "bd"),
    ("(?:|x)y", "xy", "xy"), ("cat|dog|bird", "a bird", "bird"), ("^a|b$", "xb", "b"),
    // Repetition.
    ("a*", "aaa", "aaa"), ("a*", "b", ""), ("a+", "baa", "aa"), ("a+", "b", nil), ("a?", "aa", "a"),
    ("a*?", "aaa", ""), ("a+?", "aaa", "a"), ("a??", "a", ""), ("a+?b", "aab", "aab"),
    ("<.+?>", "<a><b>", "<a>"), ("<.+>", "<a><b>", "<a><b>"), ("a{2}", "aaa", "aa"),
    ("a{2}", "a", nil), ("a{2,}", "aaaa", "aaaa"), ("a{2,3}", "aaaa", "aaa"),
    ("a{2,3}?", "aaaa", "aa"),
    ("a{2,}?", "aaaa", "aa"), ("a{0}", "a", ""), ("^a{0}$", "a", nil), ("a{0,1}b", "b", "b"),
    ("a{1,1}", "aa", "a"), ("(ab){2}", "ababab", "abab"), ("(ab)*", "ababa", "abab"),
    ("^(ab)*$", "ababa", nil), ("é+", "aéé", "éé"), ("😀{2}", "😀😀", "😀😀"), ("(a*)*", "aab", "aa"),
    ("(a*)+", "b", ""), ("(?:a|b)*c", "abbac", "abbac"), ("(?:a?){3}", "aa", "aa"),
    ("(?:){5}a", "a", "a"),
    ("(?:(?:){1000}){1000}", "", ""), ("(?:(?:){0,1000}){0,1000}", "", ""), ("^*a", "a", "a"),
    ("x*", "", ""), ("[ab]{3}", "abab", "aba"),
    ("(?:a{2}){2}", "aaaaa", "aaaa"), (".*b", "abab", "abab"), (".*?b", "abab", "ab"),
    ("a{1000}", String(repeating: "a", count: 999), nil),
    // Flags.
    ("(?i)abc", "xABc", "ABc"), ("(?i)é", "É", "É"), ("(?i)σ", "Σ", "Σ"),
    ("(?i)[a-c]+", "AbC", "AbC"),
    ("(?i)[^a]", "A", nil), ("(?i)[à-ö]", "É", "É"), ("(?i)ß", "SS", nil),
    ("(?i)k1_", "K1_", "K1_"),
    ("a(?i)b", "aB", "aB"), ("a(?i)b", "AB", nil), ("(?i:a)b", "Ab", "Ab"), ("(?i:a)b", "AB", nil),
    ("((?i)a)b", "AB", nil), ("(?i)a(?-i)b", "AB", nil), ("(?i)a(?-i)b", "Ab", "Ab"),
    ("(?i-s:a.)", "A\n", nil), ("(?s)(?-s).", "\n", nil), ("(?ms)^.$", "a\nb", "a"),
    ("(?im)^B$", "a\nb", "b"), ("(?:)a", "a", "a"), ("(?i)", "", ""),
    // What policies ask for.
    (#"^(feat|fix)(\([a-z]+\))?!?: .+"#, "fix(api): late", "fix(api): late"),
    (#"^(feat|fix)(\([a-z]+\))?!?: .+"#, "fixed it", nil),
    (#"^v?\d+\.\d+\.\d+$"#, "v1.20.3", "v1.20.3"), (#"^v?\d+\.\d+\.\d+$"#, "v1.20", nil),
    (#"[A-Z]+-\d+"#, "fix T-12 now", "T-12"),
    (#"\S+@\S+\.\w+"#, "by ann@example.org", "ann@example.org"),
  ]

  static let captures: [(String, String, [String?])] = [
    ("abc", "abc", []), ("(a)(b)", "ab", ["a", "b"]), ("((a)b)", "ab", ["ab", "a"]),
    ("(a)|(b)", "b", [nil, "b"]), ("(a)?b", "b", [nil]), ("(a*)b", "b", [""]),
    ("(a|ab)(c|bcd)(d*)", "abcd", ["a", "bcd", ""]), ("(a+)(a+)", "aaaa", ["aaa", "a"]),
    ("(a+?)(a+)", "aaaa", ["a", "aaa"]), ("(a)*", "aaa", ["a"]), ("(?:(a)|b)*", "ab", ["a"]),
    ("(ab|a)*c", "aabc", ["ab"]), ("(.*)/(.*)", "a/b/c", ["a/b", "c"]),
    ("(.*?)/(.*)", "a/b/c", ["a", "b/c"]), ("(?:x)(y)", "xy", ["y"]),
    ("(?i:(A))(b)", "ab", ["a", "b"]),
    ("(é+)(😀)", "aéé😀", ["éé", "😀"]), ("(?<a-b>x)", "x", ["x"]), ("()", "a", [""]),
    (#"(\d+)-(\d+)"#, "tel 12-345", ["12", "345"]), ("(a){2}", "aa", ["a"]),
    ("(a|b){2,3}", "abab", ["a"]), ("(?:(a)(b)?)+", "aba", ["a", "b"]),
    ("^(a?)(a?)$", "a", ["a", ""]),
    ("(a??)(a?)", "a", ["", "a"]), ("(x(y)?)?z", "z", [nil, nil]),
    (#"(\w+)\s(\w+)"#, "a  b c", ["b", "c"]),
    ("(?s)(.*)$", "a\nb", ["a\nb"]), ("(?m)(.*)$", "a\nb", ["a"]), ("(^|b)(a)", "ba", ["b", "a"]),
    (#"(\b)(a)(\b)"#, "-a-", ["", "a", ""]), ("(a{0})b", "b", [""]), ("(?:(a)){0}b", "b", [nil]),
    (
      #"^(\w+)(?:\(([^)]*)\))?(!)?: (.*)$"#, "feat(ui)!: new, bold",
      ["feat", "ui", "!", "new, bold"]
    ),
    (
      #"(?<major>\d+)\.(?<minor>\d+)(?:\.(?<patch>\d+))?"#, "v1.22", ["1", "22", nil]
    ),
  ]

  static let errors: [(String, String, Int)] = [
    ("(", "'(' is never closed", 0), ("a(b", "'(' is never closed", 1),
    ("ü(a(b)", "'(' is never closed", 2),
    ("(?:a", "'(' is never closed", 0), ("(?<a>b", "'(' is never closed", 0),
    ("(?", "'(' is never closed", 0),
    ("(?i", "'(' is never closed", 0), ("(?<a", "'(' is never closed", 0),
    (")", "')' closes nothing", 0),
    ("a)b", "')' closes nothing", 1), ("(a))", "')' closes nothing", 3),
    ("[a", "'[' is never closed", 0),
    ("x[]", "'[' is never closed", 1), ("[^]", "'[' is never closed", 0),
    ("[a-", "'[' is never closed", 0),
    ("[", "'[' is never closed", 0), ("[[:alpha:]", "'[' is never closed", 0),
    ("[[:letter:]]", "there is no class '[:letter:]'", 1), ("*a", "'*' has nothing to repeat", 0),
    ("+", "'+' has nothing to repeat", 0), ("a|?", "'?' has nothing to repeat", 2),
    ("(*)", "'*' has nothing to repeat", 1), ("{2}a", "'{' has nothing to repeat", 0),
    ("(?i)*", "'*' has nothing to repeat", 4), ("(?i){2}", "'{' has nothing to repeat", 4),
    ("a**", "a repetition cannot follow another; put the first in '(?: )'", 2),
    ("a{2}{3}", "a repetition cannot follow another; put the first in '(?: )'", 4),
    ("a???", "a repetition cannot follow another; put the first in '(?: )'", 3),
    (
      "a*+",
      "a possessive repetition is not supported, so that matching takes linear time",
      2
    ),
    ("a{1000}{1000}", "a repetition cannot follow another; put the first in '(?: )'", 7),
    ("(?:a{1000}){1000}", "the pattern takes more than 10000 steps; use smaller counts", 4),
    ("x(?:(?:a{100}){100}){100}", "the pattern takes more than 10000 steps; use smaller counts", 8),
    ("a{1001}", "a part can be repeated at most 1000 times", 1),
    ("a{0,99999999999999999999}", "a part can be repeated at most 1000 times", 1),
    ("é{99999999999999999999,}", "a part can be repeated at most 1000 times", 2),
    ("a{3,2}", "the counts are the wrong way round: '{2,3}'", 1),
    ("a{,2}", "a repetition begins with its least count: '{0,'", 1),
    (#"(a)\1"#, "a reference to a group is not supported, so that matching takes linear time", 3),
    (
      #"(?<n>a)\k<n>"#,
      "a reference to a group is not supported, so that matching takes linear time", 7
    ),
    ("(?P=n)", "a reference to a group is not supported, so that matching takes linear time", 0),
    ("a(?=b)", "looking ahead is not supported, so that matching takes linear time", 1),
    ("a(?!b)", "looking ahead is not supported, so that matching takes linear time", 1),
    ("(?<=a)b", "looking behind is not supported, so that matching takes linear time", 0),
    ("(?<!a)b", "looking behind is not supported, so that matching takes linear time", 0),
    ("(?>a)", "an atomic group is not supported, so that matching takes linear time", 0),
    ("(?(1)a)", "a condition is not supported, so that matching takes linear time", 0),
    ("(?<>a)", "a group has a name that begins with a letter or '_'", 3),
    ("(?<1>a)", "a group has a name that begins with a letter or '_'", 3),
    ("(?P<a b>c)", "' ' cannot stand in the name of a group", 5),
    ("(?<a>b)(?<a>c)", "two groups are named 'a'", 10),
    ("(?x)", "'x' is not a flag; 'i', 'm' and 's' are", 2),
    ("(?i-)(?--i)", "'-' is not a flag; 'i', 'm' and 's' are", 8),
    ("(?#a)", "'#' is not a flag; 'i', 'm' and 's' are", 2),
    (#"a\"#, "the pattern ends with a backslash that protects nothing", 1),
    (#"[\"#, "the pattern ends with a backslash that protects nothing", 1),
    (#"\q"#, "a backslash before 'q' has no meaning", 0),
    ("\\é", "a backslash before 'é' has no meaning", 0),
    ("\\\u{1B}", "a backslash before U+1B has no meaning", 0),
    (#"\0"#, #"a character's number is written '\x00' or '\u{0}'"#, 0),
    (#"\Z"#, #"the end of the text is written '$' or '\z'"#, 0),
    (#"\pL"#, "classes of Unicode properties are not supported", 0),
    (#"a\x4"#, "a character's number has 2 hexadecimal digits, or any in braces", 1),
    (#"\u00g0"#, "a character's number has 4 hexadecimal digits, or any in braces", 0),
    (#"\u{}"#, "a character's number has 4 hexadecimal digits, or any in braces", 0),
    (#"\x{41"#, "a character's number has 2 hexadecimal digits, or any in braces", 0),
    (#"\u{110000}"#, "there is no character of this number", 0),
    (#"\uD800"#, "there is no character of this number", 0),
    ("[z-a]", "the range 'z' to 'a' is the wrong way round", 1),
    (
      #"[\w-.]"#,
      #"a range goes from one character to another; '-' itself is written last or '\-'"#, 1
    ),
    (
      #"[a-\d]"#,
      #"a range goes from one character to another; '-' itself is written last or '\-'"#, 1
    ),
    (#"[\b]"#, "a place has no meaning in a class", 1),
    (
      String(repeating: "(", count: 10_000),
      "more than 100 groups capture; '(?: )' groups without capturing", 100
    ),
    (String(repeating: "(?:", count: 10_000), "groups are nested more than 200 deep", 600),
    (
      String(repeating: "((?i:", count: 10_000),
      "more than 100 groups capture; '(?: )' groups without capturing", 500
    ),
    (String(repeating: "a", count: 70_000), "the pattern is longer than 65536 bytes", 65_536),
    (
      String(repeating: "a", count: 30_000),
      "the pattern takes more than 10000 steps; use smaller counts", 0
    ),
    (String(repeating: "[", count: 60_000), "'[' is never closed", 0),
  ]

  /// A pattern that makes a backtracking matcher take years, a text as a part, how often it is
  /// repeated and what ends it, and whether there is a match.
  static let hostile: [(String, String, Int, String, Bool)] = [
    ("(a+)+$", "a", 100_000, "", true), ("(a+)+$", "a", 100_000, "b", false),
    ("^(a+)+$", "a", 100_000, "b", false), ("(a|a)*b", "a", 100_000, "", false),
    ("(a|aa)+$", "a", 100_000, "", true), ("^(a|aa)+$", "a", 100_000, "b", false),
    ("(.*)*x", "a", 100_000, "", false), ("(.*)*x", "a", 100_000, "x", true),
    ("(a*)*b", "a", 100_000, "", false), ("(a*)*$", "a", 100_000, "", true),
    ("(x+x+)+y", "x", 100_000, "", false), ("^(.*?,){11}P", "1,", 50_000, "", false),
    ("a?a?a?a?a?a?a?a?aaaaaaaa$", "a", 5_000, "", true), ("(?:a?){30}a{30}$", "a", 1_000, "", true),
    ("(([a-z])+.)+[A-Z]([a-z])+$", "a", 100_000, "", false),
    (#"\b(\w+)\b.*\bx\b"#, "a ", 50_000, "", false),
    ("((((((((((a*)*)*)*)*)*)*)*)*)*)*b", "a", 100_000, "", false),
    ("(.*)(.*)(.*)(.*)(.*)[^a]", "a", 100_000, "", false),
    ("(a|b)*a(a|b){14}c", "aabab", 1_000, "", false), ("", "a", 100_000, "", true),
    ("b$", "a", 100_000, "", false), ("é*é*é*!", "é", 50_000, "", false),
    (
      String(repeating: "(?:", count: 200) + "a" + String(repeating: ")*", count: 200) + "b", "a",
      20_000, "", false
    ),
    (String(repeating: "a|", count: 5_000) + "b", "c", 1_000, "", false),
    ("[^b]{500}b", "a", 2_000, "", false), ("(?s).{300}$", "a", 1_000, "", true),
  ]
}
