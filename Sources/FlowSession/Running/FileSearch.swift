import FlowValues
import Glibc

/// Finds the files that a pattern names.
///
/// The walk begins in the deepest folder that the pattern spells out, goes as deep as the pattern
/// can reach, and follows no links to folders, so that it comes to an end and stays inside.
struct FileSearch {
  /// More entries than this are not looked at.
  static let limit = 1_000_000

  private let glob: Glob
  /// How many folders deep below the start the pattern can reach; nothing for `**`.
  private let depth: Int?
  private var found: [String] = []
  private var looked = 0

  /// The paths, sorted, as seen from the folder of the script.
  static func paths(
    _ glob: Glob, in project: Project, permissions: Permissions
  ) -> Result<[String], Refusal> {
    let parts = glob.pattern.split(separator: "/", omittingEmptySubsequences: false)
    let plain = parts.dropLast().prefix { !$0.contains { "*?<\\".contains($0) } }
    let start = plain.joined(separator: "/")
    let shown = plain.isEmpty ? "" : start + "/"
    let folder = Path.normal(
      glob.pattern.hasPrefix("/") ? "/" + start : start, from: project.folder)
    guard permissions.allows(reading: folder, in: project) else {
      return .failure(.outside(glob.pattern))
    }
    guard let truePath = Path.canonical(folder) else { return .success([]) }
    guard permissions.allows(reading: truePath, in: project) else {
      return .failure(.outside(glob.pattern, leadsTo: truePath))
    }
    let depth = glob.pattern.contains("**") ? nil : parts.count - plain.count - 1
    var search = FileSearch(glob: glob, depth: depth)
    guard search.walk(truePath, shown: shown, level: 0) else {
      return .failure(Refusal("'\(glob.pattern)' looks at more than \(limit) files"))
    }
    return .success(search.found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  private init(glob: Glob, depth: Int?) {
    self.glob = glob
    self.depth = depth
  }

  /// - Returns: false when there is too much to look at.
  private mutating func walk(_ folder: String, shown: String, level: Int) -> Bool {
    var isBounded = true
    Folder.forEachEntry(of: folder) { name, type in
      looked += 1
      isBounded = looked <= Self.limit
      guard isBounded, name != ".git" else { return isBounded }
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch kind(of: path, type) {
      case .file: if glob.matches(shown + name) { found.append(shown + name) }
      case .folder where level < depth ?? 128:
        isBounded = walk(path, shown: shown + name + "/", level: level + 1)
      case .folder, .other: break
      }
      return isBounded
    }
    return isBounded
  }

  private enum Kind { case file, folder, other }

  private func kind(of path: String, _ type: Int) -> Kind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK), Int(DT_UNKNOWN):
      var information = stat()
      let isLink = type == Int(DT_LNK)
      guard (isLink ? stat(path, &information) : lstat(path, &information)) == 0 else {
        return .other
      }
      switch information.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR where !isLink: return .folder
      default: return .other
      }
    default: return .other
    }
  }
}
