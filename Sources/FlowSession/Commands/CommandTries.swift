import FlowLedger
import FlowProcess

/// Counts the tries of commands that are tried again, across runs of `flow` that were killed.
///
/// Each try is a fact before it begins. So whoever comes after a run that was killed goes on
/// counting where it stopped, and a command is never tried more often than the script says.
struct CommandTries: Sendable {
  let location: LedgerLocation
  let key: String
  let commit: String?
  let now: Double
  /// Whether the clock was given on the command line.
  let isClockSupplied: Bool
  /// The tries that were begun before, and did not end.
  let begun: [String: TryRecord]

  /// The last try of a command that was cut off; one of another commit was about something else.
  func last(of request: CommandRequest) -> TryRecord? {
    begun[request.line].flatMap { $0.commit == commit ? $0 : nil }
  }

  /// - Returns: why it could not be kept that a try begins, if so.
  func begin(_ request: CommandRequest, try number: Int, of most: Int) -> String? {
    var body: FactBody = ["try": .number(Double(number)), "of": .number(Double(most))]
    if let commit { body["commit"] = .text(commit) }
    return record(.commandTrying, request, body)
  }

  /// Ends the count: whatever comes next begins anew.
  func end(_ request: CommandRequest, _ result: CommandResult, tries: Int) {
    var body: FactBody = ["tries": .number(Double(tries))]
    switch result {
    case .ended(let code, _, _): body["code"] = .number(Double(code))
    case .unknown(let reason): body["because"] = .text(reason)
    }
    // Should it not stand there, the next run takes the command for one that was cut off.
    _ = record(.commandRan, request, body)
  }

  private func record(
    _ kind: FactKind, _ request: CommandRequest, _ body: FactBody
  ) -> String? {
    var fact = Fact(key: key, at: now, kind: kind, subject: request.line, body: body)
    if isClockSupplied { fact.body["clock"] = .text("supplied") }
    do throws(LedgerError) {
      let store = try location.open(.recording)
      do throws(AppendError<Never>) {
        _ = try store.append(key: key, after: .max) { _ in [fact] }
      } catch {
        if case .ledger(let problem) = error { throw problem }
      }
      return nil
    } catch {
      return error.sentence
    }
  }
}
