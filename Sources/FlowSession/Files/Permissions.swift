/// What the person at the command line lets a script do beyond reading its project.
public struct Permissions: Sendable {
  /// Names of variables, `*` at the end for all that begin so.
  public private(set) var variables: [String] = []
  /// Files and folders outside of the project, absolute.
  public private(set) var readable: [String] = []

  /// The programs that may be run, by name; nothing for none, and an empty list for all.
  public private(set) var programs: [String]?
  /// Files and folders that may be written, absolute; an empty list for all of the project.
  public private(set) var writable: [String]?
  /// Whether a supplied clock may stand in what is recorded.
  public var allowsClock = false
  /// The branch that others are counted from, where a repository does not show one.
  public var defaultBranch: String?

  public init() {}

  /// Lets the script see variables of the environment: `CI`, `GITHUB_*`.
  public mutating func allow(variables names: [String]) { variables += names }

  /// Lets the script read a file, or a folder and all below it.
  public mutating func allow(reading path: String) {
    let absolute = Path.normal(path, from: Path.currentFolder())
    readable.append(absolute)
    if let real = Path.canonical(path), real != absolute { readable.append(real) }
  }

  /// Lets the script run programs; all of them where no names are given.
  public mutating func allow(running names: [String]) {
    programs = names.isEmpty || programs?.isEmpty == true ? [] : (programs ?? []) + names
  }

  /// Lets the script write files or folders of the project; all of it where no paths are given.
  public mutating func allow(writing paths: [String]) {
    let absolute = paths.map { Path.normal($0, from: Path.currentFolder()) }
    writable = paths.isEmpty || writable?.isEmpty == true ? [] : (writable ?? []) + absolute
  }

  /// Whether an absolute, normal path may be written by a script of a project.
  func allows(writing path: String, in project: Project) -> Bool {
    guard let writable else { return false }
    // What the tool itself lives by is not the script's to change.
    let parts = path.split(separator: "/")
    if parts.contains(".git") || parts.contains(".flow") { return false }
    if writable.isEmpty { return Path.isPath(path, within: project.root) }
    return writable.contains { Path.isPath(path, within: $0) }
  }

  func allows(variable name: String) -> Bool {
    variables.contains { pattern in
      pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
    }
  }

  /// Whether an absolute, normal path may be read by a script of a project.
  func allows(reading path: String, in project: Project) -> Bool {
    Path.isPath(path, within: project.root)
      || readable.contains { Path.isPath(path, within: $0) }
  }
}
