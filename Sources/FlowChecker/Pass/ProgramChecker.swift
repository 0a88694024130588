import FlowSource
import FlowSyntax
import FlowValues

/// The one pass over a program that finds names, gives types and holds the rules.
///
/// It goes from the outside in. First every file's declarations are entered by name, so that their
/// order does not matter. Then everything whose type others need (`define`, `evidence`, top-level
/// `let`) is checked with what it depends on before it; see `DependencyOrder`. Last come the
/// statements, gates and tests, which nothing depends on. An expression is checked once, from its
/// root to its leaves and back: on the way down it is told which type is expected, which is how a
/// bare `high` finds its choice; on the way up it says which type it has.
///
/// A part that cannot be checked gets the type `.invalid`, which fits everywhere: one mistake makes
/// one message.
final class ProgramChecker {
  var modules: [CheckedModule]
  let supplied: [String: Type]
  var sink: DiagnosticSink
  /// What somebody who looks around from a place wants to know of it.
  var sighting: Sighting?

  // The program as it grows.
  var scopes: [ModuleScope] = []
  var evidence: [EvidenceEntry] = []
  var functions: [FunctionEntry] = []
  var variables: [VariableEntry] = []
  var gates: [GateEntry] = []
  var process = ProcessEntries()
  var requirements: [CheckedRequirement] = []
  var arms: [Span] = []
  var tests: [CheckedTest] = []
  let mainFrame = Frame(isMain: true)

  // Where the pass stands.
  var scope: ModuleScope
  var frame: Frame
  var locals = LocalNames()
  var place = Place.script
  /// Whose value is being read, and for each such thing what it waits for and where.
  var asking: Asker?
  var waits: [(asker: Asker, other: Asker, span: Span)] = []
  /// The names of the declarations around this place, and how often each whole path was taken.
  var path: [String] = []
  var pathCounts: [String: Int] = [:]
  /// The tasks that the test around this place has given so far.
  var givenTasks: Set<String> = []
  /// Every set of roles that was read, and every item that a test says is done.
  var roleSets: [CheckedRoleSet] = []
  var doneItems: [(name: String, span: Span)] = []
  /// Whether this place may name what stands in the ledger and nowhere in the script.
  var speaksOfLedger = false
  /// How many loops stand between this place and the gate or phase around it.
  var loopDepth = 0
  /// The gate whose requirement is being read, for messages that say so.
  var requiringGate: String?
  /// What the `return`s of the function around this place have to give.
  var returning = Returning(name: "", type: nil)
  /// Evidence that a condition around this place has asked about with `is known`.
  var known: [Int: Int] = [:]

  /// How many blocks stand between this place and the gate or script around it.
  var blockDepth = 0
  /// The requirements that the gate around this place certainly has, by their text.
  var requiredTexts: [String: Span] = [:]

  /// How many members of a circle of declarations are being settled within each other.
  var settleDepth = 0

  // What is looked up again and again.
  var domainFields: [DomainType: [String: (number: Int, type: Type)]] = [:]
  var caseNumbers: [ChoiceType: [String: Int]] = [:]
  var groupTypes: [GroupKey: RecordType] = [:]
  /// What `history` gives for values of each type.
  var measurementTypes: [Type: RecordType] = [:]
  var suppliedNumbers: [String: Int] = [:]
  /// How many candidates for suggestions may still be compared.
  var suggestionBudget = 2_000_000

  init(_ modules: [CheckedModule], supplied: [String: Type]) {
    self.modules = modules
    self.supplied = supplied
    self.sink = DiagnosticSink()
    if modules.contains(where: { $0.tree.hasErrors }) { sink.noteError() }
    self.frame = mainFrame
    let none = SourceFile(path: "", bytes: [])
    self.scope = ModuleScope(
      number: 0,
      tree: modules.first?.tree
        ?? SyntaxTree(source: none, tokens: [], comments: [], items: [], diagnostics: []))
  }

  /// Checks everything and gives the program where nothing stands against it.
  func run() -> Checker.Result {
    let order = enterModules()
    checkDependencies()
    var main: [TypedStatement] = []
    for number in order { main += checkModule(number) }
    checkCircles()
    checkRoles()
    checkLadders()
    checkOverrides()
    checkPhases()
    checkDoneItems()
    lintDeclarations()
    return finish(main)
  }

  func finish(_ main: [TypedStatement]) -> Checker.Result {
    completePeople()
    return Checker.Result(
      program: sink.hasErrors ? nil : program(main), diagnostics: sink.sorted())
  }

  private func program(_ main: [TypedStatement]) -> CheckedProgram {
    var process = process.finished { [scopes] task in
      let scope = scopes[task.module]
      let symbol = scope.declared(task.declaration.name.text, .task)
      return scope.runs || symbol.map { scope.wanted.contains($0.meaning) } ?? false
    }
    process.taskSources = taskSources()
    return CheckedProgram(
      sources: modules.map(\.tree.source),
      evidence: evidence.map {
        CheckedEvidence(
          name: $0.name, type: $0.type, value: $0.value, span: $0.span, hasHistory: $0.hasHistory)
      },
      functions: functions.compactMap(\.checked), requirements: requirements,
      gates: gates.compactMap(\.checked), main: main, mainSlots: mainFrame.slots, tests: tests,
      arms: arms, process: process)
  }
}

extension SyntaxTree {
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
