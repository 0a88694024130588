import FlowIDE
import FlowReport
import FlowSession
import FlowValues

/// Blocks from standard input, answers to standard output, mistakes to standard error: no prompt.
struct PipedFace {
  let session: Session
  var isJSON: Bool

  /// Reads to the end.
  ///
  /// - Returns: the status of the last block that had a mistake, if one had.
  mutating func run(_ begin: Answer) -> ExitStatus {
    var input = LineInput(descriptor: 0)
    var status = begin.status
    if !begin.events.isEmpty { write(begin, to: "") }
    var block = ""
    while let line = input.next() {
      block += block.isEmpty ? line : "\n" + line
      if case .goesOn = Typing(block) { continue }
      let isOver = answer(block, &status)
      block = ""
      if isOver { return status }
    }
    if !block.isEmpty { _ = answer(block, &status) }
    return status
  }

  /// - Returns: whether the session is over.
  private mutating func answer(_ block: String, _ status: inout ExitStatus) -> Bool {
    var answer = session.feed(block)
    switch answer.request {
    case .useJSON(let isOn)?:
      isJSON = isOn
      return false
    case .edit?: answer = session.refusal("':edit' needs a terminal")
    case .quit?: return true
    case .page?, nil: break
    }
    if answer.status != .passed { status = answer.status }
    guard block.contains(where: { !$0.isWhitespace }) else { return false }
    write(answer, to: block)
    return answer.status == .interrupted
  }

  private func write(_ answer: Answer, to block: String) {
    if isJSON {
      _ = FileWriter.write(Array(AnswerJSON.line(answer, to: block).utf8), to: 1)
      return
    }
    let text = AnswerText(answer, session.settings.look, now: session.now)
    _ = FileWriter.write(Array(text.output.utf8), to: 1)
    _ = FileWriter.write(Array(text.errors.utf8), to: 2)
  }
}
