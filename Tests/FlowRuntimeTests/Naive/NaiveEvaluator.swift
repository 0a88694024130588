import FlowProcess
import FlowSyntax
import FlowValues

/// Evaluates the syntax tree as the language's reference reads, with dictionaries for scopes and a
/// box for every value.
///
/// It is written to be compared with: nothing in it is shared with the runtime, it finds names
/// while it runs, and it takes for granted that the checker has accepted the script.
final class NaiveEvaluator {
  let now: Double
  let supplied: [String: Value]
  let top = NaiveScope()
  var functions: [String: DefineDeclaration] = [:]
  var evidenceDeclarations: [String: EvidenceDeclaration] = [:]
  var gateDeclarations: [String: GateDeclaration] = [:]
  var records: [String: RecordDeclaration] = [:]
  /// The cases of each choice, in order.
  var choices: [String: [String]] = [
    "outcome": ["passed", "skipped", "overridden", "blocked", "waiting", "unknown", "failed"]
  ]
  /// The elements of the queries that are going on, the innermost last.
  var elements: [NaiveValue] = []
  var evidence: [String: NaiveValue] = [:]
  var gates: [String: NaiveGate] = [:]
  /// The names of all gates, in the order of their declaration.
  private(set) var gateNames: [String] = []
  /// Where requirements note down what they found: of the gate that is judged, or of none.
  var findings: [NaiveFinding] = []
  /// How much has been done, to give up in time.
  var work = 0
  private(set) var notes: [String] = []
  private(set) var last: NaiveValue = .unknown("it has not been set yet")
  private(set) var stop: NaiveStop?
  private let items: [Item]

  init(_ tree: SyntaxTree, supplied: [String: Value], now: Double) {
    self.now = now
    self.supplied = supplied
    items = tree.items
    for item in items {
      switch item {
      case .define(let node): functions[node.name.text] = node
      case .evidence(let node): evidenceDeclarations[node.name.text] = node
      case .record(let node): records[node.name.text] = node
      case .choice(let node): choices[node.name.text] = node.cases.map(\.name.text)
      case .gate(let node):
        gateDeclarations[node.name.text] = node
        gateNames.append(node.name.text)
      default: break
      }
    }
  }

  /// Runs the whole script.
  func run() {
    do throws(NaiveStop) {
      _ = try execute(items, in: top)
    } catch {
      stop = error
    }
  }

  /// What comes after a statement.
  enum Flow {
    case next
    case returned(NaiveValue)
  }

  func execute(_ items: [Item], in scope: NaiveScope) throws(NaiveStop) -> Flow {
    for item in items {
      if case .returned(let value) = try execute(item, in: scope) { return .returned(value) }
    }
    return .next
  }

  func execute(_ item: Item, in scope: NaiveScope) throws(NaiveStop) -> Flow {
    switch item {
    case .binding(let node):
      scope.declare(node.name.text, try evaluate(node.value, in: scope))
    case .assign(let node):
      scope.assign(node.name.text, try evaluate(node.value, in: scope))
    case .expression(let node): last = try evaluate(node.expression, in: scope)
    case .result(let node):
      guard let value = node.value else { return .returned(.unknown("nothing was returned")) }
      return .returned(try evaluate(value, in: scope))
    case .conditional(let node):
      if try isTrue(node.condition, in: scope) {
        return try execute(node.consequence.items, in: NaiveScope(in: scope))
      }
      return try execute(node.alternative, in: scope)
    case .loop(let node):
      guard case .list(let elements, _, _, _) = try evaluate(node.source, in: scope) else {
        throw .loopUnknown
      }
      for element in elements {
        let inner = NaiveScope(in: scope)
        inner.declare(node.variable.text, element)
        if case .returned(let value) = try execute(node.body.items, in: inner) {
          return .returned(value)
        }
      }
    case .require(let node): return try require(node, in: scope)
    case .gate(let node): _ = try gate(node.name.text)
    case .verb(let node):
      if let text = node.operands.first { notes.append(try evaluate(text, in: scope).shown) }
    default: break
    }
    return .next
  }

  private func execute(_ branch: ElseBranch?, in scope: NaiveScope) throws(NaiveStop) -> Flow {
    switch branch {
    case nil: .next
    case .block(let block): try execute(block.items, in: NaiveScope(in: scope))
    case .statement(let item): try execute(item, in: NaiveScope(in: scope))
    }
  }

  private func require(_ node: RequireStatement, in scope: NaiveScope) throws(NaiveStop) -> Flow {
    let outcome: Outcome
    switch truth(of: try evaluate(node.condition, in: scope)) {
    case .bool(true): outcome = .passed
    case .bool: outcome = .failed
    default: outcome = .unknown
    }
    findings.append(NaiveFinding(isAdvice: node.isAdvice, outcome: outcome))
    return outcome == .failed ? try execute(node.alternative, in: scope) : .next
  }

  /// A condition that must be decided.
  func isTrue(_ condition: Expression, in scope: NaiveScope) throws(NaiveStop) -> Bool {
    guard case .bool(let bool) = truth(of: try evaluate(condition, in: scope)) else {
      throw .conditionUnknown
    }
    return bool
  }

  /// A gate is judged when it is first asked for, or where it stands.
  func gate(_ name: String) throws(NaiveStop) -> NaiveGate {
    if let judged = gates[name] { return judged }
    let gate = NaiveGate(name: name)
    guard let node = gateDeclarations[name] else { return gate }
    let (outerFindings, outerElements) = (findings, elements)
    elements = []
    defer { (findings, elements) = (outerFindings, outerElements) }
    guard let family = node.family else {
      gate.instances = [try instance(of: node, in: NaiveScope(in: top))]
      gates[name] = gate
      return gate
    }
    switch try evaluate(family.source, in: top) {
    case .list(let members, _, let doubtful, _):
      for member in members {
        let scope = NaiveScope(in: top)
        scope.declare(family.variable.text, member)
        gate.instances.append(try instance(of: node, in: scope))
      }
      for _ in doubtful {
        gate.instances.append(NaiveGate.Instance(outcome: .unknown, findings: []))
      }
    default: gate.instances = [NaiveGate.Instance(outcome: .unknown, findings: [])]
    }
    gates[name] = gate
    return gate
  }

  private func instance(
    of node: GateDeclaration, in scope: NaiveScope
  ) throws(NaiveStop) -> NaiveGate.Instance {
    findings = []
    _ = try execute(node.body.items, in: scope)
    let counted = findings.filter { !$0.isAdvice }.map(\.outcome)
    return NaiveGate.Instance(outcome: counted.max() ?? .skipped, findings: findings)
  }
}
