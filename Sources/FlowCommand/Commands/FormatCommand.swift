import FlowReport
import FlowSession
import FlowSource
import FlowSyntax

extension Command {
  /// `flow fmt [FILE…]`
  static let format = Command(
    name: "fmt", summary: "write scripts in their one canonical form", operands: .scripts,
    options: [.check],
    details: [
      "Rewrites each file, and only if that changes it. A script with a syntax error is left alone, "
        + "and the exit code is 2.",
      "With - for FILE it reads standard input and writes standard output.",
    ]
  ) { invocation throws(CommandFailure) in
    try FormatCommand(invocation: invocation).run()
  }
}

/// Formats scripts.
private struct FormatCommand {
  let invocation: Invocation

  func run() throws(CommandFailure) -> ExitStatus {
    let isChecking = try invocation.has(.check)
    var status = ExitStatus.passed
    let paths = try invocation.scripts()
    for path in paths {
      let one: ExitStatus
      do throws(FileError) {
        one = try format(path, isChecking: isChecking, isAlone: paths.count == 1)
      } catch {
        throw CommandFailure(error)
      }
      // An invalid script weighs more than one that differs.
      if one == .invalid || status == .passed { status = one }
    }
    return status
  }

  private func format(
    _ path: String, isChecking: Bool, isAlone: Bool
  ) throws(FileError) -> ExitStatus {
    let isFilter = path == "-"
    let bytes = isFilter ? try FileReader.readStandardInput() : try FileReader.readText(path)
    let source = SourceFile(path: isFilter ? "standard input" : path, bytes: bytes)
    let tree = Parser.parse(source)
    // The trees of many files would be too much to keep.
    if isAlone { Forever.keep(tree) }
    if tree.diagnostics.contains(where: { $0.severity == .error }) {
      complain(tree.diagnostics, source)
      return .invalid
    }
    let text = Array(Printer.print(tree).utf8)
    let isSame = text == bytes
    if isChecking {
      if !isSame { invocation.console.write(SafeText.escape(source.path) + "\n") }
      return isSame ? .passed : .failed
    }
    if isFilter {
      invocation.console.write(String(decoding: text, as: UTF8.self))
    } else if !isSame {
      try FileWriter.replace(path, with: text)
    }
    return .passed
  }

  private func complain(_ diagnostics: [Diagnostic], _ source: SourceFile) {
    let look = (try? invocation.appearance(.error)) ?? Appearance()
    let text = DiagnosticText.render(diagnostics, SourceTable([source]), look)
    invocation.console.write(text, to: .error)
  }
}
