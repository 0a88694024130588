import FlowProcess
import FlowValues
import Synchronization

/// What an evaluation asked the world for, in the order in which it asked: what, the answer, and
/// where from.
///
/// A run on a ledger is evaluated twice, and sees the same world both times; what was asked again
/// is told once. A detailed trace also says what came from memory and how long everything took.
public final class Trace: Sendable {
  private struct State {
    var phase: String?
    var lines: [String] = []
    var seen: Set<String> = []
  }

  private let state = Mutex(State())
  /// Whether times are told, and answers that came from memory.
  public let isDetailed: Bool

  public init(isDetailed: Bool = false) { self.isDetailed = isDetailed }

  /// `build: coverage = 84.2, from e.json`
  public var lines: [String] { state.withLock(\.lines) }

  func isIn(phase: String?) { state.withLock { $0.phase = phase } }

  func asked(
    _ question: String, _ answer: Value, from origin: String? = nil, took seconds: Double? = nil
  ) {
    let reason = answer.reason.map { ": \($0.sentence)" } ?? ""
    asked(question, answer.brief(160) + reason, from: origin, took: seconds)
  }

  private func asked(
    _ question: String, _ answer: String, from origin: String? = nil, took seconds: Double? = nil
  ) {
    let origin = origin.map { ", from \($0)" } ?? ""
    tell("\(question) = \(answer)\(origin)", once: question, took: seconds)
  }

  /// A file was read to its end, or as far as its reader wanted it.
  func read(_ path: String, bytes: Int, digest: String?, took seconds: Double) {
    let size = bytes == 1 ? "1 byte" : "\(bytes) bytes"
    let digest = digest.map { ", \($0)" } ?? ", not to its end"
    tell("read \(path): \(size)\(digest)", once: "read \(path)", took: seconds)
  }

  /// The answer was there already.
  func askedAgain(_ question: String) {
    if isDetailed { tell("\(question) again: known", once: nil, took: nil) }
  }

  func asked(_ command: CommandRequest, _ result: CommandResult, took seconds: Double) {
    let words =
      switch result {
      case .ended(let code, let tries, _):
        "exit code \(code)" + (tries > 1 ? " on try \(tries)" : "")
      case .unknown(let reason): "unknown: \(reason)"
      }
    asked("run \(Value.quoted(command.line))", words, took: seconds)
  }

  /// git was asked.
  func git(_ words: [String], took seconds: Double) {
    guard isDetailed else { return }
    let line = words.map { $0.count > 60 ? $0.prefix(59) + "…" : $0 }.joined(separator: " ")
    tell("git \(line)", once: nil, took: seconds)
  }

  /// A gate was judged.
  func judged(_ gate: String, _ outcome: Outcome, took seconds: Double) {
    guard isDetailed else { return }
    tell("gate \(gate): \(outcome.word)", once: nil, took: seconds)
  }

  private func tell(_ words: String, once question: String?, took seconds: Double?) {
    state.withLock { state in
      if let question, !state.seen.insert(question).inserted { return }
      let phase = state.phase.map { "\($0): " } ?? ""
      let time = isDetailed ? seconds.map { " [\(Self.length($0))]" } ?? "" : ""
      state.lines.append("\(phase)\(words)\(time)")
    }
  }

  /// `12.3ms`, of which anybody sees whether it is much.
  private static func length(_ seconds: Double) -> String {
    seconds < 0.001
      ? "\(Int((seconds * 1e6).rounded()))us"
      : seconds < 1
        ? "\(NumberFormat.print((seconds * 1e4).rounded() / 10))ms"
        : "\(NumberFormat.print((seconds * 100).rounded() / 100))s"
  }
}
