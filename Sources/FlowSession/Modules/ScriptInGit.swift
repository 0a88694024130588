import FlowSource

/// The name of a script in a commit: `main:release.flow`.
///
/// What has a colon is always such a name, also where a file is called like it: a change must not
/// be able to put its own policy in the place of the one in git by the name of a file. Such a file
/// is `./main:release.flow`.
public struct ScriptInGit: Hashable, Sendable {
  /// The branch, tag or commit.
  public let reference: String
  /// From the root of the repository; from the current folder where it begins with `./` or `../`.
  public let path: String

  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex,
      let first = text.first, first != ".", first != "/"
    else { return nil }
    reference = String(text[..<colon])
    path = String(text[text.index(after: colon)...])
  }

  /// The path from the root of the repository; nothing where it leads out of it.
  func path(from root: String, in folder: String) -> String? {
    if path.hasPrefix("/") { return nil }
    var start = ""
    if path.hasPrefix("./") || path.hasPrefix("../") {
      guard Path.isPath(folder, within: root) else { return nil }
      start = String(folder.dropFirst(root == "/" ? 1 : root.utf8.count + 1))
    }
    return Self.normal(path, from: start)
  }

  /// A path of a tree without `.` and `..`; nothing where it leads out of it.
  static func normal(_ path: String, from folder: String) -> String? {
    if path.hasPrefix("/") { return nil }
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
