import FlowReport
import FlowSource
import FlowSyntax
import Glibc

/// The policy that a script is held to, whether it says so or not.
///
/// It takes part as if the script began with a `use` of it. So all of its gates are judged, its
/// names are in sight, and a script that declares one of them anew is refused.
extension ModuleLoader {
  mutating func follow(_ name: PolicyName?) throws(FileError) {
    follow()
    guard let name else { return }
    let script = drafts[0]
    let number = try add(name)
    follow()
    // What the policy is made of is not held to itself, and a script that names it needs no more.
    let parts = reach(number)
    guard !parts.contains(0) else { return }
    let own = reach(0)
    if !own.contains(number) || !usesAll(of: number) {
      drafts[0].tree = Self.using("policy:\(name.path)", script.tree)
      drafts[0].uses["policy:\(name.path)"] = number
    }
    policy = PolicyInForce(
      path: drafts[number].tree.source.path, place: name.place,
      files: Set(parts.subtracting(own).union([number]).map { FileID(UInt32($0)) }))
  }

  /// Whether the script itself brings in all of a file.
  private func usesAll(of number: Int) -> Bool {
    drafts[0].tree.items.contains { item in
      guard case .use(let use) = item else { return false }
      return use.names.isEmpty && drafts[0].uses[use.path] == number
    }
  }

  /// The files that a file uses, and it itself.
  private func reach(_ number: Int) -> Set<Int> {
    var reached: Set<Int> = [number]
    var waiting = [number]
    while let next = waiting.popLast() {
      for used in drafts[next].uses.values where reached.insert(used).inserted {
        waiting.append(used)
      }
    }
    return reached
  }

  private static func using(_ path: String, _ tree: SyntaxTree) -> SyntaxTree {
    let start = Span(file: tree.source.id, start: 0, end: 0)
    let use = UseDeclaration(
      names: [], path: path, pathSpan: start, span: start, isPolicy: true)
    return SyntaxTree(
      source: tree.source, tokens: tree.tokens, comments: tree.comments,
      items: [.use(use)] + tree.items, diagnostics: tree.diagnostics)
  }

  /// Reads the policy, unless it was met already.
  private mutating func add(_ name: PolicyName) throws(FileError) -> Int {
    do throws(FileError) {
      if let inGit = ScriptInGit(name.path) { return try add(inGit) }
      return try addFile(name.path)
    } catch {
      throw .policy(name, problem: error.problem, advice: error.advice)
    }
  }

  private mutating func add(_ name: ScriptInGit) throws(FileError) -> Int {
    guard let root = project.repository else {
      throw .inGit(name.path, problem: "the script is in no git repository", advice: nil)
    }
    guard let path = name.path(from: root, in: root) else {
      throw .inGit(name.path, problem: "it lies outside of the repository", advice: nil)
    }
    let tree = try GitTree.open(name.reference, GitProgram(folder: root, isBare: false))
    if let known = known(path, in: tree) { return known }
    let source = SourceFile(
      id: FileID(UInt32(drafts.count)), path: "\(name.reference):\(path)",
      bytes: try tree.file(path))
    add(source, truePath: path, from: tree)
    return drafts.count - 1
  }

  /// A repository brings its settings along, so they cannot let a policy lie just anywhere.
  private mutating func addFile(_ path: String) throws(FileError) -> Int {
    let file = try OpenFile(path, flags: O_NONBLOCK)
    let truePath = file.canonicalPath ?? path
    guard permissions.allows(reading: truePath, in: project) else {
      throw .inGit(
        path, problem: "it lies outside of the project",
        advice: "let it be read with --allow read=\(Path.folder(of: path))")
    }
    if let known = known(truePath, in: nil) { return known }
    guard file.isOrdinary else { throw .notAFile(path) }
    let bytes = try file.contents(limit: FileReader.limit)
    if FileReader.isBinary(bytes) { throw .binary(path) }
    add(
      SourceFile(id: FileID(UInt32(drafts.count)), path: path, bytes: bytes), truePath: truePath,
      from: nil)
    return drafts.count - 1
  }

  /// The text of a file that lies in the same commit as a script.
  public static func text(_ path: String, besides script: ScriptInGit) -> [UInt8]? {
    guard let root = Project(script: nil).repository,
      let tree = try? GitTree.open(script.reference, GitProgram(folder: root, isBare: false))
    else { return nil }
    return try? tree.file(path)
  }
}
