import FlowLedger

/// Where the ledger of a project lies.
public enum LedgerPlace {
  /// `.flow/ledger.db` at the root of the git repository, or in the current folder outside of one.
  public static var ofProject: LedgerLocation {
    let path = ".flow/ledger.db"
    let project = Project(script: nil)
    guard let repository = project.repository, repository != Path.currentFolder() else {
      return .file(path)
    }
    return .file(Path.join(repository, path))
  }
}
