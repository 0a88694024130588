import FlowSession
import FlowSource

/// What stands outside of the command line: environment variables, then `.flow/config`.
///
/// The file has lines `name = value`, and `#` begins a comment. A repository brings this file
/// along,
/// so nothing in it can give a script more rights.
struct Settings {
  private struct Entry {
    let value: String
    let line: Int
  }

  private let variable: @Sendable (String) -> String?
  private let path: String
  /// The folder that holds `.flow`.
  private let folder: String
  private var entries: [String: Entry] = [:]

  /// - Parameters:
  ///   - folder: the root of the project.
  ///   - variable: looks up a variable of the environment.
  init(
    folder: String, variable: @escaping @Sendable (String) -> String?
  ) throws(CommandFailure) {
    self.variable = variable
    self.folder = folder
    path = Path.join(folder, ".flow/config")
    guard let text = try Self.text(path) else { return }
    try read(text)
  }

  /// The settings that a text makes.
  private init(path: String, text: String) throws(CommandFailure) {
    variable = { _ in nil }
    folder = ""
    self.path = path
    try read(text)
  }

  private mutating func read(_ text: String) throws(CommandFailure) {
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      try read(line, number)
    }
  }

  private static func text(_ path: String) throws(CommandFailure) -> String? {
    do throws(FileError) {
      return String(decoding: try FileReader.readText(path), as: UTF8.self)
    } catch {
      if case .missing = error { return nil }
      throw CommandFailure(error)
    }
  }

  /// `name = value`
  private mutating func read(_ line: Substring, _ number: Int) throws(CommandFailure) {
    let line = Self.trimmed(line.prefix { $0 != "#" })
    guard !line.isEmpty else { return }
    guard let equals = line.firstIndex(of: "=") else {
      throw .usage("\(path):\(number): a line is 'name = value', not '\(line)'")
    }
    let name = String(Self.trimmed(line[..<equals]))
    let names = Self.names
    guard names.contains(name) else {
      let meant = Spelling.closest(to: name, among: names).map { "did you mean '\($0)'?" }
      throw .usage(
        "\(path):\(number): there is no setting '\(name)'",
        advice: meant ?? "there are: \(names.sorted().joined(separator: ", "))")
    }
    let value = String(Self.trimmed(line[line.index(after: equals)...]))
    entries[name] = Entry(value: value, line: number)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text.drop(while: \.isWhitespace)
  }

  /// The names that the file may set.
  static var names: [String] {
    ["file", "policy"]
      + Set(CommandTable.all.flatMap(\.allOptions).filter(\.isConfigurable).map(\.name))
  }

  /// The script to take where none is named.
  var file: String? {
    if let file = variable("FLOW_FILE"), !file.isEmpty { return file }
    return entries["file"].map { entry in
      ScriptInGit(entry.value) == nil ? Path.join(folder, entry.value) : entry.value
    }
  }

  /// What every run is held to.
  ///
  /// - Parameter script: what is run. What comes from a commit is held to what that commit sets,
  ///   so that the working tree cannot lay its policy aside.
  func policy(of script: String) throws(CommandFailure) -> PolicyName? {
    if let path = variable("FLOW_POLICY"), !path.isEmpty {
      return PolicyName(path: path, place: "FLOW_POLICY")
    }
    if let inGit = ScriptInGit(script),
      let bytes = ModuleLoader.text(".flow/config", besides: inGit)
    {
      let path = "\(inGit.reference):.flow/config"
      let there = try Settings(path: path, text: String(decoding: bytes, as: UTF8.self))
      if let entry = there.entries["policy"] {
        let isInGit = ScriptInGit(entry.value) != nil
        return PolicyName(
          path: isInGit ? entry.value : "\(inGit.reference):\(entry.value)",
          place: "\(path):\(entry.line)")
      }
    }
    return entries["policy"].map { entry in
      PolicyName(
        path: ScriptInGit(entry.value) == nil ? Path.join(folder, entry.value) : entry.value,
        place: ".flow/config:\(entry.line)")
    }
  }

  /// The value of an option; an empty variable counts as none.
  func value(_ option: Option) -> String? {
    if let name = option.variable, let value = variable(name), !value.isEmpty { return value }
    return option.isConfigurable ? entries[option.name]?.value : nil
  }

  /// Where the value of an option comes from, for messages.
  func place(of option: Option) -> String {
    if let name = option.variable, let value = variable(name), !value.isEmpty { return name }
    guard let entry = entries[option.name] else { return option.spelling }
    return "\(path):\(entry.line): \(option.name)"
  }
}
