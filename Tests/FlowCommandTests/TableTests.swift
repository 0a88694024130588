import Testing

@testable import FlowCommand

/// The table of commands, and how words are sorted by it.
@Suite struct TableTests {
  @Test func `every name is said once, and help, manual and completions know them all`() {
    let names = CommandTable.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.map { CommandTable.command($0)?.name } == names)
    for command in CommandTable.all {
      let spellings = command.allOptions.map(\.spelling)
      #expect(Set(spellings).count == spellings.count, "\(command.name)")
      #expect(HelpText.overview.contains("\n  \(command.name) "))
      #expect(Completions.bash.contains("\n    \(command.name)) options="))
      #expect(Completions.zsh.contains("'\(command.name):"))
      #expect(Completions.fish.contains(" -a \(command.name) -d "))
      let help = HelpText.of(command)
      for option in command.options {
        #expect(help.contains("\n  \(option.synopsis)"))
        #expect(ManualPage.text.contains(ManualPage.escaped(option.synopsis)))
      }
      #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(help)")
    }
  }

  @Test func `one spelling has one meaning of value in every command`() {
    var flags: [String: Bool] = [:]
    for option in CommandTable.all.flatMap(\.allOptions) {
      #expect(flags[option.spelling] ?? (option.value == nil) == (option.value == nil))
      flags[option.spelling] = option.value == nil
    }
  }

  static let lines: [(words: [String], told: String)] = [
    (["a.flow", "--set", "x=1", "--set=y=2"], "a.flow | --set x=1 y=2"),
    (["--strict", "a.flow"], "a.flow | --strict "),
    (["-o", "json", "-otext=f", "-o=json"], " | -o json text=f json"),
    (["--", "--strict"], "--strict | "),
    (["--set", "x=-1"], " | --set x=-1"),
    (["--set", "--strict"], "--set needs a value: --set NAME=VALUE"),
    (["--now"], "--now needs a value: --now TIME"),
    (["--strict=yes"], "--strict takes no value"),
    (["--now", "1", "--now", "2"], "--now can be given once only"),
    (["--se", "x=1"], "there is no option '--se'"),
    (["-x"], "there is no option '-x'"),
    (["-1"], "-1 | "),
    (["-"], "- | "),
    (["a", "b"], "there is one too many: 'b'"),
    (["-h"], "help"), (["--help", "a", "b"], "help"),
  ]

  @Test(arguments: lines.indices)
  func `words are sorted into options and operands`(row: Int) {
    let (words, expected) = Self.lines[row]
    var told: String
    do throws(CommandFailure) {
      let reader = try ArgumentReader(.run, words)
      let values = reader.values.sorted { $0.key < $1.key }
        .map { "\($0) \($1.joined(separator: " "))" }
      told = reader.operands.joined(separator: " ") + " | " + values.joined(separator: " ")
      if reader.asksForHelp { told = "help" }
    } catch {
      told = error.sentence
    }
    #expect(told == expected)
  }

  @Test func `explanations are in order, one for each code, with both examples`() {
    let all = ExplanationCatalog.all
    let codes = all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    for explanation in all {
      #expect(!explanation.wrong.isEmpty && !explanation.right.isEmpty, "\(explanation.code)")
      #expect(!explanation.title.hasSuffix("."), "\(explanation.code)")
    }
  }
}
