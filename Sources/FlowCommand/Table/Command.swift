import FlowReport

/// One command of `flow`, told once: parser, help, manual and completions read it here.
struct Command: Sendable {
  /// What stands after the options.
  struct Operands: Sendable {
    /// `FILE…`, `EXPRESSION`
    let synopsis: String
    let least: Int
    let most: Int
    /// The values that there are, where they can be counted.
    var choices: [String] = []
    /// Whether they are paths of scripts.
    var takesScripts = false
  }

  let name: String
  /// What it does, in a few words.
  let summary: String
  let operands: Operands
  let options: [Option]
  /// More about it, one paragraph each.
  let details: [String]
  let action: @Sendable (Invocation) throws(CommandFailure) -> ExitStatus

  /// The options that every command has come last.
  var allOptions: [Option] { options + [.color, .help] }

  /// `flow run [options] [FILE]`
  var usage: String {
    "flow \(name) [options]" + (operands.synopsis.isEmpty ? "" : " " + operands.synopsis)
  }
}

extension Command.Operands {
  static let none = Self(synopsis: "", least: 0, most: 0)
  static let script = Self(synopsis: "[FILE]", least: 0, most: 1, takesScripts: true)
  static let scripts = Self(synopsis: "[FILE…]", least: 0, most: .max, takesScripts: true)
}
