import Glibc

/// A program that is started, with nothing of this one's signals.
///
/// Those that are kept from a thread of this process, or that it does without, are none of the
/// other program's business.
public struct OtherProgram {
  public let process: pid_t

  /// - Parameters:
  ///   - words: the program, looked for in PATH, and its arguments.
  ///   - environment: `NAME=VALUE`; that of this process where there is none.
  ///   - leadsGroup: whether it and whatever it starts are a group of their own.
  ///   - files: sets up what it has open.
  /// - Throws: why it did not start.
  public init(
    _ words: [String], environment: [String]? = nil, leadsGroup: Bool = false,
    files: (inout posix_spawn_file_actions_t) -> Void = { _ in }
  ) throws(SystemError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    files(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var standard = sigset_t()
    sigemptyset(&standard)
    for signal in [SIGINT, SIGPIPE, SIGTERM, SIGQUIT] { sigaddset(&standard, signal) }
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = leadsGroup ? Int16(POSIX_SPAWN_SETPGROUP) : 0
    posix_spawnattr_setflags(
      &attributes, group | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var variables: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) } + [nil]
    defer { variables.forEach { free($0) } }
    var process = pid_t()
    let code =
      environment == nil
      ? posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
      : posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw SystemError(code: code) }
    self.process = process
  }

  /// Waits for its end, and tells the exit code, or a signal below 0; nothing where nobody can say.
  public func end() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  /// What the system said.
  public struct SystemError: Error {
    public let code: Int32
    public var sentence: String { String(cString: strerror(code)) }
  }
}
