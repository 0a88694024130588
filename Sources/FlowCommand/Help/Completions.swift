/// What a shell needs to know to complete the words of `flow`.
enum Completions {
  private static var names: [String] { CommandTable.all.map(\.name) }

  // MARK: bash

  static var bash: String {
    var text = """
      # bash completion for flow
      _flow() {
        local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        local command=${COMP_WORDS[1]}
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(names.joined(separator: " "))" -- "$word")
            $(compgen -f -X '!*.flow' -- "$word"))
          return
        fi
        case $command:$previous in

      """
    for command in CommandTable.all {
      for option in command.allOptions where option.value != nil {
        let pattern = "\(command.name):\(option.spelling)"
        if !option.choices.isEmpty {
          let words = option.choices.joined(separator: " ")
          text += "    \(pattern)) COMPREPLY=($(compgen -W \"\(words)\" -- \"$word\")); return;;\n"
        } else if option.takesFile {
          text += "    \(pattern)) COMPREPLY=($(compgen -f -- \"$word\")); return;;\n"
        } else {
          text += "    \(pattern)) return;;\n"
        }
      }
    }
    text += "  esac\n  local options words\n  case $command in\n"
    for command in CommandTable.all {
      let options = command.allOptions.map(\.spelling).joined(separator: " ")
      let words = operandWords(command).joined(separator: " ")
      text += "    \(command.name)) options='\(options)' words='\(words)';;\n"
    }
    let run = Command.run.allOptions.map(\.spelling).joined(separator: " ")
    return text + """
          *) options='\(run)';;
        esac
        case $word in
          -*) COMPREPLY=($(compgen -W "$options" -- "$word"));;
          *) COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -X '!*.flow' -- "$word")
            $(compgen -d -- "$word"));;
        esac
      }
      complete -o filenames -F _flow flow

      """
  }

  private static func operandWords(_ command: Command) -> [String] {
    command.name == "help" ? names : command.operands.choices
  }

  // MARK: zsh

  static var zsh: String {
    var text = "#compdef flow\n# zsh completion for flow\n_flow() {\n  local -a commands\n"
    text += "  commands=(\n"
    for command in CommandTable.all {
      text += "    \(zshQuoted("\(command.name):\(command.summary)"))\n"
    }
    text += """
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          _files -g '*.flow'
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in

      """
    for command in CommandTable.all {
      text += "    \(command.name)) _arguments -s \\\n"
      for option in command.allOptions { text += "      \(zshOption(option)) \\\n" }
      text += "      \(zshOperands(command));;\n"
    }
    text += "    *) _arguments -s \\\n"
    for option in Command.run.allOptions { text += "      \(zshOption(option)) \\\n" }
    return text + "      '*:file:_files';;\n  esac\n}\n_flow \"$@\"\n"
  }

  private static func zshOption(_ option: Option) -> String {
    let help = option.help.filter { $0 != "[" && $0 != "]" }.replacing(":", by: "\\:")
    let repeats = option.isRepeatable ? "*" : ""
    guard let value = option.value else {
      return zshQuoted("\(repeats)\(option.spelling)[\(help)]")
    }
    let equals = option.spelling.hasPrefix("--") ? "=" : "+"
    let action =
      !option.choices.isEmpty
      ? "(\(option.choices.joined(separator: " ")))" : option.takesFile ? "_files" : " "
    let label = value.filter { $0 != "[" && $0 != "]" }
    return zshQuoted("\(repeats)\(option.spelling)\(equals)[\(help)]:\(label):\(action)")
  }

  private static func zshOperands(_ command: Command) -> String {
    let words = operandWords(command)
    if !words.isEmpty { return zshQuoted("1:word:(\(words.joined(separator: " ")))") }
    return command.operands.takesScripts ? "'*:script:_files -g \"*.flow\"'" : "'*: :'"
  }

  private static func zshQuoted(_ text: String) -> String {
    "'" + text.replacing("'", by: "'\\''") + "'"
  }

  // MARK: fish

  static var fish: String {
    var text = "# fish completion for flow\ncomplete -c flow -f\n"
    let top = "not __fish_seen_subcommand_from \(names.joined(separator: " "))"
    for command in CommandTable.all {
      text += "complete -c flow -n \(fishQuoted(top)) -a \(command.name)"
      text += " -d \(fishQuoted(command.summary))\n"
    }
    text += "complete -c flow -n \(fishQuoted(top)) -k -a '(__fish_complete_suffix .flow)'\n"
    for command in CommandTable.all {
      let condition = fishQuoted("__fish_seen_subcommand_from \(command.name)")
      for option in command.allOptions {
        text += "complete -c flow -n \(condition) \(fishOption(option))\n"
      }
      if command.operands.takesScripts {
        text += "complete -c flow -n \(condition) -k -a '(__fish_complete_suffix .flow)'\n"
      }
      let words = operandWords(command)
      if !words.isEmpty {
        text += "complete -c flow -n \(condition) -a \(fishQuoted(words.joined(separator: " ")))\n"
      }
    }
    return text
  }

  private static func fishOption(_ option: Option) -> String {
    let isLong = option.spelling.hasPrefix("--")
    var text = isLong ? "-l \(option.name)" : "-s \(option.name)"
    if option.value != nil { text += option.takesFile ? " -r -F" : " -x" }
    if !option.choices.isEmpty {
      text += " -a \(fishQuoted(option.choices.joined(separator: " ")))"
    }
    return text + " -d \(fishQuoted(option.help))"
  }

  private static func fishQuoted(_ text: String) -> String {
    "'" + text.replacing("\\", by: "\\\\").replacing("'", by: "\\'") + "'"
  }
}

extension String {
  /// The text with every `character` replaced.
  fileprivate func replacing(_ character: Character, by text: String) -> String {
    split(separator: character, omittingEmptySubsequences: false).joined(separator: text)
  }
}
