import FlowChecker
import FlowProcess
import FlowReport
import FlowSource
import FlowSyntax
import FlowValues
import Glibc

/// A script that has been read, parsed and checked, with its evidence beside it.
public struct PreparedScript {
  public let script: LoadedScript
  /// What can run; nothing where there was an error.
  public let program: CheckedProgram?
  public let diagnostics: [Diagnostic]
  public let sources: SourceTable
  public let evidence: [String: SuppliedEvidence]

  /// Reads and checks a script and what was supplied for it.
  public static func prepare(_ request: ScriptRequest) throws(FileError) -> PreparedScript {
    let script = try ModuleLoader.load(
      request.path, permissions: request.permissions, policy: request.policy)
    let prepared = try prepare(script, request) { supplied in
      Checker.check(script.modules, supplied: supplied)
    }
    // What could be better about a policy is told where it is checked, and not with every script.
    guard let policy = script.policy else { return prepared }
    return PreparedScript(
      script: script, program: prepared.program,
      diagnostics: prepared.diagnostics.filter {
        $0.severity == .error || !policy.files.contains($0.span.file)
      }, sources: prepared.sources, evidence: prepared.evidence)
  }

  /// Checks a text that stands in the place of a file, as an editor holds it.
  ///
  /// - Parameter held: the other texts that it holds, by their true paths.
  public static func prepare(
    text bytes: [UInt8], at path: String, holding held: [String: [UInt8]] = [:]
  ) -> PreparedScript {
    let script = ModuleLoader.load(path, bytes: bytes, holding: held)
    return prepare(script, Supplies(), script.sources)
  }

  /// Checks one expression against a script, or against nothing.
  public static func prepare(
    expression: String, _ request: ScriptRequest?
  ) throws(FileError) -> PreparedScript {
    var script: LoadedScript
    if let request, !request.path.isEmpty {
      script = try ModuleLoader.load(
        request.path, permissions: request.permissions, policy: request.policy)
    } else {
      script = ModuleLoader.load("no script", bytes: [])
    }
    let source = SourceFile(id: script.nextFile, path: "expression", text: expression)
    let tree = Parser.parse(source)
    script = script.adding(source, tree.diagnostics)
    guard case .expression(let statement)? = tree.items.first, tree.items.count == 1 else {
      let end = UInt32(clamping: source.bytes.count)
      let span = tree.items.dropFirst().first?.span ?? Span(file: source.id, start: 0, end: end)
      let hasErrors = tree.diagnostics.contains { $0.severity == .error }
      let diagnostics = hasErrors ? script.diagnostics : [.notOneExpression(at: span)]
      return PreparedScript(
        script: script, program: nil, diagnostics: diagnostics, sources: script.sources,
        evidence: [:])
    }
    let modules = script.modules
    return try prepare(script, request) { supplied in
      Checker.check(
        expression: statement.expression, from: tree, in: modules, supplied: supplied)
    }
  }

  private static func prepare(
    _ script: LoadedScript, _ request: ScriptRequest?,
    check: ([String: Type]) -> Checker.Result
  ) throws(FileError) -> PreparedScript {
    var sources = script.sources
    var supplies = Supplies()
    for path in request?.evidenceFiles ?? [] { try supplies.read(file: path, sources: &sources) }
    for words in request?.sets ?? [] { supplies.set(words, sources: &sources) }
    return prepare(script, supplies, sources, check: check)
  }

  /// Checks a script with evidence that has been read already.
  static func prepare(
    _ script: LoadedScript, _ supplies: Supplies, _ sources: SourceTable
  ) -> PreparedScript {
    prepare(script, supplies, sources) { Checker.check(script.modules, supplied: $0) }
  }

  private static func prepare(
    _ script: LoadedScript, _ supplies: Supplies, _ sources: SourceTable,
    check: ([String: Type]) -> Checker.Result
  ) -> PreparedScript {
    var diagnostics = script.diagnostics + supplies.diagnostics
    var program: CheckedProgram?
    var evidence: [String: SuppliedEvidence] = [:]
    // A name lost to a syntax error would be missed everywhere: one mistake, one message.
    if !diagnostics.contains(where: { $0.severity == .error }) {
      let result = check(supplies.types)
      diagnostics += result.diagnostics
      if let checked = result.program {
        evidence = supplies.values(for: checked, of: script, diagnostics: &diagnostics)
        if !diagnostics.contains(where: { $0.severity == .error }) { program = checked }
      }
    }
    return PreparedScript(
      script: script, program: program, diagnostics: inOrder(diagnostics), sources: sources,
      evidence: evidence)
  }

  /// By file, and by place in it; of one place, in the order in which they were found.
  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      (a.element.span.file.number, a.element.span.start, a.offset)
        < (b.element.span.file.number, b.element.span.start, b.offset)
    }.map(\.element)
  }

  public var hasErrors: Bool { program == nil || diagnostics.contains { $0.severity == .error } }

  /// The world for one run of the script.
  public func world(_ permissions: Permissions) -> ProjectWorld {
    ProjectWorld(
      script.project, permissions: permissions, evidence: evidence, policy: script.tree)
  }
}

extension LoadedScript {
  /// The same script with one more text beside its own.
  func adding(_ source: SourceFile, _ more: [Diagnostic]) -> LoadedScript {
    var sources = sources
    sources.insert(source)
    return LoadedScript(
      path: path, project: project, modules: modules, sources: sources,
      diagnostics: diagnostics + more, tree: tree, policy: policy)
  }
}

/// The clock of the system, in whole seconds.
public func systemClock() -> Double { Double(time(nil)) }
