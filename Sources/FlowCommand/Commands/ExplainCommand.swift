import FlowChecker
import FlowREPL
import FlowReport
import FlowRuntime
import FlowSession
import FlowSource
import FlowSyntax

extension Command {
  /// `flow explain [CODE]`
  static let explain = Command(
    name: "explain", summary: "say what a diagnostic's code means, at length",
    operands: Operands(synopsis: "[CODE]", least: 0, most: 1), options: [],
    details: ["Without CODE it lists them all."]
  ) { invocation throws(CommandFailure) in
    let all = ExplanationCatalog.all
    guard let code = invocation.operands.first else {
      for explanation in all {
        invocation.console.write("\(explanation.code)  \(explanation.title)\n")
      }
      return .passed
    }
    let wanted = code.uppercased()
    if let explanation = all.first(where: { $0.code.description == wanted }) {
      invocation.console.write(ExplanationCatalog.text(explanation))
      return .passed
    }
    guard wanted.first == "F", wanted.dropFirst().allSatisfy(\.isNumber) else {
      throw .usage(
        "'\(code)' is not a code such as F0203",
        advice: "explaining gates and phases is not carried out yet")
    }
    throw .unknown(
      "code", code, among: all.map(\.code.description), see: "flow explain")
  }
}

/// The explanations of all rooms.
enum ExplanationCatalog {
  /// In order of code.
  static var all: [Explanation] {
    (SyntaxExplanations.all + CheckerExplanations.all + RuntimeExplanations.all
      + SessionExplanations.all + PromptExplanations.all).sorted { $0.code < $1.code }
  }

  static func text(_ explanation: Explanation) -> String {
    """
    \(explanation.code): \(explanation.title)

    \(HelpText.wrapped(explanation.text, indent: ""))

    Wrong:

    \(indented(explanation.wrong))

    Right:

    \(indented(explanation.right))

    """
  }

  private static func indented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}
