import Glibc

/// Runs commands as a person would, with the built tool at hand.
enum GuideShell {
  struct Outcome {
    /// What was printed, standard error included, in order.
    let text: String
    let status: Int32

    var lines: [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
        text.hasSuffix("\n") || text.isEmpty ? 1 : 0
      ).map(String.init)
    }
  }

  /// The folder of the project.
  static let project: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The folder of the built tool: that of the running tests.
  static let tools: String = {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, 4_096)
    let bytes = buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:))
    let path = String(decoding: bytes, as: UTF8.self)
    let folder = "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    return access(folder + "/flow", X_OK) == 0 ? folder : project + "/.build/debug"
  }()

  /// Runs a line of the shell in a folder.
  static func run(_ command: String, in folder: String) -> Outcome {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return Outcome(text: "no pipe", status: -1) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    let words = ["/bin/sh", "-c", "cd \"$0\" || exit 99\n" + command, folder]
    let environment = ["PATH=\(tools):/usr/bin:/bin", "LANG=C.UTF-8", "HOME=/home/ann"]
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, "/bin/sh", &actions, nil, &arguments, &variables)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else { return Outcome(text: "cannot run the shell", status: -1) }
    let text = String(decoding: bytes(from: ends[0]), as: UTF8.self)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Outcome(text: text, status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
  }

  private static func bytes(from descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { all += buffer.prefix(count) } else if count == 0 || errno != EINTR { break }
    }
    return all
  }

  /// The text of a file.
  static func contents(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return String(decoding: bytes(from: descriptor), as: UTF8.self)
  }

  /// Does something in a folder of its own that holds some files.
  static func withFolder<R>(_ files: [String: String], _ body: (String) throws -> R) rethrows -> R {
    var template = Array("/tmp/flow-guide-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return try body("/nowhere") }
    let folder = String(cString: made)
    defer { _ = run("rm -rf -- \"$PWD\"", in: folder) }
    for (name, text) in files {
      let descriptor = open(folder + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { continue }
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count <= 0 { break }
        rest = rest.dropFirst(count)
      }
      close(descriptor)
    }
    return try body(folder)
  }
}
