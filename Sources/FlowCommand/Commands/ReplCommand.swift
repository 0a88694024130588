import FlowREPL
import FlowReport
import FlowSession

extension Command {
  /// `flow repl [FILE]`
  static let repl = Command(
    name: "repl", summary: "a prompt: try a policy, ask it questions, change its evidence",
    operands: Operands(synopsis: "[FILE]", least: 0, most: 1, takesScripts: true),
    options: [.set, .evidence, .now, .key, .store, .budget, .allow, .defaultBranch, .json],
    details: [
      "With FILE the session begins with what the script declares. An expression shows its value, "
        + "a declaration is checked and judged at once, 'given NAME = E' supplies evidence and "
        + "shows which verdicts change. ':help' lists the commands of the prompt.",
      "With --store the session begins with the facts of the run that --key names, to look into one "
        + "that stands still. What is done in the session is kept in its memory and recorded "
        + "nowhere.",
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
    let settings = SessionSettings(
      request: request, look: try invocation.appearance(.output),
      explanations: ExplanationCatalog.all)
    let isJSON = try invocation.has(.json)
    do throws(FileError) {
      return try Prompt.run(settings, isJSON: isJSON, variable: invocation.console.variable)
    } catch {
      throw CommandFailure(error)
    }
  }
}
