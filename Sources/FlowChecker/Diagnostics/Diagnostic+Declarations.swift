import FlowSource
import FlowSyntax

/// F04xx: what may stand where.
extension Diagnostic {
  static func actOutside(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0401"), .error, "acts belong to people: a script cannot '\(word)'", at: span,
      label: "only a person can",
      help: ["say it on the command line or at the prompt; a test may say it too"])
  }

  static func belongsInTest(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0402"), .error,
      "'\(word)' belongs in a test", at: span, label: "not in a test",
      help: ["test \"what should hold\" { … }"])
  }

  static func noProperty(
    _ name: String, of kind: String, _ names: [String], suggestion: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0403"), .error, "\(Words.one(kind)) has no property '\(name)'", at: span,
      label: "no such property",
      help: suggestion == nil ? Words.choices("its properties are", names) : [],
      fix: .rename(span, to: suggestion))
  }

  static func misplaced(_ word: String, in place: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0404"), .error, "'\(word)' cannot stand in \(place)", at: span,
      label: "not here", help: ["declare it at the top of the file, outside of every block"])
  }

  static func notVariable(_ local: Local, source: SourceFile, at span: Span) -> Diagnostic {
    var fix: Fix?
    let keyword = local.statement.opening(3)
    if local.origin == .constant, source.text(keyword) == "let" {
      fix = Fix("declare it with 'var'", replace: keyword, with: "var")
    }
    let words =
      switch local.origin {
      case .constant: "a 'let' keeps its value"
      case .parameter: "a parameter keeps its value"
      default: "it is set anew for each element"
      }
    return Diagnostic(
      DiagnosticCode("F0405"), .error, "'\(local.name)' cannot change: \(words)", at: span,
      label: "cannot be set", causes: [Label(local.span, "declared here")], fix: fix)
  }

  static func notAVariable(_ name: String, declared: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0406"), .error,
      "'\(name)' is not a variable", at: span, label: "cannot be set",
      causes: [Label(declared, "declared here")])
  }

  static func assignsUndeclared(
    _ name: String, suggestion: String?, declared: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0203"), .error,
      "nothing declares '\(name)'", at: span, label: "not declared",
      causes: Label.alike(declared),
      help: suggestion == nil ? ["declare it first: var \(name) = …"] : [],
      fix: .rename(span, to: suggestion))
  }

  static func assignsGlobal(_ name: String, declared: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0407"), .error, "a define cannot change '\(name)' of the script", at: span,
      label: "cannot be set from here", causes: [Label(declared, "declared here")],
      help: ["return the new value, and set it where the define is called"])
  }

  static func notInDefine(_ word: String, _ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0408"), .error,
      "'\(word)' has no place in a define, which only gives a value",
      at: span, label: "not in a define",
      help: ["return what was found, and say '\(word)' in a gate"])
  }

  static func requireInTest(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0408"), .error, "a test does not '\(word)': it expects", at: span,
      label: "not in a test",
      fix: Fix("write 'expect'", replace: span.opening(UInt32(word.utf8.count)), with: "expect"))
  }

  static func emptyChoice(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0409"), .error, "the choice '\(name)' has no cases", at: span,
      label: "nothing to choose", help: ["choice \(name) { one, other }"])
  }

  static func endlessRecord(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0410"), .error,
      "a record '\(name)' would hold another '\(name)' without end",
      at: span, label: "could never be built",
      help: ["let a field be left out with '?', or hold a list"])
  }

  static func notEvidence(
    _ name: String, declared: Span?, suggestion: String?, place: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0411"), .error,
      declared == nil
        ? "no evidence is called '\(name)'" : "only evidence can be given, and '\(name)' is none",
      at: span, label: "not evidence",
      causes: declared == nil ? Label.alike(place) : Label.declared(declared),
      fix: declared == nil ? .rename(span, to: suggestion) : nil)
  }

  static func labelNotPlain(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0412"), .error, "a label is a plain text, the same in every run", at: span,
      label: "not a plain text", help: ["what changes goes into 'because \"…\"'"])
  }
}
