import Glibc
import Testing

/// Answers that a person has read and approved, kept in files beside the tests.
///
/// With `FLOW_RECORD=1` in the environment a file that differs is written anew, and the test fails
/// all the same: nobody records by accident.
enum Drawing {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The workflows of the project: the folder and the script that has all of it.
  static let workflows = [
    ("infrastructure-sessions", "infrastructure-sessions"), ("delivery-plan", "delivery-plan"),
    ("spec-development", "spec-development"), ("multi-repository", "multi-repository"),
    ("project-governance", "governance"),
  ]

  static func expect(_ found: String, _ name: String) {
    let path = "\(root)/Tests/FlowCommandTests/Drawings/\(name)"
    let approved = Binary.read(path)
    if found == approved { return }
    let old = approved.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name) differs at line \(line + 1):
      approved: \(line < old.count ? old[line] : "(end)")
      found:    \(line < new.count ? new[line] : "(end)")
      """)
    guard getenv("FLOW_RECORD") != nil, let file = fopen(path, "w") else { return }
    fputs(found, file)
    fclose(file)
  }
}
