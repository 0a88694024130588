import CMalloc
import FlowChecker
import FlowReport
import FlowSource
import FlowSyntax
import Glibc

/// Reads a script and the files that it uses, each once.
///
/// Files are told apart by their true path, so that two spellings or a link do not make two
/// modules of one file. Modules are numbered in the order in which they are met; a circle of files
/// comes to its end here and is reported by the checker.
public struct ModuleLoader {
  let project: Project
  let permissions: Permissions
  /// The commit that the script comes from, where it does not come from a file.
  private let tree: GitTree?
  var drafts: [Draft] = []
  /// The policy that the script is held to, once it was read.
  var policy: PolicyInForce?
  private var numbers: [String: Int] = [:]
  private var missing: [Diagnostic] = []
  private var held: [String: [UInt8]] = [:]

  struct Draft {
    var tree: SyntaxTree
    /// The true path.
    let path: String
    /// The commit that it comes from, where it does not come from a file.
    let origin: GitTree?
    var uses: [String: Int] = [:]
  }

  /// Reads a script; an error is about the script itself, not about what it uses.
  ///
  /// - Parameter policy: what it is held to, whether it says so or not.
  public static func load(
    _ path: String, permissions: Permissions = Permissions(), policy: PolicyName? = nil
  ) throws(FileError) -> LoadedScript {
    var loader: ModuleLoader
    if let name = ScriptInGit(path) {
      loader = try begin(name, permissions)
    } else {
      loader = begin(path, bytes: try FileReader.readText(path), permissions)
    }
    try loader.follow(policy)
    return loader.script(path)
  }

  /// Reads a script from a commit; its evidence comes from the working tree.
  private static func begin(
    _ name: ScriptInGit, _ permissions: Permissions
  ) throws(FileError) -> ModuleLoader {
    func fail(_ problem: String) -> FileError {
      .inGit("\(name.reference):\(name.path)", problem: problem, advice: nil)
    }
    guard let root = Project(script: nil).repository else {
      throw fail("the current folder is in no git repository")
    }
    guard let path = name.path(from: root, in: Path.currentFolder()) else {
      throw fail("it lies outside of the repository")
    }
    let tree = try GitTree.open(name.reference, GitProgram(folder: root, isBare: false))
    let bytes = try tree.file(path)
    let folder = Path.normal(Path.folder(of: path), from: root)
    var loader = ModuleLoader(
      project: Project(repository: root, folder: folder), permissions: permissions, tree: tree)
    loader.add(
      SourceFile(path: "\(name.reference):\(path)", bytes: bytes), truePath: path, from: tree)
    return loader
  }

  /// Takes the text of a script that has been read already, or made up.
  ///
  /// - Parameter held: texts that stand in the place of files, by their true paths.
  public static func load(
    _ path: String, bytes: [UInt8], permissions: Permissions = Permissions(),
    holding held: [String: [UInt8]] = [:]
  ) -> LoadedScript {
    var loader = begin(path, bytes: bytes, permissions)
    loader.held = held
    loader.follow()
    return loader.script(path)
  }

  /// Takes a text that is held to a policy as a file in its place would be.
  public static func load(
    _ path: String, bytes: [UInt8], permissions: Permissions, policy: PolicyName
  ) throws(FileError) -> LoadedScript {
    var loader = begin(path, bytes: bytes, permissions)
    try loader.follow(policy)
    return loader.script(path)
  }

  private static func begin(
    _ path: String, bytes: [UInt8], _ permissions: Permissions
  ) -> ModuleLoader {
    // A byte of source becomes some thirty of tree.
    if bytes.count > 1 << 20 { flow_expect_bytes(bytes.count * 32) }
    let source = SourceFile(path: path, bytes: bytes)
    let isFile = Path.exists(path)
    var loader = ModuleLoader(
      project: Project(script: isFile ? path : nil), permissions: permissions, tree: nil)
    loader.add(source, truePath: Path.canonical(path) ?? path, from: nil)
    return loader
  }

  private init(project: Project, permissions: Permissions, tree: GitTree?) {
    self.project = project
    self.permissions = permissions
    self.tree = tree
  }

  /// All that was read.
  private func script(_ path: String) -> LoadedScript {
    LoadedScript(
      path: path, project: project,
      modules: drafts.map { CheckedModule(tree: $0.tree, uses: $0.uses) },
      sources: SourceTable(drafts.map(\.tree.source)),
      diagnostics: drafts.flatMap(\.tree.diagnostics) + missing, tree: tree, policy: policy)
  }

  /// - Parameter origin: the commit that it comes from, where it does not come from a file.
  mutating func add(_ source: SourceFile, truePath: String, from origin: GitTree?) {
    numbers[Self.key(truePath, in: origin)] = drafts.count
    drafts.append(Draft(tree: Parser.parse(source), path: truePath, origin: origin))
  }

  /// What a file is told apart by: one of a commit is never the one in the working tree.
  private static func key(_ truePath: String, in origin: GitTree?) -> String {
    origin.map { "\($0.commit):\(truePath)" } ?? truePath
  }

  /// The number of a file that was met before.
  func known(_ truePath: String, in origin: GitTree?) -> Int? {
    numbers[Self.key(truePath, in: origin)]
  }

  /// Goes through the modules, which become more on the way.
  mutating func follow() {
    var number = 0
    while number < drafts.count {
      for case .use(let use) in drafts[number].tree.items where drafts[number].uses[use.path] == nil
      {
        if let used = find(use, from: drafts[number]) { drafts[number].uses[use.path] = used }
      }
      number += 1
    }
  }

  /// The number of the module that a `use` names.
  private mutating func find(_ use: UseDeclaration, from draft: Draft) -> Int? {
    if let origin = draft.origin { return find(use, from: draft, in: origin) }
    let folder = Path.folder(of: draft.path)
    let place = Path.normal(use.path, from: folder)
    guard permissions.allows(reading: place, in: project) else {
      missing.append(.usedFileOutside(use.path, leadsTo: nil, at: use.pathSpan))
      return nil
    }
    do throws(FileError) {
      let file = try OpenFile(place, flags: O_NONBLOCK)
      let truePath = file.canonicalPath ?? place
      guard permissions.allows(reading: truePath, in: project) else {
        missing.append(.usedFileOutside(use.path, leadsTo: truePath, at: use.pathSpan))
        return nil
      }
      if let known = known(truePath, in: nil) { return known }
      guard file.isOrdinary else { throw .notAFile(place) }
      let bytes: [UInt8]
      if let text = held[truePath] {
        bytes = text
      } else {
        bytes = try file.contents(limit: FileReader.limit)
      }
      if FileReader.isBinary(bytes) { throw .binary(place) }
      let shown = Path.join(Path.folder(of: draft.tree.source.path), use.path)
      let source = SourceFile(id: FileID(UInt32(drafts.count)), path: shown, bytes: bytes)
      add(source, truePath: truePath, from: nil)
      return drafts.count - 1
    } catch {
      missing.append(.usedFileUnreadable(use.path, error, at: use.pathSpan))
      return nil
    }
  }

  /// What a script in a commit uses lies in the same commit, and nowhere else.
  private mutating func find(_ use: UseDeclaration, from draft: Draft, in tree: GitTree) -> Int? {
    let folder = Path.folder(of: draft.path)
    guard let path = ScriptInGit.normal(use.path, from: folder == "." ? "" : folder) else {
      missing.append(.usedFileOutsideOfGit(use.path, tree.reference, at: use.pathSpan))
      return nil
    }
    if let known = known(path, in: tree) { return known }
    do throws(FileError) {
      let bytes = try tree.file(path)
      add(
        SourceFile(
          id: FileID(UInt32(drafts.count)), path: "\(tree.reference):\(path)", bytes: bytes),
        truePath: path, from: tree)
      return drafts.count - 1
    } catch {
      missing.append(.usedFileUnreadable(use.path, error, at: use.pathSpan))
      return nil
    }
  }
}
