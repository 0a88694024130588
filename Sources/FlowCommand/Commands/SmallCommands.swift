extension Command {
  /// `flow version`
  static let version = Command(
    name: "version", summary: "print the version", operands: .none, options: [], details: []
  ) { invocation throws(CommandFailure) in
    invocation.console.write(Version.line)
    return .passed
  }

  /// `flow help [COMMAND]`
  static let help = Command(
    name: "help", summary: "explain a command",
    operands: Operands(synopsis: "[COMMAND]", least: 0, most: 1), options: [], details: []
  ) { invocation throws(CommandFailure) in
    guard let name = invocation.operands.first else {
      invocation.console.write(HelpText.overview)
      return .passed
    }
    guard let command = CommandTable.command(name) else {
      throw .unknown("command", name, among: CommandTable.all.map(\.name), see: "flow help")
    }
    invocation.console.write(HelpText.of(command))
    return .passed
  }

  /// `flow man`
  static let manual = Command(
    name: "man", summary: "print the manual page: flow man | man -l -", operands: .none,
    options: [], details: []
  ) { invocation throws(CommandFailure) in
    invocation.console.write(ManualPage.text)
    return .passed
  }

  /// `flow completions SHELL`
  static let completions = Command(
    name: "completions", summary: "print the completions for a shell",
    operands: Operands(
      synopsis: "SHELL", least: 1, most: 1, choices: ["bash", "zsh", "fish"]),
    options: [],
    details: [
      "bash: flow completions bash > ~/.local/share/bash-completion/completions/flow",
      "zsh: flow completions zsh > a folder of $fpath, as _flow",
      "fish: flow completions fish > ~/.config/fish/completions/flow.fish",
    ]
  ) { invocation throws(CommandFailure) in
    let shell = invocation.operands[0]
    switch shell {
    case "bash": invocation.console.write(Completions.bash)
    case "zsh": invocation.console.write(Completions.zsh)
    case "fish": invocation.console.write(Completions.fish)
    default:
      throw .unknown(
        "shell", shell, among: ["bash", "zsh", "fish"], see: "there are bash, zsh and fish")
    }
    return .passed
  }
}
