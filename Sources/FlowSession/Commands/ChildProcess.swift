import CSpawn
import Glibc

/// A program that runs beside us, in a process group of its own.
///
/// Whatever it starts is in the group too, so that nothing outlives the time it was given.
struct ChildProcess {
  /// How a program ended.
  enum End: Equatable {
    case exited(Int)
    case signalled(Int)
    case timedOut
    case interrupted
  }

  /// What came of running a program.
  struct Answer {
    let end: End
    /// The last bytes of standard output and standard error, in the order in which they came; or
    /// all of standard output, where that was asked for.
    let output: [UInt8]
    /// The last bytes of standard error, where all of standard output was asked for.
    var complaint: [UInt8] = []
    /// Whether there was more output than was asked for; the program was stopped then.
    var isCut = false
  }

  /// Why a program did not start.
  typealias StartError = OtherProgram.SystemError

  /// More output than this is not kept; the end of it is.
  static let kept = 64 << 10

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - words: the program, looked for in PATH, and its arguments.
  ///   - input: what it gets on standard input.
  ///   - limit: how many seconds it may take.
  ///   - most: how many bytes of standard output are wanted, all of them and apart from standard
  ///     error; where there is no number, the end of both is kept.
  ///   - environment: `NAME=VALUE`; that of this process where there is none.
  ///   - isCancelled: asked now and then whether to stop.
  static func run(
    _ words: [String], in folder: String, input: [UInt8] = [], limit: Double? = nil,
    most: Int? = nil, environment: [String]? = nil,
    isCancelled: () -> Bool = { Interruption.wasAsked }
  ) throws(StartError) -> Answer {
    var fromChild: [Int32] = [0, 0]
    var toChild: [Int32] = [0, 0]
    guard pipe(&fromChild) == 0 else { throw StartError(code: errno) }
    guard pipe(&toChild) == 0 else {
      let code = errno
      fromChild.forEach { close($0) }
      throw StartError(code: code)
    }
    var errors: [Int32] = [-1, -1]
    if most != nil, pipe(&errors) != 0 {
      let code = errno
      (fromChild + toChild).forEach { close($0) }
      throw StartError(code: code)
    }
    // The child gets its ends as 0, 1 and 2, and nothing else of ours.
    for end in fromChild + toChild + errors where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { [fromChild[0], errors[0]].forEach { if $0 >= 0 { close($0) } } }
    let child: pid_t
    do throws(StartError) {
      child = try start(
        words, folder, environment, input: toChild[0], output: fromChild[1],
        errors: errors[1] < 0 ? fromChild[1] : errors[1])
    } catch {
      [fromChild[1], toChild[0], toChild[1], errors[1]].forEach { if $0 >= 0 { close($0) } }
      throw error
    }
    [fromChild[1], toChild[0], errors[1]].forEach { if $0 >= 0 { close($0) } }
    return converse(
      child, input: input, to: toChild[1], from: fromChild[0], errors: errors[0], limit: limit,
      most: most, isCancelled)
  }

  private static func start(
    _ words: [String], _ folder: String, _ environment: [String]?, input: Int32, output: Int32,
    errors: Int32
  ) throws(StartError) -> pid_t {
    try OtherProgram(words, environment: environment, leadsGroup: true) { files in
      posix_spawn_file_actions_adddup2(&files, input, 0)
      posix_spawn_file_actions_adddup2(&files, output, 1)
      posix_spawn_file_actions_adddup2(&files, errors, 2)
      _ = flow_spawn_in(&files, folder)
    }.process
  }

  /// Feeds the child and listens to it until it has ended.
  private static func converse(
    _ child: pid_t, input: [UInt8], to writer: Int32, from reader: Int32, errors: Int32,
    limit: Double?, most: Int?, _ isCancelled: () -> Bool
  ) -> Answer {
    let start = seconds()
    var output: [UInt8] = []
    var complaint: [UInt8] = []
    var isCut = false
    var sent = 0
    var writer: Int32? = writer
    if input.isEmpty, let open = writer {
      close(open)
      writer = nil
    }
    _ = fcntl(reader, F_SETFL, O_NONBLOCK)
    if errors >= 0 { _ = fcntl(errors, F_SETFL, O_NONBLOCK) }
    if let writer { _ = fcntl(writer, F_SETFL, O_NONBLOCK) }
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    var isOpen = true
    var hasErrors = errors >= 0
    var stopped: End?
    var killedAt: Double?
    while true {
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child {
        // What it wrote last is still in the pipe; what its own children write is not waited for.
        drain(reader, &buffer, &output, keepingAll: most != nil)
        if errors >= 0 { drain(errors, &buffer, &complaint) }
        kill(-child, SIGKILL)
        if let writer { close(writer) }
        if let most, output.count > most { isCut = true }
        return Answer(
          end: stopped ?? end(status), output: output, complaint: complaint, isCut: isCut)
      }
      if stopped == nil {
        if let most, output.count > most {
          isCut = true
          stopped = .signalled(Int(SIGTERM))
        } else if isCancelled() {
          stopped = .interrupted
        } else if let limit, seconds() - start >= limit {
          stopped = .timedOut
        }
        if stopped != nil {
          kill(-child, SIGTERM)
          killedAt = seconds()
        }
      } else if let at = killedAt, seconds() - at > 2 {
        kill(-child, SIGKILL)
        killedAt = nil
      }
      var files = [
        pollfd(fd: isOpen ? reader : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: hasErrors ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      if let writer { files.append(pollfd(fd: writer, events: Int16(POLLOUT), revents: 0)) }
      // Who has closed all ends is about to be gone.
      _ = poll(&files, nfds_t(files.count), isOpen || hasErrors ? 20 : 1)
      if isOpen, files[0].revents != 0 {
        isOpen = drain(reader, &buffer, &output, keepingAll: most != nil, upTo: most)
      }
      if hasErrors, files[1].revents != 0 { hasErrors = drain(errors, &buffer, &complaint) }
      if let open = writer, files.count > 2, files[2].revents != 0 {
        let count = input[sent...].withUnsafeBytes { write(open, $0.baseAddress, $0.count) }
        if count > 0 { sent += count }
        if sent == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
          close(open)
          writer = nil
        }
      }
    }
  }

  /// Reads what is there.
  ///
  /// - Returns: whether more may come.
  @discardableResult
  private static func drain(
    _ reader: Int32, _ buffer: inout [UInt8], _ output: inout [UInt8], keepingAll: Bool = false,
    upTo most: Int? = nil
  ) -> Bool {
    while true {
      if let most, output.count > most { return true }
      let count = read(reader, &buffer, buffer.count)
      if count > 0 {
        output += buffer[..<count]
        if !keepingAll, output.count > 2 * kept { output.removeFirst(output.count - kept) }
        continue
      }
      return count < 0 && (errno == EAGAIN || errno == EINTR)
    }
  }

  private static func end(_ status: Int32) -> End {
    let signal = status & 0x7F
    return signal == 0 ? .exited(Int(status >> 8) & 0xFF) : .signalled(Int(signal))
  }

  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
