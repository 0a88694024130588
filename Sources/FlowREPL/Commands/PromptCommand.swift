/// A command of the prompt: `:name operand`.
public struct PromptCommand: Sendable {
  public let name: String
  /// `FILE`, `[WORD]`; empty where nothing follows.
  public let operand: String
  /// What it does, in a few words.
  public let summary: String
  let run: @Sendable (Session, String) -> Answer

  /// All of them, in the order in which `:help` lists them.
  public static let all: [PromptCommand] = [
    PromptCommand(
      name: "help", operand: "[WORD]", summary: "these commands, or what the guide says of a word"
    ) { $0.help($1) },
    PromptCommand(name: "type", operand: "EXPRESSION", summary: "its type, without evaluating it") {
      $0.type($1)
    },
    PromptCommand(
      name: "explain", operand: "NAME|CODE", summary: "a gate, a name, or the code of a message"
    ) { $0.explain($1) },
    PromptCommand(name: "status", operand: "", summary: "the report on all gates now") {
      session, _ in
      session.status()
    },
    PromptCommand(
      name: "now", operand: "[TIME|+D|system]", summary: "show the clock, or move it"
    ) { $0.moveClock($1) },
    PromptCommand(name: "undo", operand: "", summary: "take back the last change") { session, _ in
      session.undo()
    },
    PromptCommand(name: "redo", operand: "", summary: "take back the last :undo") { session, _ in
      session.redo()
    },
    PromptCommand(name: "facts", operand: "", summary: "what happened in this session") {
      session, _ in session.facts()
    },
    PromptCommand(
      name: "record", operand: "[on|off]", summary: "whether acts are recorded in the ledger"
    ) { $0.record($1) },
    PromptCommand(
      name: "show", operand: "[EXPRESSION]", summary: "the whole of a value, page by page"
    ) { $0.show($1) },
    PromptCommand(name: "load", operand: "FILE", summary: "begin anew with a file") {
      $0.loadFile($1)
    },
    PromptCommand(
      name: "save", operand: "FILE", summary: "write the session as a script; :save! replaces"
    ) { $0.save($1, replaces: false) },
    PromptCommand(name: "edit", operand: "[NAME]", summary: "edit in $EDITOR what was typed") {
      $0.edit($1)
    },
    PromptCommand(
      name: "graph", operand: "", summary: "draw the process: phases, gates, ladders, who"
    ) {
      session, _ in session.graph()
    },
    PromptCommand(name: "json", operand: "[on|off]", summary: "answer in JSON, an object a line") {
      $0.useJSON($1)
    },
    PromptCommand(name: "reset", operand: "", summary: "forget everything; :undo brings it back") {
      session, _ in session.reset()
    },
    PromptCommand(name: "quit", operand: "", summary: "end the session, as Ctrl-D does") { _, _ in
      Answer(request: .quit)
    },
  ]

  /// `:now [TIME|+D|system]`
  var synopsis: String { ":\(name)" + (operand.isEmpty ? "" : " \(operand)") }

  /// Whether a line is a command whose operand is Flow, which may go on in the next line.
  static func takesCode(_ line: some StringProtocol) -> Bool {
    let word = line.dropFirst().drop { $0 == " " }.prefix { !$0.isWhitespace && $0 != "!" }
    return meant(by: word.lowercased()).contains { $0.name == "type" || $0.name == "show" }
  }

  /// The commands that a word may mean: the one of that name, or all that begin so.
  static func meant(by word: String) -> [PromptCommand] {
    if let exact = all.first(where: { $0.name == word }) { return [exact] }
    return word.isEmpty ? [] : all.filter { $0.name.hasPrefix(word) }
  }
}
