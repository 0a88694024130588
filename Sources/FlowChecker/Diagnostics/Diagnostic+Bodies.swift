import FlowSource
import FlowValues

/// F0413 to F0429: what the declarations and statements of a process are made of.
extension Diagnostic {
  static func standsElsewhere(_ word: String, _ place: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0413"), .error, "'\(word)' stands \(place)", at: span, label: "not here")
  }

  static func onlyRuns(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0413"), .error, "'parallel' holds commands and nothing else", at: span,
      label: "no 'run'", help: ["parallel { run \"swift test\"; run \"swift format lint -r .\" }"])
  }

  static func notInBody(of kind: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0413"), .error, "this has no place in \(Words.one(kind))", at: span,
      label: "not here")
  }

  static func askInLoop(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0414"), .error,
      "'\(word)' in a loop could not tell the rounds apart", at: span, label: "which round?",
      help: ["let the gate have one instance for each element: gate ready for t in tasks { … }"])
  }

  static func notPlain(_ property: String, _ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0415"), .error,
      "'\(property)' is \(type.one) that stands in the text, the same in every run", at: span,
      label: "changes from run to run")
  }

  static func notPositive(_ property: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0415"), .error, "'\(property)' takes a length of time above zero", at: span,
      label: "no time at all")
  }

  static func notACount(_ property: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0415"), .error, "'\(property)' counts: a whole number, not below zero",
      at: span, label: "not a count")
  }

  static func countsFromOne(_ property: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0415"), .error, "'\(property)' counts: a whole number, 1 or more",
      at: span, label: "not a count")
  }

  static func missingProperty(
    _ name: String, of kind: String, _ owner: String, example: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0416"), .error, "\(kind) '\(owner)' needs '\(name)'", at: span,
      label: "no '\(name)'", help: ["add \(example)"])
  }

  static func noWay(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0416"), .error, "channel '\(name)' needs 'run' or 'file'", at: span,
      label: "leads nowhere",
      help: ["add run: [\"program\", \"argument\"] or file: \"messages.jsonl\""])
  }

  static func twoWays(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0416"), .error, "channel '\(name)' has 'run' and 'file', and takes one",
      at: span, label: "one too many", help: ["declare a second channel"])
  }

  static func twoLengths(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0416"), .error, "cadence '\(name)' has 'every' and 'months', and takes one",
      at: span, label: "one too many", help: ["months follow the calendar, every is elapsed time"])
  }

  static func noMonths(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0416"), .error, "'months' takes a whole number from 1 to 1200", at: span,
      label: "no number of months", help: ["months: 1 begins a period on the same day each month"])
  }

  static func noBreaker(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0416"), .error, "a breaker needs 'failures', 'within' and 'rest'", at: span,
      label: "not complete", help: ["breaker: (failures: 5, within: 10m, rest: 1h)"])
  }

  static func emptyRota(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0416"), .error, "rota '\(name)' has nobody in it", at: span,
      label: "nobody", help: ["name at least one person: people: [dana, bob]"])
  }

  static func notASymbol(_ property: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0417"), .error, "'\(property)' takes plain names", at: span,
      label: "not a name")
  }

  static func notNamed(_ kind: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0417"), .error, "here stands the name of \(Words.one(kind))", at: span,
      label: "not a name")
  }

  static func noOption(
    _ name: String, _ property: String, _ options: [String], suggestion: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0418"), .error, "'\(name)' is nothing that '\(property)' can be", at: span,
      label: "not one of them", help: suggestion == nil ? Words.choices("it is", options) : [],
      fix: .rename(span, to: suggestion))
  }

  static func noEvent(
    _ name: String, of kind: String, _ events: [String], suggestion: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0418"), .error, "nothing called '\(name)' happens to \(Words.one(kind))",
      at: span, label: "never happens",
      help: suggestion == nil ? Words.choices("what happens is", events) : [],
      fix: .rename(span, to: suggestion))
  }

  static func computedField(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0419"), .error, "'\(name)' of a task follows from the rest of it", at: span,
      label: "cannot be set")
  }

  static func setsNoField(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0419"), .error, "'set' changes a field of a task", at: span,
      label: "no field", help: ["set t.status = done; a variable changes without 'set'"])
  }

  static func setsNoTask(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0419"), .error, "'set' changes tasks, and this is \(type.one)", at: span,
      label: "not a task")
  }

  static func workingTimeWithoutCalendar(_ names: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0420"), .error,
      names.isEmpty
        ? "working time needs a calendar, and none is declared"
        : "working time needs one calendar, and there are \(Words.list(names))", at: span,
      label: "counted on which calendar?",
      help: names.isEmpty
        ? ["calendar office { zone: \"Europe/Berlin\", hours: \"mon-fri 09:00-17:00\" }"]
        : ["a ladder says which with calendar: \(names[0]); elsewhere declare only one"])
  }

  static func clauseOfPhases(_ clause: String, of kind: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0421"), .error, "'\(clause)' orders phases, and this is \(Words.one(kind))",
      at: span, label: "not on \(Words.one(kind))")
  }

  static func roleAsMember(
    _ name: String, _ kind: String, declared: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0422"), .error, "'\(name)' is a \(kind), and braces hold people", at: span,
      label: "not a person", causes: [Label(declared, "the \(kind) is declared here")],
      help: ["put roles together with '=': role senior = \(name) or …"])
  }

  static func tooFewOptions(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0423"), .error, "decision '\(name)' has fewer than two options", at: span,
      label: "nothing to decide")
  }

  static func noRetry(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0424"), .error, "'every' and 'doubling' space retries, and there are none",
      at: span, label: "no 'retry'", help: ["add how often: retry 3"])
  }

  static func fieldWithoutName(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0425"), .error, "a field that is brought along has a name", at: span,
      label: "field of which name?", help: ["with (impact: \"…\")"])
  }

  static func idWithoutNumber(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0426"), .error, "every override would have the same id", at: span,
      label: "no {seq}", help: ["count them: \"URGENT-{seq:03}\""])
  }

  static func idField(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0426"), .error, "an id knows {seq} and {date} and nothing else", at: span,
      label: "not known here")
  }

  /// F0440: `refuse` holds something that nobody can refuse.
  static func refusesNoAct(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0440"), .error, "'refuse' holds acts of people, and nothing else", at: span,
      label: "no act", help: ["refuse \"that is for lead\" { sign ready by bob }"])
  }

  /// F0441: what tasks cannot be made of.
  static func noTasks(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0441"), .error, "tasks come from a list, and this is \(type.one)", at: span,
      label: "no list of tasks", help: ["evidence tasks = todo(\"TODO.md\")"])
  }

  static func tasksOfOtherType(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0441"), .error,
      "what tasks have beyond their own fields is declared as a record, and this is \(type.one)",
      at: span, label: "not a list of a record",
      help: ["record ticket { team: text }, then evidence tasks: list of ticket = …"])
  }

  static func taskFieldDiffers(
    _ name: String, _ known: Type, _ type: Type, _ record: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0441"), .error,
      "'\(name)' of every task is \(known.one), and in '\(record)' it is \(type.one)", at: span,
      label: "differs", help: ["leave it out of the record, or call it something else"])
  }

  static func noZone(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic(DiagnosticCode("F0436"), .error, message, at: span, label: "not a zone")
  }

  static func malformedHours(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic(DiagnosticCode("F0436"), .error, message, at: span, label: "not hours")
  }

  static func notADate(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0436"), .error, "a calendar is closed on whole days", at: span,
      label: "not a date", help: ["write the date alone: 2026-12-25"])
  }
}
