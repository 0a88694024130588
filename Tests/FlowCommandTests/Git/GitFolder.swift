import FlowTestSupport
import Testing

/// A git repository made for one test, the same one every time: the dates are given.
struct GitFolder {
  let folder = TemporaryFolder()

  init(_ script: String = "") {
    sh("git init -q -b main . && git config user.name Ann && git config user.email ann@example.com")
    if !script.isEmpty { sh(script) }
  }

  /// What goes before each line of the shell: `commit DAY "message"` makes a commit at noon of a
  /// day of November with all that is there.
  private static let prelude = """
    export GIT_CONFIG_NOSYSTEM=1 HOME=/nonexistent
    commit() {
      git add -A . && GIT_AUTHOR_DATE="2026-11-$1T12:00:00Z" \
        GIT_COMMITTER_DATE="2026-11-$1T12:00:00Z" git commit -q --allow-empty -m "$2"
    }
    as() { git config user.name "$1"; git config user.email "$2"; }

    """

  @discardableResult
  func sh(
    _ script: String, isExpected: Bool = true, _ place: SourceLocation = #_sourceLocation
  ) -> String {
    let outcome = GuideShell.run(Self.prelude + "set -e\n" + script, in: folder.path)
    if isExpected {
      #expect(outcome.status == 0, "\(outcome.text)", sourceLocation: place)
    }
    return outcome.text
  }

  /// What `flow eval` says of an expression.
  func eval(_ expression: String, _ options: String = "", before: String = "") -> String {
    let quoted = "'" + expression.replacing("'", with: #"'\''"#) + "'"
    let text = sh("\(before) flow eval \(options) \(quoted) || true")
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
