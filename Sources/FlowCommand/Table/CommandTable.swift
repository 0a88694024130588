/// All commands, in the order in which help lists them.
enum CommandTable {
  /// A command under its name, made when somebody asks for it: most runs need one of them.
  private struct Entry: Sendable {
    let name: String
    let command: @Sendable () -> Command

    init(_ name: String, _ command: @autoclosure @escaping @Sendable () -> Command) {
      self.name = name
      self.command = command
    }
  }

  private static let entries = [
    Entry("run", .run), Entry("check", .check), Entry("fmt", .format), Entry("eval", .evaluate),
    Entry("test", .test), Entry("repl", .repl), Entry("status", .status),
    Entry("simulate", .simulate), Entry("tick", .tick), Entry("replay", .replay),
    Entry("log", .log), Entry("explain", .explain), Entry("graph", .graph),
    Entry("doc", .document), Entry("sign", .sign), Entry("reject", .reject), Entry("done", .done),
    Entry("grant", .grant), Entry("agree", .agree), Entry("revoke", .revoke),
    Entry("review", .review), Entry("ack", .acknowledge), Entry("resolve", .resolve),
    Entry("decide", .decide), Entry("reopen", .reopen), Entry("escalate", .escalate),
    Entry("set", .change), Entry("bench", .bench), Entry("lsp", .server),
    Entry("completions", .completions), Entry("man", .manual), Entry("version", .version),
    Entry("help", .help),
  ]

  static var all: [Command] { entries.map { $0.command() } }

  /// - Note: a test sees that each entry has the name of its command.
  static func command(_ name: String) -> Command? {
    entries.first { $0.name == name }?.command()
  }
}
