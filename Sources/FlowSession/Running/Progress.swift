import FlowReport
import Glibc
import Synchronization

/// Says on a terminal what long work is doing: the phase, the running command, elapsed time.
///
/// It is one line, drawn anew where it stands and erased at the end. Work that is done at once is
/// not seen, and whoever does not call `begin` never writes a character.
public enum Progress {
  private struct Work {
    let words: String
    let began: Double
  }

  private struct State {
    var isOn = false
    var isDrawn = false
    var look = Appearance()
    var began = 0.0
    var phase: String?
    var works: [Int: Work] = [:]
    var next = 0
  }

  private static let state = Mutex(State())
  /// How long nothing is drawn, and then how often something is, in microseconds.
  private static let patience: UInt32 = 400_000
  private static let pause: UInt32 = 100_000

  /// Begins to draw on standard error.
  public static func begin(_ look: Appearance) {
    let isFirst = state.withLock { state in
      defer {
        state.isOn = true
        state.look = look
        state.began = ChildProcess.seconds()
      }
      return !state.isOn
    }
    guard isFirst else { return }
    let thread = BigStack.start(
      {
        usleep(patience)
        while draw() { usleep(pause) }
      }, small: true)
    if let thread { pthread_detach(thread) }
  }

  /// Erases what was drawn; nothing is drawn from here on.
  public static func end() {
    state.withLock { state in
      if state.isDrawn { write("\r\u{1B}[K") }
      state = State()
    }
  }

  /// Does some work that may take its time.
  public static func during<T, Failure: Error>(
    _ words: String, _ body: () throws(Failure) -> T
  ) throws(Failure) -> T {
    let number = state.withLock { state in
      state.next += 1
      state.works[state.next] = Work(words: words, began: ChildProcess.seconds())
      return state.next
    }
    defer { state.withLock { $0.works[number] = nil } }
    return try body()
  }

  /// The thread that draws has a text of its own: that of the phase belongs to the one that
  /// evaluates.
  static func isIn(phase: String) {
    let own = String(decoding: Array(phase.utf8), as: UTF8.self)
    state.withLock { $0.phase = own }
  }

  private static func draw() -> Bool {
    state.withLock { state in
      guard state.isOn else { return false }
      state.isDrawn = true
      write("\r\(line(state))\u{1B}[K")
      return true
    }
  }

  /// `build · running 'swift test' for 12s · 14s`
  private static func line(_ state: State) -> String {
    let now = ChildProcess.seconds()
    func length(_ began: Double) -> String { "\(Int(max(0, now - began)))s" }
    var parts: [String] = []
    if let phase = state.phase { parts.append(phase) }
    if let first = state.works.min(by: { $0.key < $1.key })?.value {
      let more = state.works.count > 1 ? " and \(state.works.count - 1) more" : ""
      parts.append("\(first.words)\(more) for \(length(first.began))")
    }
    parts.append(length(state.began))
    // A line that is as wide as the terminal would break, and could not be erased.
    var text = ""
    var width = 0
    let columns = columns(state)
    for character in state.look.shown(parts.joined(separator: " · ")) {
      width += DisplayWidth.of(character)
      if width > columns - 1 { break }
      text.append(character)
    }
    return text
  }

  /// Asked each time, because a window may change.
  private static func columns(_ state: State) -> Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return state.look.width
    }
    return Int(size.ws_col)
  }

  private static func write(_ text: String) {
    _ = FileWriter.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
