import FlowSource

extension SyntaxExplanations {
  /// F00xx: characters, texts, numbers and marks.
  static let lexical: [Explanation] = [
    Explanation(
      DiagnosticCode("F0001"), "not UTF-8",
      """
      A script is a text in the encoding UTF-8. Bytes that form no character are refused \
      rather than guessed at, so that what you read is what is judged.
      """,
      wrong: """
        # the byte 0xE9, which is an é in Latin-1
        """,
      right: """
        # café
        """),
    Explanation(
      DiagnosticCode("F0002"), "a binary file",
      """
      A script holds no zero bytes. A file that does is a program, a picture or a text in \
      UTF-16; it was probably not meant.
      """,
      wrong: """
        let limit = 1\0
        """,
      right: """
        let limit = 1
        """),
    Explanation(
      DiagnosticCode("F0003"), "the file is too large",
      """
      Places in a text are counted in 32 bits, so a file is smaller than 4 GiB. Scripts \
      that long are better split and joined with 'use'.
      """,
      wrong: """
        # a file of 4 GiB
        """,
      right: """
        use "team.flow"
        """),
    Explanation(
      DiagnosticCode("F0004"), "a control character",
      """
      Besides tab and line end, control characters cannot be seen and can change what a \
      terminal shows. In a text they are written as escapes.
      """,
      wrong: """
        let bell = "ring \u{7}"
        """,
      right: """
        let bell = "ring \\u{7}"
        """),
    Explanation(
      DiagnosticCode("F0005"), "unknown character",
      """
      Outside of texts and comments there are only names, numbers, texts and Flow's own \
      marks. Names carry no sign in front of them.
      """,
      wrong: """
        let owner = @dana
        """,
      right: """
        let owner = dana
        """),
    Explanation(
      DiagnosticCode("F0006"), "a text is not closed",
      """
      A text in " ends on its own line, so that a forgotten quote costs one line and not \
      the rest of the file. Three quotes let it span lines.
      """,
      wrong: """
        let greeting = "hello
        """,
      right: """
        let greeting = "hello"
        """),
    Explanation(
      DiagnosticCode("F0007"), "a hole is not closed",
      """
      In a text, '{' begins a hole that holds an expression, and '}' ends it, on the same \
      line. The character itself is written \\{.
      """,
      wrong: """
        note "{branch.name is late"
        """,
      right: """
        note "{branch.name} is late"
        """),
    Explanation(
      DiagnosticCode("F0008"), "unknown escape",
      """
      A backslash in a text begins one of \\n \\t \\" \\\\ \\{ and \\u{1F600}. Others are \
      refused, so that a path or a pattern does not change quietly.
      """,
      wrong: """
        let path = "C:\\docs"
        """,
      right: """
        let path = "C:\\\\docs"
        """),
    Explanation(
      DiagnosticCode("F0009"), "single quotes",
      """
      A text stands in double quotes; there is one way to write it.
      """,
      wrong: """
        let stage = 'beta'
        """,
      right: """
        let stage = "beta"
        """),
    Explanation(
      DiagnosticCode("F0010"), "typographic quotes",
      """
      Word processors and chats turn straight quotes into curved ones, which look the same \
      and are not.
      """,
      wrong: """
        let stage = “beta”
        """,
      right: """
        let stage = "beta"
        """),
    Explanation(
      DiagnosticCode("F0011"), "a name begins with a digit",
      """
      A name begins with a letter or '_', so that it cannot be mistaken for a number.
      """,
      wrong: """
        let 3rd-party = true
        """,
      right: """
        let third-party = true
        """),
    Explanation(
      DiagnosticCode("F0012"), "a malformed number",
      """
      A number begins and ends with digits, and '_' stands between two of them.
      """,
      wrong: """
        let ratio = .5
        """,
      right: """
        let ratio = 0.5
        """),
    Explanation(
      DiagnosticCode("F0013"), "a malformed duration",
      """
      A duration counts whole seconds, minutes, hours, days or weeks as 30s, 15m, 24h, 2d \
      or 1w; combined, the largest comes first and each stands once.
      """,
      wrong: """
        let limit = 30m1h
        """,
      right: """
        let limit = 1h30m
        """),
    Explanation(
      DiagnosticCode("F0014"), "no such date or time",
      """
      A date is written 2026-11-20 and a time 2026-11-20T10:00Z, and both must exist in \
      the calendar.
      """,
      wrong: """
        let freeze = 2026-02-30
        """,
      right: """
        let freeze = 2026-02-28
        """),
    Explanation(
      DiagnosticCode("F0015"), "a time without its zone",
      """
      A time of day is another instant in every zone, so it says which one is meant: Z for \
      UTC, or an offset.
      """,
      wrong: """
        let freeze = 2026-11-20T10:00
        """,
      right: """
        let freeze = 2026-11-20T10:00Z
        """),
    Explanation(
      DiagnosticCode("F0016"), "a look-alike character",
      """
      Some characters look like a mark or a space of Flow and are none: a long dash, a \
      sign from mathematics, a space that does not break.
      """,
      wrong: """
        let due = now − 2d
        """,
      right: """
        let due = now - 2d
        """),
    Explanation(
      DiagnosticCode("F0017"), "a character that changes the direction of the text",
      """
      Characters that turn the direction of writing can make a line read other than it is. \
      They are refused everywhere in a script, in comments too; a text may hold them as \
      escapes.
      """,
      wrong: """
        let limit = 1 # \u{202E}
        """,
      right: """
        let limit = 1 # fine
        """),
    Explanation(
      DiagnosticCode("F0018"), "texts nest too deep",
      """
      A hole may hold a text with holes of its own, 64 deep. Nobody reads that many; give \
      the inner ones names.
      """,
      wrong: """
        let deep = \(String(repeating: "\"{", count: 65))1\(String(repeating: "}\"", count: 65))
        """,
      right: """
        let inner = "{1}"
        let deep = "{inner}"
        """),
    Explanation(
      DiagnosticCode("F0019"), "logic is written in words",
      """
      Conditions are read aloud, so they are joined with 'and', 'or' and 'not'.
      """,
      wrong: """
        require tests.failed == 0 && coverage >= 90
        """,
      right: """
        require tests.failed == 0 and coverage >= 90
        """),
    Explanation(
      DiagnosticCode("F0020"), "a mark of another language",
      """
      Flow has one mark for each operation: '==' and '!=' compare, '=' gives a value, '->' \
      leads to one, '..' is a range with both its ends, and the remainder is 'mod'.
      """,
      wrong: """
        require coverage === 90
        """,
      right: """
        require coverage == 90
        """),
    Explanation(
      DiagnosticCode("F0021"), "a comment of another language",
      """
      A comment begins with '#' and ends with its line; '##' above a declaration documents \
      it.
      """,
      wrong: """
        let limit = 1 // days
        """,
      right: """
        let limit = 1 # days
        """),
    Explanation(
      DiagnosticCode("F0022"), "the number is too large",
      """
      Numbers are IEEE doubles, which end at 1.8e308.
      """,
      wrong: """
        let limit = 1\(String(repeating: "0", count: 400))
        """,
      right: """
        let limit = 1000000
        """),
  ]
}
