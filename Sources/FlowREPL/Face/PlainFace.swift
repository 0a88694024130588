import FlowIDE
import FlowReport
import FlowSession
import LineEditor

/// The session on a terminal that can do nothing but lines: a prompt, and what the terminal itself
/// knows of editing.
struct PlainFace {
  let session: Session
  var isJSON: Bool
  /// Rings at Ctrl-C.
  let bell: Doorbell

  mutating func run(_ begin: Answer) -> ExitStatus {
    Interruption.whenIdle { [bell] in bell.ring() }
    defer { Interruption.whenIdle(nil) }
    var input = LineInput(descriptor: 0)
    input.bell = bell
    show(begin, to: "")
    var block = ""
    while true {
      put(block.isEmpty ? "\(session.promptName)> " : "....> ")
      guard let line = input.next() else {
        put("\n")
        guard input.wasBroken else { return .passed }
        input.drop()
        block = ""
        continue
      }
      block += block.isEmpty ? line : "\n" + line
      if case .goesOn = Typing(block) { continue }
      let answer = session.feed(block)
      switch answer.request {
      case .quit?: return .passed
      case .useJSON(let isOn)?: isJSON = isOn
      case .edit?: show(session.refusal("':edit' needs a terminal that can be drawn on"), to: block)
      case .page?, nil: show(answer, to: block)
      }
      block = ""
    }
  }

  private func put(_ text: String) { _ = FileWriter.write(Array(text.utf8), to: 1) }

  private func show(_ answer: Answer, to block: String) {
    if isJSON, !answer.events.isEmpty {
      put(AnswerJSON.line(answer, to: block))
      return
    }
    let text = AnswerText(answer, session.settings.look, now: session.now)
    put(text.errors + text.output)
  }
}
