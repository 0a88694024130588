/// Sorts the words of a command line into options and operands.
///
/// Options may stand before and after operands. `--` ends them. A word such as `-1 + 2` or a lone
/// `-` is an operand, because no option is called so.
struct ArgumentReader {
  private let command: Command
  private(set) var operands: [String] = []
  private(set) var values: [String: [String]] = [:]
  private(set) var asksForHelp = false

  init(_ command: Command, _ words: some Sequence<String>) throws(CommandFailure) {
    self.command = command
    try read(Array(words))
    if !asksForHelp { try countOperands() }
  }

  private mutating func read(_ words: [String]) throws(CommandFailure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      if word == "-h" {
        asksForHelp = true
      } else if word.hasPrefix("--") {
        try readLong(word, &rest)
      } else if word.hasPrefix("-"), let letter = word.unicodeScalars.dropFirst().first,
        letter.properties.isAlphabetic
      {
        try readShort(word, &rest)
      } else {
        operands.append(word)
      }
    }
  }

  /// `--name`, `--name=value`, `--name value`
  private mutating func readLong(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(CommandFailure) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let option = try option(String(parts[0]))
    guard option.value != nil else {
      guard parts.count == 1 else { throw .usage("\(option.spelling) takes no value") }
      return try add("", to: option)
    }
    try add(parts.count == 2 ? String(parts[1]) : next(&rest, for: option), to: option)
  }

  /// `-o value`, `-ovalue`, `-o=value`
  private mutating func readShort(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(CommandFailure) {
    let option = try option(String(word.prefix(2)), whole: word)
    var value = word.dropFirst(2)
    guard option.value != nil else {
      guard value.isEmpty else { throw unknownOption(word) }
      return try add("", to: option)
    }
    if value.first == "=" { value = value.dropFirst() }
    try add(value.isEmpty ? next(&rest, for: option) : String(value), to: option)
  }

  private func option(_ spelling: String, whole: String? = nil) throws(CommandFailure) -> Option {
    guard let option = command.allOptions.first(where: { $0.spelling == spelling }) else {
      throw unknownOption(whole ?? spelling)
    }
    return option
  }

  private func unknownOption(_ word: String) -> CommandFailure {
    .unknown(
      "option", word, among: command.allOptions.map(\.spelling), see: "flow help \(command.name)")
  }

  private func next(
    _ rest: inout ArraySlice<String>, for option: Option
  ) throws(CommandFailure) -> String {
    // A value that looks like an option is more likely a value forgotten.
    guard let word = rest.first, !word.hasPrefix("--") else {
      throw .usage("\(option.spelling) needs a value: \(option.synopsis)")
    }
    rest = rest.dropFirst()
    return word
  }

  private mutating func add(_ value: String, to option: Option) throws(CommandFailure) {
    if option.spelling == Option.help.spelling {
      asksForHelp = true
      return
    }
    if option.value != nil, !option.isRepeatable, values[option.spelling] != nil {
      throw .usage("\(option.spelling) can be given once only")
    }
    values[option.spelling, default: []].append(value)
  }

  private func countOperands() throws(CommandFailure) {
    let see = "usage: \(command.usage)"
    if operands.count < command.operands.least {
      throw .usage("\(command.operands.synopsis) is missing", advice: see)
    }
    if operands.count > command.operands.most {
      throw .usage("there is one too many: '\(operands[command.operands.most])'", advice: see)
    }
  }
}
