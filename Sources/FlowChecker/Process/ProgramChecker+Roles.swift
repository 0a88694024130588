import FlowSource
import FlowSyntax
import FlowValues

/// People, roles and rotas, and the sets of them that places of the process are for.
extension ProgramChecker {
  /// How many names a set may have, and how many roles may be made of each other.
  static let roleLimit = 50

  func roleSet(_ node: RoleSet) -> CheckedRoleSet? {
    if node.rest.count >= Self.roleLimit {
      report(.longRoleSet(Self.roleLimit, at: node.rest[Self.roleLimit - 1].role.span))
      return nil
    }
    guard var tree = roleTree(node.first) else { return nil }
    for term in node.rest {
      guard let other = roleTree(term.role) else { return nil }
      tree = Self.join(tree, term.operation, other)
    }
    return note(tree, at: node.span)
  }

  /// A set of roles that stands as the value of a property.
  func roleSet(_ expression: Expression) -> CheckedRoleSet? {
    guard let tree = roleTree(expression) else { return nil }
    return note(tree, at: expression.span)
  }

  private func note(_ tree: CheckedRoleSet.Tree, at span: Span) -> CheckedRoleSet {
    let set = CheckedRoleSet(tree: tree, text: scope.tree.text(under: span), span: span)
    roleSets.append(set)
    return set
  }

  private static func join(
    _ a: CheckedRoleSet.Tree, _ operation: RoleTerm.Operation, _ b: CheckedRoleSet.Tree
  ) -> CheckedRoleSet.Tree {
    switch operation {
    case .or: .or(a, b)
    case .and: .and(a, b)
    case .except: .except(a, b)
    }
  }

  private func roleTree(_ expression: Expression) -> CheckedRoleSet.Tree? {
    switch expression {
    case .group(let node): return roleTree(node.inner)
    case .binary(let node):
      var terms: [(RoleTerm.Operation?, Expression)] = []
      guard Self.flatten(.binary(node), before: nil, into: &terms) else {
        return computed(expression)
      }
      var tree: CheckedRoleSet.Tree?
      for (operation, operand) in terms {
        guard let next = roleTree(operand) else { return nil }
        if let before = tree, let operation {
          tree = Self.join(before, operation, next)
        } else {
          tree = next
        }
      }
      return tree
    case .name(let node) where locals[node.name] == nil: return member(node)
    case .reference(let node): return member(node)
    case .invalid: return nil
    default: return computed(expression)
    }
  }

  /// Lists the operands of `or`, `and` and `except` in the order of the text, because the words
  /// bind from the left wherever roles stand.
  private static func flatten(
    _ expression: Expression, before operation: RoleTerm.Operation?,
    into terms: inout [(RoleTerm.Operation?, Expression)]
  ) -> Bool {
    guard case .binary(let node) = expression else {
      terms.append((operation, expression))
      return true
    }
    let own: RoleTerm.Operation
    switch node.operation {
    case .or: own = .or
    case .and: own = .and
    case .except: own = .except
    default:
      terms.append((operation, expression))
      return operation != nil
    }
    return flatten(node.left, before: operation, into: &terms)
      && flatten(node.right, before: own, into: &terms)
  }

  private func member(_ node: NameExpression) -> CheckedRoleSet.Tree? {
    for kind in [NameKind.role, .rota, .person] {
      if let member = member(node.name, kind) { return member }
    }
    if isKnown(node.name) || wholeOfProcess(node.name, at: node.span) != nil {
      return computed(.name(node))
    }
    let kinds: [NameKind] = [.role, .rota, .person]
    let meant = closest(to: node.name, among: kinds.flatMap(scope.names))
    report(
      .noRole(
        node.name, suggestion: meant,
        declared: meant.flatMap { name in
          kinds.lazy.compactMap { self.scope.lookUp(name, $0)?.span }.first
        }, at: node.span))
    return nil
  }

  private func member(_ node: KindReference) -> CheckedRoleSet.Tree? {
    guard let kind = NameKind(node.kind), [.role, .rota, .person].contains(kind) else {
      return computed(.reference(node))
    }
    if let member = member(node.name.text, kind) { return member }
    report(noThing(node.name, kind, kind.word))
    return nil
  }

  private func member(_ name: String, _ kind: NameKind) -> CheckedRoleSet.Tree? {
    guard let number = scope.number(of: name, kind) else { return nil }
    noteUse(kind, number)
    switch kind {
    case .role: return .role(number)
    case .rota: return .rota(number)
    default: return .person(number)
    }
  }

  /// An expression that says who: a person, a role, a name, or a list of them.
  private func computed(_ expression: Expression) -> CheckedRoleSet.Tree? {
    let value = check(expression)
    switch value.type {
    case .invalid: return nil
    case _ where Self.saysWho(value.type): return .computed(value)
    case .list(let element) where Self.saysWho(element): return .computed(value)
    default:
      report(.notWho(value.type, at: value.span))
      return nil
    }
  }

  private static func saysWho(_ type: Type) -> Bool {
    switch type {
    case .domain(.person), .domain(.role), .text, .data, .unknown: true
    default: false
    }
  }

  // MARK: Declarations

  func checkRole(_ node: RoleDeclaration) {
    guard case .thing(_, let number)? = scope.declared(node.name.text, .role)?.meaning,
      process.roles[number].declaration === node
    else { return }
    place = .evidence
    var tree = CheckedRole.Members.people([])
    if let set = node.set {
      guard let checked = roleSet(set) else { return }
      tree = .set(checked)
    } else {
      var people: [Int] = []
      var seen: [String: Span] = [:]
      for name in node.members where !name.text.isEmpty {
        if let before = seen.updateValue(name.span, forKey: name.text) {
          report(.alreadyDeclared(name.text, before: before, at: name.span))
        } else if let person = scope.number(of: name.text, .person) {
          refuseRole(as: name, person)
          people.append(person)
        }
      }
      tree = .people(people)
    }
    process.roles[number].checked = CheckedRole(
      name: node.name.text, title: node.title?.text, tree: tree, span: node.name.span)
  }

  /// Braces hold people; a role among them was meant as part of a set.
  private func refuseRole(as name: Name, _ person: Int) {
    guard process.people[person].declaration == nil else { return }
    for kind in [NameKind.role, .rota] {
      if let symbol = scope.lookUp(name.text, kind) {
        report(.roleAsMember(name.text, kind.word, declared: symbol.span, at: name.span))
        return
      }
    }
  }

  static let personProperties = ["name", "email", "key", "kind", "trusted"]

  func checkPerson(_ number: Int) {
    let entry = process.people[number]
    guard let (node, module) = entry.declaration else { return }
    enter(module, .evidence)
    let properties = self.properties(
      node.body, of: "person", named: node.name, Self.personProperties)
    refuseRest(properties)
    let kind = option(properties["kind"], "kind", ["human", "automated"])
    let name = plainText(properties["name"], "name")
    entry.checked = CheckedPerson(
      name: entry.name, fullName: name ?? node.title?.text ?? entry.name,
      email: plainText(properties["email"], "email"), key: plainText(properties["key"], "key"),
      isAutomated: kind == "automated",
      isTrusted: plainBool(properties["trusted"], "trusted") ?? false, span: node.name.span)
  }

  /// Everybody who was only named.
  func completePeople() {
    for entry in process.people where entry.checked == nil {
      entry.checked = CheckedPerson(
        name: entry.name, fullName: entry.name, email: nil, key: nil, isAutomated: false,
        isTrusted: false, span: entry.span)
    }
  }

  func rota(_ node: NounDeclaration) -> CheckedRota? {
    let properties = self.properties(
      node.body, of: "rota", named: node.name, ["title", "people", "every", "from", "zone"])
    refuseRest(properties)
    guard let list = require("people", in: properties, "people: [dana, bob]"),
      let every = require("every", in: properties, "every: 1w"),
      let from = require("from", in: properties, "from: 2026-01-05T09:00Z")
    else { return nil }
    let names = symbols(list, "people")
    if case .list = list, names.isEmpty { report(.emptyRota(node.name.text, at: list.span)) }
    let people = names.compactMap { name -> Int? in
      if let person = scope.number(of: name.text, .person) { return person }
      report(noThing(name, .person, "person"))
      return nil
    }
    guard let length = plainDuration(every, "every"), let start = plainTime(from, "from") else {
      return nil
    }
    return CheckedRota(
      name: node.name.text, title: title(node.title, properties), people: people, every: length,
      from: start, zone: zone(properties["zone"]), span: node.name.span)
  }
}
