import FlowSource

extension CheckerExplanations {
  /// F0201 to F0210: names and where they are declared.
  static let names: [Explanation] = [
    Explanation(
      DiagnosticCode("F0201"), "declared twice",
      """
      In one place a name means one thing. The second declaration would hide the first, and a \
      reader could not tell which of them a line speaks of.
      """,
      wrong: """
        let limit = 3
        let limit = 4
        require limit > now.month
        """,
      right: """
        let limit = 3
        let higher-limit = 4
        require limit > now.month or higher-limit > now.month
        """),
    Explanation(
      DiagnosticCode("F0202"), "used before it is set",
      """
      Statements run in the order of the text, so a 'let' or 'var' has no value above its own line. \
      Everything else that a file declares is in sight in all of it.
      """,
      wrong: """
        require limit > now.month
        let limit = 3
        """,
      right: """
        let limit = 3
        require limit > now.month
        """),
    Explanation(
      DiagnosticCode("F0203"), "not declared",
      """
      A name has to be declared: as evidence, a value, a define, a gate, or by a file that is used. \
      Where a declared name is close, the message offers it. Evidence that only the command line \
      brings needs a line of its own: evidence coverage: number.
      """,
      wrong: """
        evidence coverage: number
        gate quality { require coverge >= 90 }
        """,
      right: """
        evidence coverage: number
        gate quality { require coverage >= 90 }
        """),
    Explanation(
      DiagnosticCode("F0204"), "a subtraction was meant",
      """
      A '-' between two letters or digits belongs to the name, so that 'tech-lead' is one name. A \
      subtraction has spaces around its '-'.
      """,
      wrong: """
        let n = 3
        require n-1 == now.month
        """,
      right: """
        let n = 3
        require n - 1 == now.month
        """),
    Explanation(
      DiagnosticCode("F0205"), "no such function",
      "What is called has to be a standard function, a define, or a record that is built.",
      wrong: "require lenght(\"abc\") == 3",
      right: "require length(\"abc\") == 3"),
    Explanation(
      DiagnosticCode("F0206"), "no such field",
      """
      Records have the fields that they declare, times and durations have their parts, gates and \
      findings have what the language gives them. Only data may have any field at all.
      """,
      wrong: "require now.yaer == 2026",
      right: "require now.year == 2026"),
    Explanation(
      DiagnosticCode("F0207"), "no such case",
      """
      Beside a value of a choice a bare name means one of its cases, and a choice has the cases \
      that it declares.
      """,
      wrong: """
        choice severity { low, medium, high }
        evidence worst: severity
        require worst < hihg
        """,
      right: """
        choice severity { low, medium, high }
        evidence worst: severity
        require worst < high
        """),
    Explanation(
      DiagnosticCode("F0208"), "a case hidden by a value",
      """
      Beside a value of a choice a bare name means a case. When a 'let', 'var' or parameter has the \
      same name, a reader could take it for that value; name the choice, or rename the value.
      """,
      wrong: """
        choice severity { low, medium, high }
        evidence worst: severity
        let high = 3
        require worst < high
        require high > now.month
        """,
      right: """
        choice severity { low, medium, high }
        evidence worst: severity
        let limit = 3
        require worst < high
        require limit > now.month
        """),
    Explanation(
      DiagnosticCode("F0209"), "a case of several choices",
      """
      A bare name finds its choice through the value beside it. Where nothing stands beside it and \
      several choices have such a case, the choice has to be named.
      """,
      wrong: """
        choice task { open, done }
        choice door { open, shut }
        let state = open
        require state != shut
        """,
      right: """
        choice task { open, done }
        choice door { open, shut }
        let state = door.open
        require state != shut
        """),
    Explanation(
      DiagnosticCode("F0210"), "no such type",
      """
      Types are number, text, bool, duration, working duration, time, data, list of one of them, \
      and the choices and records that the script declares.
      """,
      wrong: """
        evidence coverage: nubmer
        require coverage > 90
        """,
      right: """
        evidence coverage: number
        require coverage > 90
        """),
  ]

  /// F0211 to F0299: what names can be used for.
  static let meanings: [Explanation] = [
    Explanation(
      DiagnosticCode("F0211"), "the name of a standard function",
      "Standard functions mean the same in every script, so no define or record takes their names.",
      wrong: """
        define length(a: number) = a * 2
        require length(3) == now.month
        """,
      right: """
        define twice(a: number) = a * 2
        require twice(3) == now.month
        """),
    Explanation(
      DiagnosticCode("F0212"), "an element where there is none",
      """
      A leading dot speaks of the current element: inside 'where', 'each' and 'have', and in the \
      key of functions such as sort(xs, .due). Elsewhere there is no element.
      """,
      wrong: """
        evidence tasks-left: data
        require .done
        require all tasks-left have .done
        """,
      right: """
        evidence tasks-left: data
        require all tasks-left have .done
        """),
    Explanation(
      DiagnosticCode("F0213"), "a value that depends on itself",
      "To find the value one would first have to know it.",
      wrong: """
        evidence total = part * 2
        evidence part = total / 2
        require total > part
        """,
      right: """
        evidence total: number
        evidence part = total / 2
        require total > part
        """),
    Explanation(
      DiagnosticCode("F0214"), "gates that wait for each other",
      """
      A gate may ask for the outcome of another. When the other asks back, neither can be judged \
      first.
      """,
      wrong: """
        gate build { require release.passed }
        gate release { require build.passed }
        """,
      right: """
        gate build { require now > 2026-01-01 }
        gate release { require build.passed }
        """),
    Explanation(
      DiagnosticCode("F0215"), "a function without a call",
      "A function is no value; what it gives is.",
      wrong: """
        define limit(weeks: number) = weeks * 2
        require limit > now.month
        """,
      right: """
        define limit(weeks: number) = weeks * 2
        require limit(3) > now.month
        """),
    Explanation(
      DiagnosticCode("F0216"), "called and not a function",
      "Only functions can be called, and they stand before their arguments: count(xs), not xs.count().",
      wrong: "require [1, 2].count() > now.month",
      right: "require count([1, 2]) > now.month"),
    Explanation(
      DiagnosticCode("F0217"), "a kind of value, not a value",
      "A choice stands for its cases and a record for what is built of it; neither is a value itself.",
      wrong: """
        choice severity { low, high }
        let worst = severity
        require worst == high
        """,
      right: """
        choice severity { low, high }
        let worst = severity.low
        require worst == high
        """),
    Explanation(
      DiagnosticCode("F0218"), "no such gate",
      "'gate NAME' picks a gate that the script declares.",
      wrong: """
        gate quality { require now > 2026-01-01 }
        require gate qualty.passed
        """,
      right: """
        gate quality { require now > 2026-01-01 }
        require gate quality.passed
        """),
    Explanation(
      DiagnosticCode("F0219"), "no such parameter",
      "An argument with a name goes to the parameter of that name.",
      wrong: """
        define twice(number-of: number) = number-of * 2
        require twice(numbr-of: 3) > now.month
        """,
      right: """
        define twice(number-of: number) = number-of * 2
        require twice(number-of: 3) > now.month
        """),
    Explanation(
      DiagnosticCode("F0220"), "fields without a record",
      "Fields in parentheses build a record, and the record's name says which.",
      wrong: """
        record point { x: number, y: number }
        let home = (x: 1, y: 2)
        require home.x < now.month
        """,
      right: """
        record point { x: number, y: number }
        let home = point(x: 1, y: 2)
        require home.x < now.month
        """),
    Explanation(
      DiagnosticCode("F0299"), "too many messages",
      "After a hundred messages about one file the rest is left out: most often it follows from them.",
      wrong: (1...101).map { "note missing-\($0)x" }.joined(separator: "\n"),
      right: "note \"nothing is missing\""),
  ]
}
