import FlowReport
import FlowSession
import Glibc

/// Where answers go: everything is kept until the command is done, and written at once.
final class Console {
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  private(set) var output: [UInt8] = []
  private(set) var error: [UInt8] = []
  /// Looks up a variable of the environment.
  let variable: @Sendable (String) -> String?

  init(variable: @escaping @Sendable (String) -> String?) { self.variable = variable }

  /// The console of this process.
  static func ofProcess() -> Console {
    Console { name in getenv(name).map { String(cString: $0) } }
  }

  func write(_ text: String, to stream: Stream = .output) {
    switch stream {
    case .output: output += text.utf8
    // What stands here is for people only, so no program misses a character.
    case .error: error += (isLogOfCommands ? LogCommands.disarmLines(text) : text).utf8
    }
  }

  /// Writes what was kept.
  ///
  /// A reader that went away wants no more; that is no mistake, and changes no verdict.
  func flush() -> ExitStatus? {
    signal(SIGPIPE, SIG_IGN)
    let errorCode = FileWriter.write(error, to: Stream.error.rawValue)
    let outputCode = FileWriter.write(output, to: Stream.output.rawValue)
    output.removeAll()
    error.removeAll()
    guard outputCode != 0, outputCode != EPIPE else { return nil }
    if errorCode == 0 {
      let problem = String(cString: strerror(outputCode)).lowercased()
      _ = FileWriter.write(Array("flow: cannot write the answer: \(problem)\n".utf8), to: 2)
    }
    return .couldNotRun
  }

  // MARK: How text is dressed

  func appearance(_ stream: Stream, color: String, verbosity: Verbosity) -> Appearance {
    let isTerminal = isatty(stream.rawValue) == 1
    let usesColor: Bool
    switch color {
    case "always": usesColor = true
    case "never": usesColor = false
    default:
      let isPlain = variable("NO_COLOR").map { !$0.isEmpty } ?? false
      usesColor = isTerminal && !isPlain && variable("TERM") != "dumb"
    }
    var look = Appearance(
      usesColor: usesColor, usesUnicode: isUnicode, width: width(stream, isTerminal),
      verbosity: verbosity)
    look.disarmsLogCommands = isLogOfCommands
    return look
  }

  /// Whether standard error is a terminal on which a line can be drawn anew.
  var canRedraw: Bool { isatty(Stream.error.rawValue) == 1 && variable("TERM") != "dumb" }

  /// Whether what is written becomes a log whose lines GitHub Actions obeys.
  var isLogOfCommands: Bool { variable("GITHUB_ACTIONS") == "true" }

  /// Whether the locale is one of UTF-8: the first of these that is set decides.
  private var isUnicode: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = variable(name), !value.isEmpty else { continue }
      // `C.UTF-8`, `de_DE.utf8@euro`
      let encoding = value.lowercased().split(separator: ".").last?.split(separator: "@").first
      return encoding == "utf-8" || encoding == "utf8"
    }
    return false
  }

  private func width(_ stream: Stream, _ isTerminal: Bool) -> Int {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    if isTerminal, ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 100
  }
}
