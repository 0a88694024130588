import FlowReport
import FlowSession
import FlowSource
import Glibc

/// The command line as a whole: words in, an answer and an exit code out.
public enum FlowTool {
  /// Answers the words that follow the name of the program, and writes the answer.
  ///
  /// - Returns: the exit code.
  public static func main(_ words: [String]) -> Int32 {
    let console = Console.ofProcess()
    let status = answer(words, console)
    return (console.flush() ?? status).rawValue
  }

  /// Answers words; what is to be written stands in the console.
  static func answer(_ words: [String], _ console: Console) -> ExitStatus {
    do throws(CommandFailure) {
      return try carryOut(words, console)
    } catch {
      console.write("flow: \(SafeText.escape(error.sentence))\n", to: .error)
      if let advice = error.advice {
        console.write("  \(SafeText.escape(advice))\n", to: .error)
      }
      return error.status
    }
  }

  private static func carryOut(
    _ words: [String], _ console: Console
  ) throws(CommandFailure) -> ExitStatus {
    guard let first = words.first else {
      console.write(HelpText.overview, to: .error)
      return .invalid
    }
    switch first {
    case "--help", "-h":
      console.write(HelpText.overview)
      return .passed
    case "--version":
      console.write(Version.line)
      return .passed
    default: break
    }
    guard let command = CommandTable.command(first) else {
      // `flow FILE.flow …`, as the first line of a script has it.
      guard isScript(first) else { throw unknownCommand(first) }
      return try carryOut(.run, words[...], console)
    }
    return try carryOut(command, words.dropFirst(), console)
  }

  private static func carryOut(
    _ command: Command, _ words: ArraySlice<String>, _ console: Console
  ) throws(CommandFailure) -> ExitStatus {
    let reader = try ArgumentReader(command, words)
    if reader.asksForHelp {
      console.write(HelpText.of(command))
      return .passed
    }
    let root = Project(script: nil).root
    let settings = try Settings(
      folder: root == Path.currentFolder() ? "." : root, variable: console.variable)
    return try command.action(
      Invocation(
        command: command, operands: reader.operands, given: reader.values, console: console,
        settings: settings))
  }

  private static func isScript(_ word: String) -> Bool {
    word.hasSuffix(".flow") || !word.hasPrefix("-") && word.contains("/")
  }

  private static func unknownCommand(_ word: String) -> CommandFailure {
    if word.hasPrefix("-") {
      return .usage("an option stands behind its command: flow COMMAND \(word)")
    }
    return .unknown("command", word, among: CommandTable.all.map(\.name), see: "flow help")
  }
}
