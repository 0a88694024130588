import FlowReport

/// What `--help` and `flow help` print.
enum HelpText {
  private static let width = 80

  /// All commands at a glance.
  static var overview: String {
    var text = """
      Flow: a language for how a team works, and the tool that reads it.

      usage: flow COMMAND [options] [operands]
             flow FILE.flow [options]


      """
    text += "commands:\n"
    for command in CommandTable.all { text += row(command.name, command.summary) }
    text += "\nexit codes:\n"
    for status in ExitStatus.allCases { text += row("\(status.rawValue)", status.meaning) }
    return text + "\nmore: flow help COMMAND\n"
  }

  /// One command in full.
  static func of(_ command: Command) -> String {
    var text = "flow \(command.name): \(command.summary)\n\nusage: \(command.usage)\n"
    for paragraph in command.details { text += "\n" + wrapped(paragraph, indent: "") + "\n" }
    text += "\noptions:\n"
    for option in command.allOptions { text += row(option.synopsis, told(option)) }
    return text
  }

  /// What an option does, with the places that can set it too.
  static func told(_ option: Option) -> String {
    var parts = [option.help]
    if option.isRepeatable { parts.append("may be repeated") }
    if let variable = option.variable { parts.append("or \(variable)") }
    return parts.joined(separator: "; ")
  }

  private static let column = 26

  private static func row(_ name: String, _ meaning: String) -> String {
    let lines = lines(meaning, width: width - column)
    var text = "  " + name
    if text.count + 2 > column {
      text += "\n" + String(repeating: " ", count: column)
    } else {
      text += String(repeating: " ", count: column - text.count)
    }
    let margin = "\n" + String(repeating: " ", count: column)
    return text + lines.joined(separator: margin) + "\n"
  }

  /// A paragraph over lines of ordinary length.
  static func wrapped(_ paragraph: String, indent: String) -> String {
    lines(paragraph, width: width - indent.count).map { indent + $0 }.joined(separator: "\n")
  }

  private static func lines(_ paragraph: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
