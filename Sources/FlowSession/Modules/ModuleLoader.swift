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
  private let project: Project
  private let permissions: Permissions
  /// The commit that all of it comes from, where it does not come from files.
  private let tree: GitTree?
  private var drafts: [Draft] = []
  private var numbers: [String: Int] = [:]
  private var missing: [Diagnostic] = []
  private var held: [String: [UInt8]] = [:]

  private struct Draft {
    let tree: SyntaxTree
    /// The true path.
    let path: String
    var uses: [String: Int] = [:]
  }

  /// Reads a script; an error is about the script itself, not about what it uses.
  public static func load(
    _ path: String, permissions: Permissions = Permissions()
  ) throws(FileError) -> LoadedScript {
    if let name = ScriptInGit(path) { return try load(name, path, permissions) }
    return try load(path, bytes: FileReader.readText(path), permissions: permissions)
  }

  /// Reads a script and all that it uses from a commit; its evidence comes from the working tree.
  private static func load(
    _ name: ScriptInGit, _ shown: String, _ permissions: Permissions
  ) throws(FileError) -> LoadedScript {
    func fail(_ problem: String) -> FileError { .inGit(shown, problem: problem, advice: nil) }
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
    loader.add(SourceFile(path: "\(name.reference):\(path)", bytes: bytes), truePath: path)
    loader.follow()
    return loader.script(shown)
  }

  /// Takes the text of a script that has been read already, or made up.
  ///
  /// - Parameter held: texts that stand in the place of files, by their true paths.
  public static func load(
    _ path: String, bytes: [UInt8], permissions: Permissions = Permissions(),
    holding held: [String: [UInt8]] = [:]
  ) -> LoadedScript {
    // A byte of source becomes some thirty of tree.
    if bytes.count > 1 << 20 { flow_expect_bytes(bytes.count * 32) }
    let source = SourceFile(path: path, bytes: bytes)
    let isFile = Path.exists(path)
    var loader = ModuleLoader(
      project: Project(script: isFile ? path : nil), permissions: permissions, tree: nil)
    loader.held = held
    loader.add(source, truePath: Path.canonical(path) ?? path)
    loader.follow()
    return loader.script(path)
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
      diagnostics: drafts.flatMap(\.tree.diagnostics) + missing, tree: tree)
  }

  private mutating func add(_ source: SourceFile, truePath: String) {
    numbers[truePath] = drafts.count
    drafts.append(Draft(tree: Parser.parse(source), path: truePath))
  }

  /// Goes through the modules, which become more on the way.
  private mutating func follow() {
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
    if let tree { return find(use, from: draft, in: tree) }
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
      if let known = numbers[truePath] { return known }
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
      add(source, truePath: truePath)
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
    if let known = numbers[path] { return known }
    do throws(FileError) {
      let bytes = try tree.file(path)
      add(
        SourceFile(
          id: FileID(UInt32(drafts.count)), path: "\(tree.reference):\(path)", bytes: bytes),
        truePath: path)
      return drafts.count - 1
    } catch {
      missing.append(.usedFileUnreadable(use.path, error, at: use.pathSpan))
      return nil
    }
  }
}
