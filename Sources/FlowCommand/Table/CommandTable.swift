/// All commands, in the order in which help lists them.
enum CommandTable {
  static let all: [Command] = [
    .run, .check, .format, .evaluate, .test, .repl, .status, .simulate, .tick, .replay, .log,
    .explain, .graph, .document,
    .sign, .reject, .done, .grant, .agree, .revoke, .review, .acknowledge, .resolve, .decide,
    .reopen, .escalate, .change, .bench, .server, .completions, .manual,
    .version,
    .help,
  ]

  static func command(_ name: String) -> Command? { all.first { $0.name == name } }
}
