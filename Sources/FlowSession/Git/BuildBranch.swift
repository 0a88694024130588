/// The branch that a build is of, as the server that runs it says.
///
/// A build checks out a commit and no branch. What its server says of the branch counts only where
/// the command line lets the script see the variables: in a request from a fork the name is that of
/// a stranger's branch, which may well be called `main`.
enum BuildBranch {
  static let advice =
    "; in a build --allow env=GITHUB_HEAD_REF,GITHUB_REF_NAME,GITHUB_REF_TYPE or env=CI_* names it"

  /// - Parameter variable: a variable of the environment, where it is set and may be seen.
  static func name(_ variable: (String) -> String?) -> String? {
    func said(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    if let name = said("GITHUB_HEAD_REF") { return name }
    if let name = said("GITHUB_REF_NAME"), said("GITHUB_REF_TYPE") == "branch" { return name }
    if let name = said("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME") { return name }
    // A pipeline for a tag says its name in the same variable, and both in one that is its own.
    if let name = said("CI_COMMIT_BRANCH") { return name }
    return said("CI_COMMIT_TAG") == nil ? said("CI_COMMIT_REF_NAME") : nil
  }
}
