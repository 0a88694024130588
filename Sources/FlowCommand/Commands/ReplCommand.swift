import FlowREPL
import FlowReport
import FlowSession

extension Command {
  /// `flow repl [FILE]`
  static let repl = Command(
    name: "repl", summary: "a prompt: try a policy, ask it questions, change its evidence",
    operands: Operands(synopsis: "[FILE]", least: 0, most: 1, takesScripts: true),
    options: [
      .set, .evidence, .now, .key, .store, .record, .person, .signingKeyOfSession, .budget, .allow,
      .defaultBranch, .json,
    ],
    details: [
      "With FILE the session begins with what the script declares. An expression shows its value, "
        + "a declaration is checked and judged at once, 'given NAME = E' supplies evidence and "
        + "shows which verdicts change. ':help' lists the commands of the prompt.",
      "With --store the session begins with the facts of the run that --key names, and its prompt "
        + "names both. Before it records the first act it asks; without a terminal it records "
        + "only with --record. An act in a session that has changed the policy, the evidence or "
        + "the clock is tried in memory alone, and so is everything without --store.",
      "Enter runs what is complete and begins a new line else. Tab completes, the right arrow takes "
        + "the suggestion, Ctrl-R searches what was typed before, Ctrl-C drops the text or stops "
        + "the evaluation, Ctrl-D ends the session. Keys are those of emacs, or what ~/.editrc "
        + "says: 'bind -v' for vi.",
      "Where input or output is no terminal it reads statements and prints answers without a "
        + "prompt; the exit code is then that of the last mistake. What is typed is kept in "
        + "$XDG_STATE_HOME/flow/history, or in FLOW_HISTORY, or nowhere where that is empty.",
    ]
  ) { invocation throws(CommandFailure) in
    var request = try invocation.request(invocation.operands.first ?? "")
    // A session looks into a ledger only where one is named.
    if invocation.value(.store) == nil { request.store = nil }
    request.signingKey = invocation.value(.signingKeyOfSession)
    var settings = SessionSettings(
      request: request, look: try invocation.appearance(.output),
      explanations: ExplanationCatalog.all)
    settings.recordsActs = try invocation.has(.record)
    if settings.recordsActs, request.store == nil || request.path.isEmpty {
      throw .usage(
        "--record needs a ledger, and a script that says who may do what",
        advice: "flow repl FILE --store .flow/ledger.db --record")
    }
    let isJSON = try invocation.has(.json)
    do throws(FileError) {
      return try Prompt.run(settings, isJSON: isJSON, variable: invocation.console.variable)
    } catch {
      throw CommandFailure(error)
    }
  }
}
