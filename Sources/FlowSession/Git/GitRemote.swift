import FlowEvidence

/// The remote whose branches count: `origin`, else the first that shows its default branch, else
/// the first.
struct GitRemote {
  private static let folder = "refs/remotes/"
  /// Nothing where there is no remote.
  let name: String?

  init(_ references: [GitReference]) {
    var names: [String] = []
    var shows: [String] = []
    for reference in references where reference.name.hasPrefix(Self.folder) {
      let words = reference.name.dropFirst(Self.folder.count).split(separator: "/")
      guard let remote = words.first.map(String.init), words.count > 1 else { continue }
      if !names.contains(remote) { names.append(remote) }
      if words.count == 2, words[1] == "HEAD", reference.target != nil { shows.append(remote) }
    }
    name = names.contains("origin") ? "origin" : shows.first ?? names.first
  }

  /// The name of a remote branch; those of other remotes keep the name of theirs.
  func branch(_ reference: String) -> String? {
    guard reference.hasPrefix(Self.folder) else { return nil }
    let rest = reference.dropFirst(Self.folder.count)
    if let name, rest.hasPrefix(name + "/") { return String(rest.dropFirst(name.count + 1)) }
    return String(rest)
  }

  /// The default branch: the head of the remote, else `main`, else `master`, else what the settings
  /// say; here rather than at the remote.
  func trunk(
    _ references: [GitReference], fallback: String?
  ) -> (name: String, head: String)? {
    if let name, let head = references.first(where: { $0.name == "\(Self.folder)\(name)/HEAD" }),
      let target = head.target, let branch = branch(target)
    {
      return (branch, head.head)
    }
    for candidate in ["main", "master", fallback].compactMap(\.self) {
      let places =
        ["refs/heads/\(candidate)"] + (name.map { ["\(Self.folder)\($0)/\(candidate)"] } ?? [])
      for place in places {
        if let reference = references.first(where: { $0.name == place }) {
          return (candidate, reference.head)
        }
      }
    }
    return nil
  }
}
