import FlowReport
import FlowSession
import FlowSource

/// One call of a command: what was asked, and where the answer goes.
final class Invocation {
  let command: Command
  let operands: [String]
  let console: Console
  private let given: [String: [String]]
  private let settings: Settings

  init(
    command: Command, operands: [String], given: [String: [String]], console: Console,
    settings: Settings
  ) {
    self.command = command
    self.operands = operands
    self.given = given
    self.console = console
    self.settings = settings
  }

  /// All values of an option on the command line, or the one that stands elsewhere.
  func values(_ option: Option) -> [String] {
    given[option.spelling] ?? settings.value(option).map { [$0] } ?? []
  }

  /// The last value of an option: the command line wins over the environment, and that over
  /// `.flow/config`.
  func value(_ option: Option) -> String? { values(option).last }

  /// Whether a flag is set.
  func has(_ option: Option) throws(CommandFailure) -> Bool {
    if given[option.spelling] != nil { return true }
    guard let value = settings.value(option) else { return false }
    switch value {
    case "true", "1", "yes": return true
    case "false", "0", "no", "": return false
    default:
      throw .usage("\(settings.place(of: option)) must be true or false, not '\(value)'")
    }
  }

  /// The last value of an option, read as something; a wrong one is the person's mistake.
  func value<T>(
    _ option: Option, _ kind: String, _ read: (String) -> T?
  ) throws(CommandFailure) -> T? {
    guard let words = value(option) else { return nil }
    guard let value = read(words) else {
      let place = given[option.spelling] == nil ? settings.place(of: option) : option.spelling
      throw .usage(
        "\(place) takes \(kind), not '\(words)'", advice: "see: flow help \(command.name)")
    }
    return value
  }

  /// How to dress what goes to standard output, or to standard error.
  func appearance(_ stream: Console.Stream) throws(CommandFailure) -> Appearance {
    let when = try value(.color, "auto, always or never") { word in
      Option.color.choices.contains(word) ? word : nil
    }
    let isQuiet = given[Option.quiet.spelling] != nil
    let isVerbose = given[Option.verbose.spelling] != nil
    if isQuiet, isVerbose { throw .usage("--quiet and --verbose exclude each other") }
    return console.appearance(
      stream, color: when ?? "auto",
      verbosity: isQuiet ? .quiet : isVerbose ? .verbose : .normal)
  }

  /// Shows on a terminal what long work is doing, until `Progress.end()`.
  func beginProgress() throws(CommandFailure) {
    let look = try appearance(.error)
    guard look.verbosity != .quiet, console.canRedraw else { return }
    Progress.begin(look)
  }

  /// The scripts that were named, or the one that is meant when none was.
  func scripts() throws(CommandFailure) -> [String] {
    operands.isEmpty ? [try defaultScript()] : operands
  }

  /// The script that is meant when none is named.
  func defaultScript() throws(CommandFailure) -> String {
    if let file = settings.file { return file }
    let here = FolderListing.scripts()
    switch here.count {
    case 1: return here[0]
    case 0:
      throw .usage(
        "there is no .flow file in this folder", advice: "name one: flow \(naming("FILE"))")
    default:
      let names = here.prefix(5).joined(separator: ", ") + (here.count > 5 ? ", …" : "")
      throw .usage(
        "there are several .flow files in this folder: \(names)",
        advice: "name one: flow \(naming(here[0]))")
    }
  }

  /// What a script is held to beside what it says itself.
  func policy(of script: String) throws(CommandFailure) -> PolicyName? {
    try settings.policy(of: script)
  }

  /// How the command is told which script is meant.
  private func naming(_ file: String) -> String {
    command.takes(.file) ? "\(command.name) --file \(file) …" : "\(command.name) \(file)"
  }
}
