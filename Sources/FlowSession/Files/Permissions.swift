/// What the person at the command line lets a script do beyond reading its project.
public struct Permissions: Sendable {
  /// Names of variables, `*` at the end for all that begin so.
  public private(set) var variables: [String] = []
  /// Files and folders outside of the project, absolute.
  public private(set) var readable: [String] = []

  /// Whether a supplied clock may stand in what is recorded.
  public var allowsClock = false

  public init() {}

  /// Lets the script see variables of the environment: `CI`, `GITHUB_*`.
  public mutating func allow(variables names: [String]) { variables += names }

  /// Lets the script read a file, or a folder and all below it.
  public mutating func allow(reading path: String) {
    let absolute = Path.normal(path, from: Path.currentFolder())
    readable.append(absolute)
    if let real = Path.canonical(path), real != absolute { readable.append(real) }
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
