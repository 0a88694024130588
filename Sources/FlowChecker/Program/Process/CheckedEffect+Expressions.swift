extension CheckedEffect {
  /// The expressions of the statement.
  public var expressions: [TypedExpression] {
    var all: [TypedExpression]
    switch kind {
    case .escalate(let subject, _, _, let fields):
      all = [subject].compactMap(\.self) + fields.map(\.value)
    case .notify(_, let text), .note(let text): all = [text]
    case .write(let path, let text): all = [path, text]
    case .set(let task, _, _, let value): all = [task, value]
    case .open(_, let title, let values): all = [title].compactMap(\.self) + values.map(\.value)
    case .reopen: all = []
    }
    if let because { all.append(because) }
    return all
  }
}
