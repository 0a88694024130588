import FlowProcess
import FlowValues
import Glibc
import Synchronization

/// Runs what gates ask to be run, as far as the command line allows it.
///
/// Each command runs once in a run of `flow`, however often the script is evaluated.
final class CommandRunner: Sendable {
  private let permissions: Permissions
  private let folder: String
  private let results = Mutex<[CommandRequest: CommandResult]>([:])

  init(_ permissions: Permissions, in folder: String) {
    self.permissions = permissions
    self.folder = folder
  }

  /// What was run so far.
  var ran: [CommandRequest: CommandResult] { results.withLock { $0 } }

  func run(_ request: CommandRequest) -> CommandResult {
    if let known = results.withLock({ $0[request] }) { return known }
    let result = Progress.during("running '\(request.line)'") { carryOut(request) }
    results.withLock { $0[request] = result }
    return result
  }

  /// Runs commands side by side, each on a thread of its own.
  func prepare(_ requests: [CommandRequest]) {
    let missing = results.withLock { known in requests.filter { known[$0] == nil } }
    var threads: [pthread_t] = []
    for request in missing.prefix(64) {
      if let thread = BigStack.start({ _ = self.run(request) }, small: true) {
        threads.append(thread)
      }
    }
    for thread in threads { pthread_join(thread, nil) }
  }

  private func carryOut(_ request: CommandRequest) -> CommandResult {
    guard let line = CommandWords(request.line), let program = line.words.first else {
      return .unknown("'\(request.line)' is no command: a quote does not close, or it is empty")
    }
    guard let allowed = permissions.programs else {
      return .unknown("commands may not be run; allow it with --allow run=\(program)")
    }
    let words: [String]
    if allowed.isEmpty {
      words = line.needsShell ? ["/bin/sh", "-c", request.line] : line.words
    } else if line.needsShell {
      return .unknown("'\(request.line)' needs a shell; allow all commands with --allow run")
    } else if allowed.contains(program) {
      words = line.words
    } else {
      return .unknown("'\(program)' may not be run; allow it with --allow run=\(program)")
    }
    let tries = 1 + Int(max(0, min(request.retries, 1_000)))
    var pause = max(0, request.every)
    var result = CommandResult.unknown("it did not run")
    for number in 1...tries {
      result = once(words, request, try: number)
      if case .ended(0, _, _) = result { return result }
      if Interruption.wasAsked { return .unknown("interrupted") }
      guard number < tries else { break }
      rest(pause)
      if request.isDoubling { pause = min(pause * 2, 86_400) }
    }
    return result
  }

  private func once(_ words: [String], _ request: CommandRequest, try number: Int) -> CommandResult
  {
    do throws(ChildProcess.StartError) {
      let answer = try ChildProcess.run(words, in: folder, limit: request.limit)
      switch answer.end {
      case .exited(let code):
        return .ended(code: code, tries: number, lastLine: Self.lastLine(answer.output))
      case .signalled(let signal): return .unknown("signal \(signal) ended it")
      case .timedOut:
        return .unknown(
          "it took longer than \(DurationFormat.print(request.limit ?? 0)) and was stopped")
      case .interrupted: return .unknown("interrupted")
      }
    } catch {
      return .unknown("'\(words[0])' cannot be run: \(error.sentence)")
    }
  }

  /// Waits in real time; Ctrl-C ends it.
  private func rest(_ seconds: Double) {
    let end = ChildProcess.seconds() + seconds
    while ChildProcess.seconds() < end, !Interruption.wasAsked { usleep(20_000) }
  }

  static func lastLine(_ output: [UInt8]) -> String {
    let lines = output.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    let last = lines.last { line in line.contains { $0 != 0x20 && $0 != 0x09 } }
    return String(decoding: (last ?? []).prefix(400), as: UTF8.self)
  }
}
