import FlowSource

extension SyntaxExplanations {
  /// F0101 to F0119: statements and brackets.
  static let syntax: [Explanation] = [
    Explanation(
      DiagnosticCode("F0101"), "something else was expected",
      """
      The message says what could stand at this place and what stands there. The statement \
      is skipped, and reading goes on with the next.
      """,
      wrong: """
        let limit 3
        """,
      right: """
        let limit = 3
        """),
    Explanation(
      DiagnosticCode("F0102"), "a brace is not closed",
      """
      Each '{' has its '}'. The message points to the one that was opened and never \
      closed; where the closing braces are indented, to the one that their indentation \
      accuses.
      """,
      wrong: """
        gate quality {
          require coverage >= 90
        """,
      right: """
        gate quality {
          require coverage >= 90
        }
        """),
    Explanation(
      DiagnosticCode("F0103"), "a parenthesis or bracket is not closed",
      """
      Each '(' has its ')' and each '[' its ']'. The message shows both the place where \
      the mark is missing and the one that it should close.
      """,
      wrong: """
        let total = (1 + 2
        let limit = 3
        """,
      right: """
        let total = (1 + 2)
        let limit = 3
        """),
    Explanation(
      DiagnosticCode("F0104"), "a bracket closes nothing",
      """
      A closing mark has an opening one before it, in the same block.
      """,
      wrong: """
        gate quality { require coverage >= 90 }
        }
        """,
      right: """
        gate quality { require coverage >= 90 }
        """),
    Explanation(
      DiagnosticCode("F0105"), "'=' compares nothing",
      """
      '=' gives a name its value and '==' compares. Two marks keep a condition from \
      changing what it asks about.
      """,
      wrong: """
        require coverage = 90
        """,
      right: """
        require coverage == 90
        """),
    Explanation(
      DiagnosticCode("F0106"), "comparisons do not chain",
      """
      a < b < c would compare an answer with a number. Join two comparisons with 'and'; \
      put a range inside a range in parentheses.
      """,
      wrong: """
        require 0 < coverage < 100
        """,
      right: """
        require 0 < coverage and coverage < 100
        """),
    Explanation(
      DiagnosticCode("F0107"), "a reserved word as a name",
      """
      A few words have their meaning everywhere: let var define if then else for in where \
      each have all any no match otherwise return and or not is true false unknown require \
      recommend. They may stand behind '.' and before ':'.
      """,
      wrong: """
        let each = 3
        """,
      right: """
        let every-one = 3
        """),
    Explanation(
      DiagnosticCode("F0108"), "an unknown word opens the statement",
      """
      Two words in a row make sense only where the first opens a statement or the second a \
      clause. Where a word is close to one of Flow's, or has a counterpart in it, the \
      message says so.
      """,
      wrong: """
        requrie coverage >= 90
        """,
      right: """
        require coverage >= 90
        """),
    Explanation(
      DiagnosticCode("F0109"), "a clause behind 'else'",
      """
      'else' is the last clause. What follows it is a statement of its own, and a line \
      below that looks as if it belonged to the requirement would belong to that \
      statement.
      """,
      wrong: """
        require coverage >= 90
          else escalate to tech-lead
          because "new code is tested"
        """,
      right: """
        require coverage >= 90
          because "new code is tested"
          else escalate to tech-lead
        """),
    Explanation(
      DiagnosticCode("F0110"), "a type is missing",
      """
      The parameters of a 'define' and the fields of a 'record' say their types; they are \
      what the checker measures every use by. All other types are inferred.
      """,
      wrong: """
        define double(x) = x * 2
        """,
      right: """
        define double(x: number) = x * 2
        """),
    Explanation(
      DiagnosticCode("F0111"), "another case is written 'else if'",
      """
      Further cases of an 'if' are 'else if', in two words.
      """,
      wrong: """
        if coverage >= 90 { note "good" } elif coverage >= 80 { note "fair" }
        """,
      right: """
        if coverage >= 90 { note "good" } else if coverage >= 80 { note "fair" }
        """),
    Explanation(
      DiagnosticCode("F0112"), "nested too deep",
      """
      Brackets, blocks and other things that hold parts nest 256 deep, so that no script \
      can exhaust the one who reads it.
      """,
      wrong: """
        let deep = \(String(repeating: "(", count: 257))1\(String(repeating: ")", count: 257))
        """,
      right: """
        let inner = (1)
        let deep = (inner)
        """),
    Explanation(
      DiagnosticCode("F0113"), "an expression is too long",
      """
      An expression joins 4000 parts in a row at most. Lists have no such limit.
      """,
      wrong: """
        let total = 1 + 1 + 1 # … 4000 times
        """,
      right: """
        let total = sum([1, 1, 1])
        """),
    Explanation(
      DiagnosticCode("F0114"), "too many mistakes",
      """
      After a hundred messages about one file the rest is not shown: they are likely to \
      have one cause, and the first ones tell it.
      """,
      wrong: """
        let = 1 # … a hundred times
        """,
      right: """
        let limit = 1
        """),
    Explanation(
      DiagnosticCode("F0115"), "a clause that the statement does not take",
      """
      Each statement takes the clauses that mean something for it; the message lists them. \
      A clause that would be ignored is a promise that nobody keeps.
      """,
      wrong: """
        deliver "docs/design.md" within 2d
        """,
      right: """
        deliver "docs/design.md" because "reviewers read it"
        """),
    Explanation(
      DiagnosticCode("F0116"), "a clause stands twice",
      """
      Each clause stands once in a statement; of two, nobody could say which one holds.
      """,
      wrong: """
        require coverage >= 90 because "tested" because "agreed"
        """,
      right: """
        require coverage >= 90 because "tested and agreed"
        """),
    Explanation(
      DiagnosticCode("F0117"), "an act does not say by whom or why",
      """
      Acts belong to people and are kept for ever, so each names its person with 'by'; an \
      act that refuses, excuses or settles something gives its reason with 'because'.
      """,
      wrong: """
        test "a grant" {
          grant process by dana
        }
        """,
      right: """
        test "a grant" {
          grant process by dana because "hot fix"
        }
        """),
    Explanation(
      DiagnosticCode("F0118"), "a space before a call or an index",
      """
      The '(' of a call and the '[' of an index touch what stands before them; with a \
      space they begin an operand of their own, as in: expect (a).
      """,
      wrong: """
        let total = sum (points)
        """,
      right: """
        let total = sum(points)
        """),
    Explanation(
      DiagnosticCode("F0119"), "'is' does not compare",
      """
      'is' asks whether a value is known, unknown or empty. Values are compared with '==' \
      and '!='.
      """,
      wrong: """
        require branch.name is "main"
        """,
      right: """
        require branch.name == "main"
        """),
  ]
}
