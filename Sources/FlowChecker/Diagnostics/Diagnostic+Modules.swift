import FlowSource

/// F07xx: files that use each other.
extension Diagnostic {
  static func moduleNotThere(_ path: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0701"), .error, "the file '\(path)' cannot be read", at: span,
      label: "no such file", help: ["the path counts from the folder of this file"])
  }

  static func moduleCycle(_ paths: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0702"), .error,
      "files use each other in a circle: \(paths.joined(separator: " → "))",
      at: span, label: "closes the circle",
      help: ["move what both need into a file of its own"])
  }

  static func notInModule(
    _ name: String, _ path: String, suggestion: String?, declared: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0703"), .error, "'\(path)' declares no '\(name)'", at: span,
      label: "not there",
      causes: Label.alike(declared), fix: .rename(span, to: suggestion))
  }

  static func namesClash(
    _ name: String, _ first: Span, _ second: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0704"), .error, "'\(name)' is declared in two places, and both are in sight",
      at: span,
      label: "brings the second",
      causes: [Label(first, "one of them"), Label(second, "the other")],
      help: ["bring single names: use … from \"…\", or give one of them another name"])
  }

  /// A policy that is in force everywhere has the name first.
  static func nameOfPolicy(_ name: String, policy: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0704"), .error, "'\(name)' is declared in two places, and both are in sight",
      at: span,
      label: "declared anew",
      causes: [Label(policy, "the policy that every run is held to declares it")],
      help: ["give it another name here: nothing of a policy can be replaced"])
  }
}
