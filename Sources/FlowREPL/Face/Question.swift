import FlowSession
import Glibc
import LineEditor

/// A question that only a yes from the keyboard answers with yes.
enum Question {
  /// - Parameter bell: rings when the person would rather not say.
  static func ask(_ question: String, _ bell: Doorbell) -> Bool {
    // What was typed before the question was seen does not answer it.
    tcflush(0, TCIFLUSH)
    bell.clear()
    _ = FileWriter.write(Array("\(question) [y/N] ".utf8), to: 1)
    var input = LineInput(descriptor: 0)
    input.bell = bell
    guard let line = input.next() else {
      _ = FileWriter.write(Array("\n".utf8), to: 1)
      return false
    }
    return ["y", "yes"].contains(Session.trimmed(line).lowercased())
  }
}
