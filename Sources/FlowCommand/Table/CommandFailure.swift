import FlowReport
import FlowSession
import FlowSource

/// Why a command did not come to an answer.
enum CommandFailure: Error {
  /// The command line is wrong: the sentence, and what to do about it.
  case usage(String, advice: String? = nil)
  /// A file or the system stands in the way.
  case cannotRun(String, advice: String? = nil)

  init(_ error: FileError) { self = .cannotRun(error.sentence, advice: error.advice) }

  /// - Parameter candidates: what might have been meant.
  static func unknown(
    _ kind: String, _ name: String, among candidates: some Sequence<String>, see: String
  ) -> CommandFailure {
    let meant = Spelling.closest(to: name, among: candidates).map { "did you mean '\($0)'? " }
    return .usage("there is no \(kind) '\(name)'", advice: (meant ?? "") + "see: \(see)")
  }

  var sentence: String {
    switch self {
    case .usage(let sentence, _), .cannotRun(let sentence, _): sentence
    }
  }

  var advice: String? {
    switch self {
    case .usage(_, let advice), .cannotRun(_, let advice): advice
    }
  }

  var status: ExitStatus {
    switch self {
    case .usage: .invalid
    case .cannotRun: .couldNotRun
    }
  }
}
