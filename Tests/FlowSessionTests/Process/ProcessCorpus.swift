import Testing

/// Scripts that drive the process, and changes of them that their tests must notice.
enum ProcessCorpus {
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    /// What is replaced, and by what.
    let changes: [(String, String)]
    let script: String

    var testDescription: String { name }
  }

  static let all = [ladder, process, override, time]
}
