import FlowSource
import FlowSyntax

/// What a file declares, found by going through its tree.
///
/// It needs no sound program: an editor asks while somebody types.
struct SymbolIndex {
  private(set) var declarations: [Declaration] = []
  /// Those who are named in roles, by the place where they first are.
  private var implied: [Declaration] = []

  init(_ tree: SyntaxTree) {
    for item in tree.items { add(item, in: nil, depth: 0) }
    var known = Set(declarations.filter { $0.kind == "person" }.map(\.name))
    declarations += implied.filter { known.insert($0.name).inserted }
  }

  /// What a name means at a place of the file: the innermost that can be seen there.
  func find(_ name: String, at offset: UInt32) -> Declaration? {
    var best: Declaration?
    for declaration in declarations where declaration.name == name {
      guard let scope = declaration.scope else {
        if best == nil { best = declaration }
        continue
      }
      guard scope.start <= offset, offset <= scope.end else { continue }
      if let known = best?.scope, known.end - known.start < scope.end - scope.start { continue }
      best = declaration
    }
    return best
  }

  /// What other files can see under a name.
  func visible(_ name: String) -> [Declaration] {
    declarations.filter { $0.name == name && $0.scope == nil }
  }

  private mutating func add(
    _ name: Name, _ kind: String, _ title: TextSyntax? = nil, range: Span, scope: Span? = nil,
    depth: Int
  ) {
    declarations.append(
      Declaration(
        name: name.text, kind: kind, title: title?.text, span: name.span, range: range,
        scope: scope, depth: depth))
  }

  /// - Parameter scope: the block around it, within which a `let` can be seen.
  private mutating func add(_ item: Item, in scope: Span?, depth: Int) {
    switch item {
    case .choice(let node): add(node.name, "choice", range: node.span, depth: depth)
    case .record(let node): add(node.name, "record", range: node.span, depth: depth)
    case .evidence(let node): add(node.name, "evidence", range: node.span, depth: depth)
    case .define(let node):
      add(node.name, "define", range: node.span, depth: depth)
      for parameter in node.parameters {
        add(
          parameter.name, "parameter", range: parameter.name.span, scope: node.span,
          depth: depth + 1)
      }
      if case .block(let block) = node.body { add(block, depth: depth + 1) }
    case .role(let node):
      add(node.name, "role", node.title, range: node.span, depth: depth)
      implied += node.members.map { member in
        Declaration(
          name: member.text, kind: "person", title: nil, span: member.span, range: member.span,
          scope: nil, depth: depth + 1)
      }
    case .noun(let node):
      add(node.name, node.kind.spelling, node.title, range: node.span, depth: depth)
      add(node.body, depth: depth + 1)
    case .gate(let node):
      add(node.name, "gate", node.title, range: node.span, depth: depth)
      add(node.family, in: node.span, depth: depth + 1)
      add(node.body, depth: depth + 1)
    case .watch(let node):
      add(node.name, "watch", range: node.span, depth: depth)
      add(node.family, in: node.span, depth: depth + 1)
      add(node.body, depth: depth + 1)
    case .latch(let node):
      add(node.name, "latch", range: node.span, depth: depth)
      add(node.family, in: node.span, depth: depth + 1)
    case .handler(let node): add(node.body, depth: depth + 1)
    case .level(let node): if let body = node.body { add(body, depth: depth + 1) }
    case .test(let node):
      declarations.append(
        Declaration(
          name: node.title.text, kind: "test", title: nil, span: node.title.span, range: node.span,
          scope: node.title.span, depth: depth))
      add(node.body, depth: depth + 1)
    case .binding(let node):
      add(
        node.name, node.isVariable ? "var" : "let", range: node.span, scope: scope, depth: depth)
    case .conditional(let node):
      add(node.consequence, depth: depth + 1)
      add(node.alternative, depth: depth + 1)
    case .loop(let node):
      add(node.variable, "element", range: node.variable.span, scope: node.span, depth: depth + 1)
      add(node.body, depth: depth + 1)
    case .require(let node): add(node.alternative, depth: depth + 1)
    case .verb(let node):
      if let body = node.body { add(body, depth: depth + 1) }
      add(node.alternative, depth: depth + 1)
    case .given(let node) where node.kind != nil:
      add(node.name, "task", range: node.span, scope: scope, depth: depth)
    case .use, .property, .assign, .result, .set, .given, .expect, .expression: break
    }
  }

  private mutating func add(_ body: Body, depth: Int) {
    for item in body.items { add(item, in: body.span, depth: depth) }
  }

  private mutating func add(_ block: Block, depth: Int) {
    for item in block.items { add(item, in: block.span, depth: depth) }
  }

  private mutating func add(_ branch: ElseBranch?, depth: Int) {
    switch branch {
    case .block(let block)?: add(block, depth: depth)
    case .statement(let item)?: add(item, in: nil, depth: depth)
    case nil: break
    }
  }

  private mutating func add(_ family: FamilyClause?, in scope: Span, depth: Int) {
    guard let family else { return }
    add(family.variable, "element", range: family.variable.span, scope: scope, depth: depth)
  }
}
