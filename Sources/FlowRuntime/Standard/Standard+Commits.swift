import FlowProcess
import FlowValues

/// Functions over messages of commits.
extension Standard {
  static func conventional(_ subject: Value) -> Value {
    guard case .text(let message) = subject else {
      return .unknown(.otherKind(of: subject, than: "a text"))
    }
    guard let commit = ConventionalCommit(message) else {
      let line = message.prefix { !$0.isNewline }
      return .unknown(
        Reason("\(Value.quoted(String(line.prefix(60)))) has not the form 'type(scope): subject'"))
    }
    func text(_ text: String?, _ name: String) -> Value {
      text.map(Value.text) ?? .unknown(Reason("the message has no \(name)"))
    }
    let footers = commit.footers.map { footer in
      Value.record(Record(.footer, [.text(footer.token), .text(footer.value)]))
    }
    return .record(
      Record(
        .conventional,
        [
          .text(commit.type), text(commit.scope, "scope"), .bool(commit.isBreaking),
          .text(commit.subject), text(commit.body, "body"), .list(List(footers)),
        ]))
  }
}
