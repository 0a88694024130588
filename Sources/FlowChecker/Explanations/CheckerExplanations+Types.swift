import FlowSource

extension CheckerExplanations {
  /// F0301 to F0309: what goes together.
  static let types: [Explanation] = [
    Explanation(
      DiagnosticCode("F0301"), "a value of another type",
      """
      The place needs a value of one type and gets one of another. Nothing is converted on the \
      way, \
      except data, which becomes what is wanted of it or is unknown.
      """,
      wrong: "require now.month",
      right: "require now.month > 3"),
    Explanation(
      DiagnosticCode("F0302"), "no such operation",
      """
      Numbers go with numbers, durations with durations and times, texts and lists are joined by \
      '+'. A value is put into a text by braces: "{n} of 5".
      """,
      wrong: "note \"month \" + now.month",
      right: "note \"month {now.month}\""),
    Explanation(
      DiagnosticCode("F0303"), "a comparison of two types",
      """
      Values of different types are never the same, so comparing them is a mistake. A duration has \
      a unit; elapsed and working time are two types.
      """,
      wrong: """
        evidence age: duration
        require age < 48
        """,
      right: """
        evidence age: duration
        require age < 48h
        """),
    Explanation(
      DiagnosticCode("F0304"), "no order",
      "'<' and its like ask which value comes first; lists, records and bools have no such order.",
      wrong: "require [1, 2] < [now.month]",
      right: "require count([1, 2]) < now.month"),
    Explanation(
      DiagnosticCode("F0305"), "not a list",
      "'for', 'where', 'each', 'have' and 'in' go through a list.",
      wrong: "for n in 5 { note \"{n}\" }",
      right: "for n in 1..5 { note \"{n}\" }"),
    Explanation(
      DiagnosticCode("F0306"), "ways that give different types",
      """
      Whichever way an 'if', a 'match', an 'otherwise' or a define takes, the value that comes out \
      has one type; what follows could not rely on it otherwise.
      """,
      wrong: "note if now.month > 6 then 1 else \"none\"",
      right: "note if now.month > 6 then \"1\" else \"none\""),
    Explanation(
      DiagnosticCode("F0307"), "a list of several types",
      "All elements of a list have one type.",
      wrong: "require now.month in [1, \"2\"]",
      right: "require now.month in [1, 2]"),
    Explanation(
      DiagnosticCode("F0308"), "nothing to pick from",
      "'[…]' picks an element of a list by its number, or of data by its number or name.",
      wrong: "require now.month[0] == 1",
      right: "require [now.month][0] == 1"),
    Explanation(
      DiagnosticCode("F0309"), "never empty",
      "Texts, lists and data can be empty. Whether another value is there at all is 'is known'.",
      wrong: """
        evidence coverage: number
        require coverage is not empty
        """,
      right: """
        evidence coverage: number
        require coverage is known
        """),
  ]

  /// F0310 to F0316: calls and functions.
  static let calls: [Explanation] = [
    Explanation(
      DiagnosticCode("F0310"), "too few or too many arguments",
      "A call has one argument for each parameter; only those with '?' may be left out.",
      wrong: """
        define share(part: number, whole: number) = part / whole
        require share(1) < now.month
        """,
      right: """
        define share(part: number, whole: number) = part / whole
        require share(1, 2) < now.month
        """),
    Explanation(
      DiagnosticCode("F0311"), "an argument given twice",
      "Arguments without a name fill the parameters from the left; a named one may not fill the same.",
      wrong: """
        define share(part: number, whole: number?) = part / (whole otherwise 1)
        require share(1, part: 2) < now.month
        """,
      right: """
        define share(part: number, whole: number?) = part / (whole otherwise 1)
        require share(1, whole: 2) < now.month
        """),
    Explanation(
      DiagnosticCode("F0312"), "a standard function for other values",
      """
      A standard function works with certain types. For a list of records most take a key that \
      says \
      what to look at: sum(items, .points).
      """,
      wrong: "require sum([\"a\", \"b\"]) > now.month",
      right: "require sum([1, 2]) > now.month"),
    Explanation(
      DiagnosticCode("F0313"), "a result that cannot be seen",
      """
      The result of a define is seen from what it gives. One that gives only what it gives itself \
      says nothing, and has to be annotated.
      """,
      wrong: """
        define down(n: number) = down(n - 1)
        require down(3) == now.month
        """,
      right: """
        define down(n: number) = if n == 0 then 0 else down(n - 1)
        require down(3) == now.month
        """),
    Explanation(
      DiagnosticCode("F0314"), "an end without 'return'",
      "A define gives a value on every way through it.",
      wrong: """
        define sign(n: number) {
          if n > 0 { return 1 }
        }
        require sign(now.month) == 1
        """,
      right: """
        define sign(n: number) {
          if n > 0 { return 1 }
          return 0
        }
        require sign(now.month) == 1
        """),
    Explanation(
      DiagnosticCode("F0315"), "'return' in the wrong way",
      "In a define 'return' gives its value. In a gate it stands alone and leaves the rest out.",
      wrong: """
        gate quality {
          require now > 2026-01-01
          return 3
        }
        """,
      right: """
        gate quality {
          require now > 2026-01-01
          return
        }
        """),
    Explanation(
      DiagnosticCode("F0316"), "a history of what is not measured",
      """
      'history' tells what earlier runs have measured of a piece of evidence, which it takes by \
      name. So that the ledger stays small it keeps single values: numbers, texts, bools, \
      durations, times and choices. For one number of a report make evidence of it.
      """,
      wrong: """
        evidence tests = junit("unit.xml")
        require tests.failed <= last(history("tests")).value.failed
        """,
      right: """
        evidence tests = junit("unit.xml")
        evidence failed = tests.failed
        require failed <= last(history("failed")).value
        """),
  ]

  /// F0320 to F0324: `unknown`, `match` and queries.
  static let forms: [Explanation] = [
    Explanation(
      DiagnosticCode("F0320"), "a comparison with 'unknown'",
      """
      A comparison with what is unknown is unknown itself, never true and never false. Whether a \
      value is there is asked with 'is known' and 'is unknown'.
      """,
      wrong: """
        evidence coverage: number
        require coverage != unknown
        """,
      right: """
        evidence coverage: number
        require coverage is known
        """),
    Explanation(
      DiagnosticCode("F0321"), "a 'match' that does not cover",
      """
      For every value of the subject some arm has to be taken. The cases of a choice and the two \
      bools can be listed; for numbers, texts and times there is 'otherwise'.
      """,
      wrong: """
        choice severity { low, medium, high }
        evidence worst: severity
        note match worst { low -> "fine", high -> "stop" }
        """,
      right: """
        choice severity { low, medium, high }
        evidence worst: severity
        note match worst { low -> "fine", high -> "stop", otherwise -> "look" }
        """),
    Explanation(
      DiagnosticCode("F0322"), "an arm that is never reached",
      "Arms are tried from the top, and the ones above take everything that this one would.",
      wrong: """
        note match now.month { < 7 -> "first half", 3 -> "March", otherwise -> "second half" }
        """,
      right: """
        note match now.month { 3 -> "March", < 7 -> "first half", otherwise -> "second half" }
        """),
    Explanation(
      DiagnosticCode("F0323"), "a pattern that is not plain",
      "The captures of a 'like' arm are names of that arm, so its pattern stands in the text as it is.",
      wrong: """
        evidence name: text
        note match name { like "v{now.year}.*" -> "this year", otherwise -> "older" }
        """,
      right: """
        evidence name: text
        note match name { when name like "v{now.year}.*" -> "this year", otherwise -> "older" }
        """),
    Explanation(
      DiagnosticCode("F0324"), "a part that never looks at the element",
      """
      The body of 'where' and 'have' goes on over 'and' and 'or'. A part of it that is the same \
      for \
      every element was most likely meant to stand outside: put the query in parentheses.
      """,
      wrong: """
        evidence tests: data
        evidence strict: bool
        require no tests have .failed and strict
        """,
      right: """
        evidence tests: data
        evidence strict: bool
        require (no tests have .failed) and strict
        """),
    Explanation(
      DiagnosticCode("F0325"), "a pattern that is malformed",
      """
      What stands behind 'like' is a glob, what stands behind 'matches' a regular expression. One \
      that cannot be read would match nothing, so it is refused before the script runs.
      """,
      wrong: """
        evidence title: text
        require title matches "^(fix|feat: "
        """,
      right: """
        evidence title: text
        require title matches "^(fix|feat): "
        """),
  ]
}
