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
  private var drafts: [Draft] = []
  private var numbers: [String: Int] = [:]
  private var missing: [Diagnostic] = []

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
    try load(path, bytes: FileReader.readText(path), permissions: permissions)
  }

  /// Takes the text of a script that has been read already, or made up.
  public static func load(
    _ path: String, bytes: [UInt8], permissions: Permissions = Permissions()
  ) -> LoadedScript {
    // A byte of source becomes some thirty of tree.
    if bytes.count > 1 << 20 { flow_expect_bytes(bytes.count * 32) }
    let source = SourceFile(path: path, bytes: bytes)
    let isFile = Path.exists(path)
    var loader = ModuleLoader(
      project: Project(script: isFile ? path : nil), permissions: permissions)
    loader.add(source, truePath: Path.canonical(path) ?? path)
    loader.follow()
    return LoadedScript(
      path: path, project: loader.project,
      modules: loader.drafts.map { CheckedModule(tree: $0.tree, uses: $0.uses) },
      sources: SourceTable(loader.drafts.map(\.tree.source)),
      diagnostics: loader.drafts.flatMap(\.tree.diagnostics) + loader.missing)
  }

  private init(project: Project, permissions: Permissions) {
    self.project = project
    self.permissions = permissions
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
      let bytes = try file.contents(limit: FileReader.limit)
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
}
