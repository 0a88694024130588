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
  /// Counts the tries beyond the life of this process, where there is a ledger for it.
  private let tries: CommandTries?
  private let turns = Turns()
  private let results = Mutex<[CommandRequest: CommandResult]>([:])

  init(_ permissions: Permissions, in folder: String, counting tries: CommandTries? = nil) {
    self.tries = tries
    self.permissions = permissions
    self.folder = folder
  }

  /// What was run so far.
  var ran: [CommandRequest: CommandResult] { results.withLock { $0 } }

  func run(_ request: CommandRequest) -> CommandResult {
    turns.during {
      if let known = results.withLock({ $0[request] }) { return known }
      let result = Progress.during("running '\(request.line)'") { carryOut(request) }
      results.withLock { $0[request] = result }
      return result
    }
  }

  /// Runs commands side by side, each on a thread of its own.
  func prepare(_ requests: [CommandRequest]) {
    let missing = results.withLock { known in requests.filter { known[$0] == nil } }
    let threads = turns.during {
      missing.prefix(64).compactMap { request in
        BigStack.start({ _ = self.run(request) }, small: true)
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
    let most = 1 + Int(max(0, min(request.retries, 1_000)))
    guard most > 1 else { return once(words, request, try: 1) }
    let result = repeatedly(words, request, most)
    if !Interruption.wasAsked { tries?.end(request, result.answer, tries: result.tries) }
    return result.answer
  }

  /// Tries a command until it succeeds, and goes on where a run that was killed has stopped.
  private func repeatedly(
    _ words: [String], _ request: CommandRequest, _ most: Int
  ) -> (answer: CommandResult, tries: Int) {
    let last = tries?.last(of: request)
    var number = last?.number ?? 0
    var result = CommandResult.unknown(
      "it was tried \(number) times, as often as it may be, and the last try was cut off")
    while number < most {
      // The pause is that between two tries, also where another process began the first of them.
      if number > 0 {
        rest(pause(request, after: number) - (number == last?.number ? sinceLast(last) : 0))
      }
      if Interruption.wasAsked { return (.unknown("interrupted"), number) }
      number += 1
      if let problem = tries?.begin(request, try: number, of: most) {
        return (.unknown("the ledger cannot count its tries: \(problem)"), number - 1)
      }
      result = once(words, request, try: number)
      if case .ended(0, _, _) = result { break }
      if Interruption.wasAsked { return (.unknown("interrupted"), number) }
    }
    return (result, number)
  }

  private func sinceLast(_ last: TryRecord?) -> Double {
    guard let tries, let last else { return 0 }
    return max(0, tries.now - last.at)
  }

  /// The pause after a try.
  private func pause(_ request: CommandRequest, after number: Int) -> Double {
    var pause = max(0, request.every)
    guard request.isDoubling else { return pause }
    for _ in 1..<number where pause < 86_400 { pause = min(pause * 2, 86_400) }
    return pause
  }

  private func once(_ words: [String], _ request: CommandRequest, try number: Int) -> CommandResult
  {
    do throws(ChildProcess.StartError) {
      let limit = request.limit
      let answer = try turns.waiting { () throws(ChildProcess.StartError) in
        try ChildProcess.run(words, in: folder, limit: limit)
      }
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
    turns.waiting {
      let end = ChildProcess.seconds() + seconds
      while ChildProcess.seconds() < end, !Interruption.wasAsked { usleep(20_000) }
    }
  }

  static func lastLine(_ output: [UInt8]) -> String {
    let lines = output.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    let last = lines.last { line in line.contains { $0 != 0x20 && $0 != 0x09 } }
    return String(decoding: (last ?? []).prefix(400), as: UTF8.self)
  }
}
