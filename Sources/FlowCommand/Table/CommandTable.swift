/// All commands, in the order in which help lists them.
enum CommandTable {
  static let all: [Command] = [
    .run, .check, .format, .evaluate, .test, .log, .repl, .explain, .bench, .completions, .manual,
    .version,
    .help,
  ]

  static func command(_ name: String) -> Command? { all.first { $0.name == name } }

  /// The commands of the design that this version does not carry out.
  static let later: Set<String> = [
    "status", "simulate", "tick", "sign", "reject", "done", "grant", "agree", "revoke",
    "review", "ack", "resolve", "decide", "reopen", "escalate", "replay", "graph", "doc",
    "lsp",
  ]
}
