/// How paths are written for tools that look at the whole project: from its root, whatever folder
/// the command was given in.
public struct ProjectPaths: Sendable {
  /// Absolute, without a slash at its end; empty where nobody knows it.
  private let root: String
  private let current: String
  /// The branch, tag or commit that files named `REFERENCE:path` come from, where they do.
  public var reference: String?

  /// - Parameters:
  ///   - root: the absolute path of the project.
  ///   - current: the absolute path of the folder that paths are seen from.
  public init(root: String = "", current: String = "") {
    self.root = root == "/" ? "" : root
    self.current = current
  }

  /// A path from the root of the project; one that leads out of it stays absolute.
  public func fromRoot(_ path: String) -> String {
    if let reference, path.hasPrefix(reference + ":") {
      return Self.normal(String(path.dropFirst(reference.count + 1)))
    }
    guard !current.isEmpty else { return Self.normal(path) }
    let whole = path.hasPrefix("/") ? Self.normal(path) : Self.normal(current + "/" + path)
    let prefix = root + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
  }

  /// The path without `.`, doubled slashes, and `..` behind a folder.
  private static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if let last = parts.last, last != ".." {
          parts.removeLast()
        } else if !path.hasPrefix("/") {
          parts.append(part)
        }
      default: parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
