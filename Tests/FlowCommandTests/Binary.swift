import Glibc

/// The built `flow`, run as a person would run it.
struct Binary {
  /// What a run left behind.
  struct Answer {
    let status: Int32
    let output: String
    let error: String
  }

  /// Beside the tests themselves, wherever the build put them.
  static let path: String = {
    var candidates: [String] = []
    if let own = CommandLine.arguments.first, let slash = own.lastIndex(of: "/") {
      candidates.append(own[...slash] + "flow")
    }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    candidates.append("/\(root)/.build/debug/flow")
    return candidates.first { access($0, X_OK) == 0 } ?? "flow"
  }()

  /// Runs a program in a folder until it ends.
  ///
  /// - Parameters:
  ///   - environment: the whole environment of the program.
  ///   - whileRunning: is called with the number of the process once it has begun.
  static func run(
    _ arguments: [String], in folder: String, input: String = "", program: String = path,
    environment: [String: String] = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"],
    whileRunning: ((pid_t) -> Void)? = nil
  ) -> Answer {
    var template = Array("/tmp/flow-run-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let place = made ?? "/tmp"
    let files = ["in", "out", "err"].map { "\(place)/\($0)" }
    defer {
      for file in files { unlink(file) }
      rmdir(place)
    }
    write(input, to: files[0])

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)

    var process = pid_t()
    // `env` goes to the folder and becomes the program; the number of the process stays.
    let words = (["env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    guard posix_spawn(&process, "/usr/bin/env", &actions, nil, words, variables) == 0 else {
      return Answer(status: -1, output: "", error: "cannot start \(program)")
    }
    whileRunning?(process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let hasExited = status & 0x7F == 0
    return Answer(
      status: hasExited ? status >> 8 & 0xFF : -(status & 0x7F), output: read(files[1]),
      error: read(files[2]))
  }

  private static func write(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    var text = text
    text.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  static func read(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
      }
      if chunk.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk
    }
  }
}
