/// What git says on standard error, as a reason in a report.
public enum GitComplaint {
  /// The line that says what is wrong, without `fatal: `, at a bearable length.
  public static func sentence(_ output: [UInt8]) -> String {
    let lines = GitText.text(output).split(whereSeparator: \.isNewline)
    let told =
      lines.first { $0.hasPrefix("fatal: ") } ?? lines.first { $0.hasPrefix("error: ") }
      ?? lines.last
    guard var line = told else { return "git says nothing" }
    for word in ["fatal: ", "error: "] where line.hasPrefix(word) {
      line = line.dropFirst(word.count)
    }
    return line.count > 200 ? "\(line.prefix(199))…" : String(line)
  }
}
