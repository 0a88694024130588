import FlowChecker
import FlowProcess
import FlowREPL
import FlowReport
import FlowRuntime
import FlowSession
import FlowSource
import FlowSyntax

extension Command {
  /// `flow explain [NAME|CODE]`
  static let explain = Command(
    name: "explain", summary: "say why a gate stands as it does, or what a code means",
    operands: Operands(synopsis: "[NAME|CODE]", least: 0, most: 1),
    options: [
      .file, .set, .evidence, .now, .key, .person, .store, .budget, .allow, .defaultBranch, .quiet,
      .verbose,
    ],
    details: [
      "NAME is a gate, a phase, a kind of override, or the id of an override or an escalation: it "
        + "says why, how far it is from passing, who can act and how, and what has happened.",
      "CODE is that of a message, such as F0203. Without either it lists all codes.",
    ]
  ) { invocation throws(CommandFailure) in
    let all = ExplanationCatalog.all
    guard let word = invocation.operands.first else {
      for explanation in all {
        invocation.console.write("\(explanation.code)  \(explanation.title)\n")
      }
      return .passed
    }
    let wanted = word.uppercased()
    if let explanation = all.first(where: { $0.code.description == wanted }) {
      invocation.console.write(ExplanationCatalog.text(explanation))
      return .passed
    }
    if wanted.count == 5, wanted.first == "F", wanted.dropFirst().allSatisfy(\.isNumber) {
      throw .unknown(
        "code", word, among: all.map(\.code.description), see: "flow explain")
    }
    return try invocation.explain(word)
  }
}

extension Invocation {
  /// Why something of the process stands as it does.
  fileprivate func explain(_ word: String) throws(CommandFailure) -> ExitStatus {
    let runner = try runner()
    let report: Report
    let history: [RecordedFact]
    do throws(ProcessError) {
      report = try runner.answer(.status).report
      history = try runner.facts(until: runner.now)
    } catch {
      throw CommandFailure(error)
    }
    guard let judgement = report.judgement, judgement.failure == nil else {
      return try show(report)
    }
    guard let topic = ExplainTopic(word, in: judgement) else {
      let names = ExplainTopic.names(in: judgement)
      let known = names.prefix(12).joined(separator: ", ")
      let meant = Spelling.closest(to: word, among: names).map { "did you mean '\($0)'?" }
      throw .usage(
        "'\(report.file)' has no gate, phase, override or escalation '\(word)'",
        advice: meant ?? (names.isEmpty ? "it has none at all" : "there are: \(known)"))
    }
    console.write(
      ExplainText.render(
        report, topic, history: history.map(\.fact), try appearance(.output)))
    return .passed
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
