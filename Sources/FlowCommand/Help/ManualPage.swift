import FlowReport

/// The manual page, in the language of `man`.
enum ManualPage {
  static var text: String {
    var page = """
      .TH FLOW 1 "" "flow \(Version.number)" "User Commands"
      .SH NAME
      flow \\- run, check and test the rules of how a team works
      .SH SYNOPSIS
      .B flow
      .I COMMAND
      [options] [operands]
      .br
      .B flow
      .I FILE.flow
      [options]

      """
    page += ".SH COMMANDS\n"
    for command in CommandTable.all {
      page += ".SS \(escaped(command.usage))\n\(escaped(sentence(command.summary)))\n"
      for paragraph in command.details { page += ".PP\n\(escaped(paragraph))\n" }
      for option in command.options {
        page += ".TP\n.B \(escaped(option.synopsis))\n\(escaped(HelpText.told(option)))\n"
      }
    }
    page += ".SH OPTIONS OF EVERY COMMAND\n"
    for option in [Option.color, .help] {
      page += ".TP\n.B \(escaped(option.synopsis))\n\(escaped(HelpText.told(option)))\n"
    }
    page += ".SH EXIT STATUS\n"
    for status in ExitStatus.allCases {
      page += ".TP\n.B \(status.rawValue)\n\(escaped(status.meaning))\n"
    }
    page += ".SH FILES\n.TP\n.B .flow/config\n"
    let names = Settings.names.sorted().joined(separator: ", ")
    page += escaped("settings of a project, lines of 'name = value': \(names)")
    page += "\n.SH ENVIRONMENT\n"
    for option in variables {
      page += ".TP\n.B \(escaped(option.variable ?? ""))\n"
      page += escaped("the same as \(option.spelling)") + "\n"
    }
    page += ".TP\n.B FLOW_FILE\nthe script to take where none is named\n"
    page += ".TP\n.B FLOW_POLICY\nthe policy that every run is held to\n"
    page += ".TP\n.B NO_COLOR\nno colours, unless \(escaped("--color")) asks for them\n"
    return page
  }

  private static var variables: [Option] {
    var seen: Set<String> = []
    return CommandTable.all.flatMap(\.allOptions).filter { option in
      option.variable.map { seen.insert($0).inserted } ?? false
    }
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// A line that `man` prints as it is.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "…": result += "..."
      case "'" where result.isEmpty, "." where result.isEmpty: result += "\\&\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
