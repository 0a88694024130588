import FlowProcess

/// Finds the repository that a folder belongs to.
enum GitPlace {
  /// - Parameter path: absolute and normal.
  static func find(_ path: String) -> GitProgram? {
    var folder = path
    while true {
      if Path.exists(Path.join(folder, ".git")) { return GitProgram(folder: folder, isBare: false) }
      if folder == path, isBare(folder) { return GitProgram(folder: folder, isBare: true) }
      if folder == "/" { return nil }
      folder = Path.folder(of: folder)
    }
  }

  /// Whether a folder is a repository without a working tree. Only the folder that was named: one
  /// that a change brings along further down must not be taken for the repository.
  private static func isBare(_ folder: String) -> Bool {
    ["HEAD", "objects", "refs"].allSatisfy { Path.exists(Path.join(folder, $0)) }
  }
}
