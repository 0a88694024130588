import FlowTestSupport
import Glibc
import Testing

/// A real terminal with `flow repl` in it, by way of tmux; gone when it is dropped.
///
/// Nothing waits for a time to pass: what is asked for is looked at until it is on the screen, and
/// a deadline far away says that it never came.
final class Terminal {
  private let folder: TemporaryFolder
  private let socket: String

  /// - Parameters:
  ///   - words: what follows `flow repl`.
  ///   - home: where `~/.editrc` and the history are; a folder that several terminals may share.
  ///   - variables: of the environment, beside the usual ones.
  ///   - command: the command of `flow`.
  init(
    _ words: String = "", home: TemporaryFolder, width: Int = 80, height: Int = 24,
    variables: [String: String] = [:], command: String = "repl"
  ) {
    folder = TemporaryFolder()
    socket = folder.path("tmux")
    var environment = [
      "HOME": home.path, "TERM": "tmux-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "TMPDIR": home.path,
    ]
    environment.merge(variables) { $1 }
    let assignments = environment.map { "\($0.key)='\($0.value)'" }.sorted()
    let command =
      "env -i \(assignments.joined(separator: " ")) \(Binary.path) \(command) \(words);"
      + " echo \"ENDED $?\"; exec cat"
    let answer = tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-s", "main",
      "-c", home.path, command,
    ])
    if answer.status != 0 { Issue.record("tmux: \(answer.error)") }
  }

  deinit { _ = tmux(["kill-server"]) }

  private func tmux(_ words: [String]) -> Binary.Answer {
    Binary.run(["-S", socket] + words, in: folder.path, program: "/usr/bin/tmux")
  }

  /// The screen, line by line, without spaces at the ends.
  var screen: String { tmux(["capture-pane", "-p", "-t", "main"]).output }
  /// The screen with its colours as escape sequences.
  var coloredScreen: String { tmux(["capture-pane", "-p", "-e", "-t", "main"]).output }

  /// Presses keys by their names: `Enter`, `Up`, `C-c`.
  func press(_ keys: String...) { _ = tmux(["send-keys", "-t", "main"] + keys) }

  /// Types a text as it is.
  func type(_ text: String) { _ = tmux(["send-keys", "-t", "main", "-l", text]) }

  /// Sends bytes as they are.
  func send(_ bytes: [UInt8]) {
    let words = bytes.map { String($0, radix: 16) }
    _ = tmux(["send-keys", "-t", "main", "-H"] + words)
  }

  /// Pastes a text as a terminal does that tells pasted from typed.
  func paste(_ text: String) {
    _ = tmux(["set-buffer", text])
    _ = tmux(["paste-buffer", "-p", "-t", "main"])
  }

  func resize(width: Int, height: Int) {
    _ = tmux(["resize-window", "-t", "main", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Types a line and runs it.
  func enter(_ text: String) {
    type(text)
    press("Enter")
  }

  /// Waits until the screen is as wanted.
  @discardableResult
  func waits(
    for what: String, colored: Bool = false, _ isThere: (String) -> Bool,
    location: SourceLocation = #_sourceLocation
  ) -> Bool {
    var last = ""
    for _ in 0..<600 {
      last = colored ? coloredScreen : screen
      if isThere(last) { return true }
      usleep(20_000)
    }
    Issue.record("the screen never showed \(what):\n\(last)", sourceLocation: location)
    return false
  }

  /// Waits until a text is on the screen.
  @discardableResult
  func shows(
    _ text: String, times: Int = 1, location: SourceLocation = #_sourceLocation
  ) -> Bool {
    waits(for: "'\(text)'", { $0.count(of: text) >= times }, location: location)
  }

  /// Waits until the prompt is there for the first time.
  func isReady(location: SourceLocation = #_sourceLocation) {
    waits(
      for: "a prompt", { $0.lastLine.hasPrefix("flow") && $0.lastLine.hasSuffix(">") },
      location: location)
  }
}

extension String {
  /// How often a text stands in this one.
  func count(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(text) {
        count += 1
        rest = rest.dropFirst(text.count)
      } else {
        rest.removeFirst()
      }
    }
    return count
  }

  /// The last line that is not empty.
  var lastLine: String {
    split(separator: "\n").last { !$0.allSatisfy { $0 == " " } }.map(String.init) ?? ""
  }
}
