/// The files that commits change, as `git diff-tree --raw -z` lists them.
public enum GitPaths {
  /// The names of one comparison.
  public static func list(_ output: [UInt8]) -> [String] { byCommit(output)[""] ?? [] }

  /// The names of each commit that was given on standard input.
  ///
  /// A line about a file begins with `:`, and its name stands alone after it; so no file can be
  /// named like the commit that comes next and pass its files on to that.
  public static func byCommit(_ output: [UInt8]) -> [String: [String]] {
    var files: [String: [String]] = [:]
    var commit = ""
    var isName = false
    for field in output.split(separator: 0, omittingEmptySubsequences: false) {
      if isName {
        files[commit, default: []].append(GitText.text(field))
        isName = false
      } else if field.first == UInt8(ascii: ":") {
        isName = true
      } else if !field.isEmpty {
        commit = String(decoding: field, as: UTF8.self)
        files[commit] = []
      }
    }
    return files
  }
}
