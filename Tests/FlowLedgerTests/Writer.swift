import FlowLedger
import FlowProcess
import Glibc

/// A process of its own that appends to a ledger.
final class Writer {
  /// What the ledger had answered for.
  struct Answer {
    let sequence: Int
    let hash: FactHash
  }

  private let process: pid_t
  private let output: Int32
  private let error: Int32
  private var isOver = false

  /// Beside the tests themselves, wherever the build put them.
  private static let program: String = {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, 4_096)
    let own = String(decoding: buffer.prefix(max(count, 0)).map(UInt8.init), as: UTF8.self)
    let folder = "/" + own.split(separator: "/").dropLast().joined(separator: "/")
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return [folder, root + "/.build/debug"].map { $0 + "/FlowLedgerWriter" }
      .first { access($0, X_OK) == 0 } ?? "FlowLedgerWriter"
  }()

  init(_ ledger: String, name: String = "main", count: Int, _ options: String...) {
    var ends: [[Int32]] = [[0, 0], [0, 0]]
    for place in 0..<2 {
      pipe(&ends[place])
      for end in ends[place] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0][1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1][1], 2)
    let words = [Self.program, ledger, name, String(count)] + options
    var arguments = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = [nil]
    defer { arguments.forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, Self.program, &actions, nil, &arguments, &variables)
    process = failure == 0 ? child : -1
    for place in 0..<2 { close(ends[place][1]) }
    (output, error) = (ends[0][0], ends[1][0])
  }

  deinit {
    if !isOver, process > 0 {
      kill(process, SIGKILL)
      _ = wait()
    }
    close(output)
    close(error)
  }

  /// Waits for some answers while it works.
  func answers(_ count: Int) -> [Answer] {
    var text = ""
    while text.utf8.count(where: { $0 == 0x0A }) < count {
      let more = Self.read(output)
      if more.isEmpty { break }
      text += more
    }
    return Self.answers(in: text)
  }

  func stop() { kill(process, SIGKILL) }

  /// All further answers, what it says, and how it ended: its exit code, or a signal below 0.
  func end() -> (answers: [Answer], said: String, status: Int32) {
    let answers = Self.answers(in: Self.readAll(output))
    let said = Self.readAll(error)
    return (answers, said, wait())
  }

  private func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isOver = true
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  private static func answers(in text: String) -> [Answer] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      // The last line may have been cut by death; then nobody could read it as an answer.
      guard parts.count == 2, let sequence = Int(parts[0]), let hash = FactHash(parts[1]) else {
        return nil
      }
      return Answer(sequence: sequence, hash: hash)
    }
  }

  private static func read(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      if count >= 0 { return String(decoding: bytes.prefix(count), as: UTF8.self) }
      if errno != EINTR { return "" }
    }
  }

  private static func readAll(_ descriptor: Int32) -> String {
    var text = ""
    while true {
      let more = read(descriptor)
      if more.isEmpty { return text }
      text += more
    }
  }
}
