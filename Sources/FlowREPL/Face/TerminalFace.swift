import FlowIDE
import FlowReport
import FlowSession
import FlowValues
import Glibc
import LineEditor

/// The session in a terminal, with everything that editing takes.
final class TerminalFace: EditorOwner {
  private let session: Session
  private var isJSON: Bool
  /// Rings at Ctrl-C.
  private let bell: Doorbell
  private var lineEditor: LineEditor?

  init(session: Session, isJSON: Bool, bell: Doorbell, history: HistoryFile) {
    self.session = session
    self.isJSON = isJSON
    self.bell = bell
    lineEditor = LineEditor(name: "flow", owner: self, history: history)
  }

  var canEdit: Bool { lineEditor != nil }

  func run(_ begin: Answer) -> ExitStatus {
    // While keys are read Ctrl-C is one of them, and in an evaluation it stops that; in between
    // there is a question to give up, or nothing.
    Interruption.whenIdle { [bell] in bell.ring() }
    defer { Interruption.whenIdle(nil) }
    if !isJSON {
      let greeting = session.settings.look.shownLines(session.greeting)
      _ = FileWriter.write(Array(greeting.utf8), to: 1)
    }
    write(begin, to: "")
    var draft = ""
    while let editor = lineEditor {
      let prompt = "\(session.promptName)> "
      let look = LineEditor.Look(
        prompt: prompt,
        continuation: String(repeating: ".", count: prompt.count - 2) + "> ",
        promptStyle: Style("1;36"),
        usesColor: session.settings.look.usesColor)
      let reading = editor.read(look, draft: draft)
      draft = ""
      session.settings.look.width = editor.screen.width
      switch reading {
      case .end: return .passed
      case .cancelled: continue
      case .block(let block):
        guard block.contains(where: { !$0.isWhitespace }) else { continue }
        editor.remember(block)
        let answer = session.feed(block)
        switch answer.request {
        case .quit?: return .passed
        case .useJSON(let isOn)?: isJSON = isOn
        case .edit(let text)?: draft = edited(text) ?? ""
        case .page(let text)? where !isJSON:
          if Pager.show(text, height: editor.screen.height) { continue }
        case .page?, nil: break
        }
        write(answer, to: block)
      }
    }
    return .couldNotRun
  }

  private func write(_ answer: Answer, to block: String) {
    if isJSON, !answer.events.isEmpty {
      _ = FileWriter.write(Array(AnswerJSON.line(answer, to: block).utf8), to: 1)
      return
    }
    let text = AnswerText(answer, session.settings.look, now: session.now)
    _ = FileWriter.write(Array((text.errors + text.output).utf8), to: 1)
  }

  /// What a person made of a text in their editor; nothing where that did not work.
  private func edited(_ text: String) -> String? {
    switch ExternalEditor.edit(text) {
    case .success(let text): return text
    case .failure(let failure):
      write(session.refusal(failure.sentence, advice: failure.advice), to: "")
      return nil
    }
  }

  // MARK: What the editor asks

  func styles(of text: String) -> [StyledRange] {
    Highlighter.roles(of: text).compactMap { range, role in
      Self.style(of: role).map { StyledRange(range, $0) }
    }
  }

  private static func style(of role: TokenRole) -> Style? {
    switch role {
    case .keyword: Style("1;34")
    case .number: Style("35")
    case .text: Style("32")
    case .comment: Style("2")
    case .field: Style("36")
    case .command: Style("1;33")
    case .invalid: Style("1;31")
    case .name, .mark: nil
    }
  }

  func continuation(of text: String) -> Continuation {
    switch Typing(text) {
    case .complete: .complete
    case .goesOn(let indent): .goesOn(indent: String(repeating: " ", count: indent))
    }
  }

  func completions(in text: String, at offset: Int) -> Completions {
    let found = session.completions(in: text, at: offset)
    return Completions(
      start: found.start,
      items: found.items.map { Completions.Item($0.text, note: $0.note) })
  }
}
