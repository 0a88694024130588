import FlowIDE
import FlowReport
import FlowSource

/// `:help`: the commands, and the guide.
extension Session {
  func help(_ word: String) -> Answer {
    if word.isEmpty { return Answer(events: [.text(overview)]) }
    if word.hasPrefix(":"), let command = PromptCommand.meant(by: String(word.dropFirst())).first {
      return Answer(events: [.text("\(command.synopsis)\n  \(command.summary)\n")])
    }
    if let text = Guide.text(about: word) {
      let shown = settings.look.shownLines(text)
      return Answer(events: [.text(shown)], request: .page(shown))
    }
    if let command = PromptCommand.meant(by: word).first, command.name == word {
      return Answer(events: [.text("\(command.synopsis)\n  \(command.summary)\n")])
    }
    let meant = Spelling.closest(to: word, among: Guide.words)
    return refusal(
      "the guide says nothing of '\(word)'",
      advice: meant.map { "did you mean '\($0)'?" } ?? "try: :help gate, :help unknown, :help sort")
  }

  /// What people try first who do not know yet that commands begin with a colon.
  func plainWord(_ word: String) -> Answer? {
    guard ["help", "?", "quit", "exit"].contains(word), state.declaration(word) == nil,
      state.givens[word] == nil, supplies.types[word] == nil
    else { return nil }
    if word == "help" || word == "?" { return help("") }
    return refusal("commands begin with a colon", advice: "':quit' ends the session, or Ctrl-D")
  }

  /// What a session on a terminal begins with, where no file says what it is about.
  public var greeting: String {
    settings.request.path.isEmpty && settings.request.store == nil
      ? "Flow: say 1 + 2, or gate NAME { require … }; :help tells more, Ctrl-D ends\n" : ""
  }

  private var overview: String {
    var text = """
      An expression shows its value, a declaration or a statement becomes part of the session.
      given NAME = E supplies evidence. _ is the last result.


      """
    let width = (PromptCommand.all.map(\.synopsis.count).max() ?? 0) + 2
    for command in PromptCommand.all {
      let gap = String(repeating: " ", count: width - command.synopsis.count)
      text += "\(command.synopsis)\(gap)\(command.summary)\n"
    }
    return text + "\nA command may be shortened: :st for :status.\n"
  }
}

extension Appearance {
  /// A text of several lines as it can be shown.
  func shownLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { shown(String($0)) }
      .joined(separator: "\n")
  }
}
