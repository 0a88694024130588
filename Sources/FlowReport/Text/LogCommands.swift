/// Lines that the log of GitHub Actions would take for a command to the runner.
///
/// The runner obeys a line that begins with `::`, spaces not counted, and anything behind `##[`
/// wherever it stands. Both are broken by a backslash. Switching commands off around the report
/// (`::stop-commands::`) was not taken: standard error has a log line of its own that may come in
/// between, a report that is cut off would leave commands off for all that follows, and the word
/// that switches them on again would have to be another in every run.
public enum LogCommands {
  /// Lines that no runner obeys.
  public static func disarmLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { disarm(String($0)) }.joined(separator: "\n")
  }

  /// The line, which no runner obeys.
  static func disarm(_ line: String) -> String {
    var result = ""
    // What was seen of `##[`, what cannot be seen between its characters not counted.
    var hashes = 0
    var isAtStart = true
    for scalar in line.unicodeScalars {
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint || isAtStart && properties.isWhitespace {
        result.unicodeScalars.append(scalar)
        continue
      }
      if isAtStart, scalar == ":" { result += "\\" }
      if hashes >= 2, scalar == "[" { result += "\\" }
      isAtStart = false
      hashes = scalar == "#" ? hashes + 1 : 0
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
