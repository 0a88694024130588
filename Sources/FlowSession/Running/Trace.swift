import FlowProcess
import FlowValues
import Synchronization

/// What an evaluation asked the world for, in the order in which it asked: what, the answer, and
/// where from.
///
/// A run on a ledger is evaluated twice, and sees the same world both times; what was asked again
/// is told once.
public final class Trace: Sendable {
  private struct State {
    var phase: String?
    var lines: [String] = []
    var seen: Set<String> = []
  }

  private let state = Mutex(State())

  public init() {}

  /// `build: coverage = 84.2, from e.json`
  public var lines: [String] { state.withLock(\.lines) }

  func isIn(phase: String) { state.withLock { $0.phase = phase } }

  func asked(_ question: String, _ answer: Value, from origin: String? = nil) {
    let reason = answer.reason.map { ": \($0.sentence)" } ?? ""
    asked(question, answer.brief(160) + reason, from: origin)
  }

  func asked(_ question: String, _ answer: String, from origin: String? = nil) {
    state.withLock { state in
      guard state.seen.insert(question).inserted else { return }
      let phase = state.phase.map { "\($0): " } ?? ""
      let origin = origin.map { ", from \($0)" } ?? ""
      state.lines.append("\(phase)\(question) = \(answer)\(origin)")
    }
  }

  func asked(_ command: CommandRequest, _ result: CommandResult) {
    let words =
      switch result {
      case .ended(let code, let tries, _):
        "exit code \(code)" + (tries > 1 ? " on try \(tries)" : "")
      case .unknown(let reason): "unknown: \(reason)"
      }
    asked("run \(Value.quoted(command.line))", words)
  }
}
