import FlowReport
import FlowRuntime
import FlowSession
import FlowSource
import FlowValues

extension Command {
  /// `flow eval EXPRESSION`
  static let evaluate = Command(
    name: "eval", summary: "print the value of one expression",
    operands: Operands(synopsis: "EXPRESSION", least: 1, most: 1),
    options: [
      .script, .set, .evidence, .now, .key, .store, .budget, .allow, .defaultBranch, .format,
    ],
    details: [
      "With --in FILE the expression may use what the script declares, and the facts of its run. "
        + "A value that is unknown makes the exit code 3, and its reason goes to standard error."
    ]
  ) { invocation throws(CommandFailure) in
    try EvaluateCommand(invocation: invocation).run(invocation.operands[0])
  }
}

/// Evaluates one expression.
private struct EvaluateCommand {
  let invocation: Invocation

  func run(_ expression: String) throws(CommandFailure) -> ExitStatus {
    let isJSON = try invocation.isJSON()
    var request = try invocation.request(invocation.value(.script) ?? "")
    // Most expressions ask for no facts; they shall not depend on a ledger that lies there.
    if invocation.value(.store) == nil { request.store = nil }
    let prepared: PreparedScript
    do throws(FileError) {
      prepared = try PreparedScript.prepare(expression: expression, request)
    } catch {
      throw CommandFailure(error)
    }
    let evaluated: Result<Value, RunFailure>?
    do throws(ProcessError) { evaluated = try ScriptRunner.evaluate(prepared, request) } catch {
      throw CommandFailure(error)
    }
    guard let result = evaluated else {
      let errors = prepared.diagnostics.filter { $0.severity == .error }
      return try fail(errors, prepared, isJSON, .invalid)
    }
    switch result {
    case .failure(let failure):
      let status: ExitStatus = failure.isInterruption ? .interrupted : .couldNotRun
      return try fail([failure.diagnostic], prepared, isJSON, status)
    case .success(let value):
      if isJSON {
        write(value, [], prepared)
      } else {
        invocation.console.write(SafeText.escapeLines(value.plainText) + "\n")
      }
      guard let reason = value.reason else { return .passed }
      invocation.console.write("unknown: \(SafeText.escape(reason.sentence))\n", to: .error)
      return .awaited
    }
  }

  private func fail(
    _ diagnostics: [Diagnostic], _ prepared: PreparedScript, _ isJSON: Bool, _ status: ExitStatus
  ) throws(CommandFailure) -> ExitStatus {
    if isJSON { write(nil, diagnostics, prepared) }
    let look = try invocation.appearance(.error)
    let shown = diagnostics.map(\.withoutFix)
    invocation.console.write(DiagnosticText.render(shown, prepared.sources, look), to: .error)
    return status
  }

  private func write(_ value: Value?, _ diagnostics: [Diagnostic], _ prepared: PreparedScript) {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("format", "flow.value/1")
      json.key("value")
      if let value { json.value(value) } else { json.null() }
      json.member("text", value?.plainText)
      json.member("reason", value?.reason?.sentence)
      DiagnosticJSON.write("diagnostics", diagnostics, prepared.sources, to: &json)
    }
    invocation.console.write(json.text + "\n")
  }
}

extension Diagnostic {
  /// The message with its mend as advice: the words of a command line cannot be mended in place.
  fileprivate var withoutFix: Diagnostic {
    Diagnostic(
      code, severity, headline, at: span, label: primary.text, causes: causes,
      help: help + (fix.map { [$0.title] } ?? []))
  }
}
