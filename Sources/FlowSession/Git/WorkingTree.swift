import FlowEvidence
import FlowProcess

/// What a working tree holds that no commit does.
struct WorkingTree {
  private let git: GitProgram

  init(_ git: GitProgram) { self.git = git }

  /// Whether a file was changed, added or taken away. What git ignores does not count, nor does
  /// `.flow`, which the tool itself writes.
  func isDirty() -> RepositoryAnswer<Bool> {
    if git.isBare { return .failure(NoAnswer("a bare repository has no working tree")) }
    return withoutFilters().flatMap { settings in
      git.tell(
        [
          "status", "--porcelain", "-z", "--untracked-files=normal", "--ignore-submodules=dirty",
          "--no-renames", "--", ".", ":(exclude,top).flow",
        ], settings: settings
      ).map { !$0.bytes.isEmpty }
    }
  }

  /// The settings that switch off the filters which the repository itself brings along: to compare
  /// a file git would run their programs.
  private func withoutFilters() -> RepositoryAnswer<[String]> {
    git.tell(["config", "--list", "--show-scope", "-z"]).flatMap { output in
      let fields = output.bytes.split(separator: 0, omittingEmptySubsequences: false)
      var settings: [String] = []
      for (scope, entry) in zip(fields, fields.dropFirst())
      where Self.own.contains(GitText.text(scope)) {
        let key = GitText.text(entry.prefix { $0 != 0x0A })
        guard key.hasPrefix("filter."), let dot = key.lastIndex(of: ".") else { continue }
        let filter = key[..<dot]
        guard !filter.contains("="), filter.allSatisfy({ !$0.isNewline }) else {
          return .failure(NoAnswer("the repository has a filter whose name cannot be switched off"))
        }
        settings += [
          "\(filter).clean=", "\(filter).smudge=", "\(filter).process=", "\(filter).required=false",
        ]
      }
      return .success(settings)
    }
  }

  /// The scopes that belong to the repository.
  private static let own: Set<String> = ["local", "worktree"]
}
