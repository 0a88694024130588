import Glibc

/// The folders that a script belongs to.
public struct Project: Hashable, Sendable {
  /// The folder below which a script may read: that of the git repository, else its own.
  public let root: String
  /// The folder that paths in the script start from: that of the script.
  public let folder: String
  /// The folder that holds `.git`, where there is one.
  public let repository: String?

  /// The project of a script, or of the current folder.
  public init(script: String?) {
    let folder = script.map { Path.folder(of: Path.canonical($0) ?? $0) } ?? "."
    self.folder = Path.canonical(folder) ?? Path.currentFolder()
    repository = Self.repository(above: self.folder)
    root = repository ?? self.folder
  }

  /// The project of a script that lies in a commit: where it would lie in the working tree.
  init(repository: String, folder: String) {
    self.repository = repository
    self.folder = folder
    root = repository
  }

  private static func repository(above folder: String) -> String? {
    var folder = folder
    while true {
      if Path.exists(Path.join(folder, ".git")) { return folder }
      if folder == "/" { return nil }
      folder = Path.folder(of: folder)
    }
  }

  /// The branch that is checked out; nothing for a detached head or outside of git.
  public var branch: String? {
    guard let repository else { return nil }
    var folder = Path.join(repository, ".git")
    // A worktree has a file there that says where its own folder is.
    if let text = Self.line(folder), text.hasPrefix("gitdir: ") {
      folder = Path.join(repository, String(text.dropFirst(8)))
    }
    let prefix = "ref: refs/heads/"
    guard let head = Self.line(Path.join(folder, "HEAD")), head.hasPrefix(prefix) else {
      return nil
    }
    if head == Self.elsewhere {
      return git("symbolic-ref", "--quiet", "HEAD").flatMap { name in
        name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : nil
      }
    }
    return String(head.dropFirst(prefix.count))
  }

  /// What stands in the file where git keeps its references in tables of its own.
  private static let elsewhere = "ref: refs/heads/.invalid"

  /// What git says in one line, if it says something.
  private func git(_ words: String...) -> String? {
    guard let repository,
      case .success(let answer) = GitProgram(folder: repository, isBare: false).tell(words)
    else { return nil }
    return answer.line.isEmpty ? nil : answer.line
  }

  /// The commit that is checked out, where git's files say it plainly.
  public var commit: String? {
    guard let repository else { return nil }
    var folder = Path.join(repository, ".git")
    if let text = Self.line(folder), text.hasPrefix("gitdir: ") {
      folder = Path.normal(String(text.dropFirst(8)), from: repository)
    }
    guard let head = Self.line(Path.join(folder, "HEAD")) else { return nil }
    if head == Self.elsewhere { return git("rev-parse", "--quiet", "--verify", "HEAD") }
    guard head.hasPrefix("ref: ") else { return head.isEmpty ? nil : head }
    let name = String(head.dropFirst(5))
    // A worktree shares the references of its repository.
    let shared = Self.line(Path.join(folder, "commondir")).map { Path.normal($0, from: folder) }
    for place in [folder, shared].compactMap(\.self) {
      if let id = Self.line(Path.join(place, name)), !id.isEmpty { return id }
      guard let file = try? OpenFile(Path.join(place, "packed-refs"), flags: O_NONBLOCK),
        file.isOrdinary, let bytes = try? file.contents(limit: 16 << 20)
      else { continue }
      for line in bytes.split(separator: 0x0A) {
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        if words.count == 2, words[1] == name { return String(words[0]) }
      }
    }
    return nil
  }

  private static func line(_ path: String) -> String? {
    guard let file = try? OpenFile(path, flags: O_NONBLOCK),
      file.isOrdinary, let bytes = try? file.contents(limit: 4_096)
    else { return nil }
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self)
  }
}
