import FlowSource
import FlowSyntax
import FlowValues

/// `task T-1 "Title" { status: review, … }`, also after `given`.
extension ProgramChecker {
  /// What a declared task can say of itself.
  static let taskProperties = CheckedTask.settableFields
  /// What a test can say beyond that.
  static let givenTaskProperties =
    taskProperties + ["age", "idle", "attempts", "progress", "source"]

  /// What a task says of itself that a script opens: when that was is known.
  static let openedTaskProperties = taskProperties.filter { $0 != "created" && $0 != "updated" }

  /// Enters the fields that tasks have beyond those of every task, and where their values stand.
  func collectExtras() {
    for scope in scopes { collectExtras(scope.tree.items, scope.number) }
  }

  func collectExtras(_ items: [Item], _ module: Int) {
    for item in items {
      switch item {
      case .noun(let node) where node.kind == .task: collectExtras(node.body, module)
      case .noun(let node): collectExtras(node.body.items, module)
      case .gate(let node): collectExtras(node.body.items, module)
      case .level(let node): collectExtras(node.body?.items ?? [], module)
      case .test(let node): collectExtras(node.body.items, module)
      case .watch(let node): collectExtras(node.body.items, module)
      case .handler(let node): collectExtras(node.body.items, module)
      case .given(let node) where node.kind?.text == "task":
        if let body = node.body { collectExtras(body, module) }
      case .loop(let node): collectExtras(node.body.items, module)
      case .conditional(let node):
        collectExtras(node.consequence.items, module)
        collectExtras(node.alternative, module)
      case .require(let node): collectExtras(node.alternative, module)
      case .verb(let node):
        collectExtras(node.body?.items ?? [], module)
        collectExtras(node.alternative, module)
      default: break
      }
    }
  }

  private func collectExtras(_ branch: ElseBranch?, _ module: Int) {
    switch branch {
    case .block(let block)?: collectExtras(block.items, module)
    case .statement(let item)?: collectExtras([item], module)
    case nil: break
    }
  }

  private func collectExtras(_ body: Body, _ module: Int) {
    let known = Set(DomainType.task.fields.map(\.name))
    for item in body.items {
      guard case .property(let property) = item, !known.contains(property.name.text) else {
        continue
      }
      let name = property.name.text
      if process.extraNumbers[name] == nil {
        process.extraNumbers[name] = process.extras.count
        process.extras.append(TaskExtra(name))
      }
      if let number = process.extraNumbers[name] {
        process.extras[number].values.append((property.value, module))
      }
    }
  }

  /// A field that some tasks have of their own, and its place behind the fields of every task.
  func extra(_ name: String) -> (number: Int, type: Type)? {
    guard let place = process.extraNumbers[name] else { return nil }
    let extra = process.extras[place]
    return (DomainType.task.fields.count + place, type(of: extra))
  }

  /// The type that holds all values of the field, found when it is first asked for.
  private func type(of extra: TaskExtra) -> Type {
    if let type = extra.type { return type }
    if extra.isInProgress || settleDepth >= 1000 { return .data }
    extra.isInProgress = true
    defer { extra.isInProgress = false }
    var type = Type.unknown
    apart {
      for (value, module) in extra.values {
        enter(module, .evidence)
        settleNames(in: value)
        let found = tried(value).type
        type = join(type, found == .invalid ? .unknown : found) ?? type
      }
    }
    if type == .unknown { type = .data }
    extra.type = type
    return type
  }

  /// Gives types to what an expression names, so that it can be tried in silence.
  private func settleNames(in value: Expression) {
    var names = NameCollector()
    names.add(value)
    for name in names.names {
      switch scope.lookUp(name)?.meaning {
      case .variable(let number)? where variables[number].state == .untouched:
        settleApart(variable: number)
      case .evidence(let number)? where evidence[number].state == .untouched:
        settleApart(evidence: number)
      default: break
      }
    }
  }

  private func tried(_ value: Expression) -> TypedExpression {
    sink.silence += 1
    let (slots, armCount) = (mainFrame.slots.count, arms.count)
    defer {
      sink.silence -= 1
      mainFrame.shrink(to: slots)
      arms.removeLast(arms.count - armCount)
    }
    return check(value)
  }

  // MARK: Values

  func task(_ node: NounDeclaration) -> CheckedTask? {
    for item in node.body.items { sightProperty(item, ["title"] + Self.taskProperties) }
    let properties = self.properties(node.body, of: "task", named: node.name, nil)
    refuseRest(properties)
    let values = taskValues(properties, Self.taskProperties)
    return CheckedTask(
      id: node.name.text, title: title(node.title, properties), values: values,
      span: node.name.span)
  }

  func givenTask(_ node: GivenStatement) -> TypedStatement? {
    for item in node.body?.items ?? [] {
      sightProperty(item, ["title"] + Self.givenTaskProperties)
    }
    let properties = self.properties(node.body, of: "task", named: node.name, nil)
    refuseRest(properties)
    let values = taskValues(properties, Self.givenTaskProperties)
    givenTasks.insert(node.name.text)
    return .givenTask(
      CheckedTask(
        id: node.name.text, title: title(nil, properties), values: values, span: node.span))
  }

  func taskValues(
    _ properties: Properties, _ settable: [String]
  ) -> [(field: Int, value: TypedExpression)] {
    let inOrder = properties.values.values.sorted { $0.span.start < $1.span.start }
    return inOrder.compactMap { property in
      let name = property.name.text
      if name == "title" { return nil }
      if let field = field(name, of: .task) {
        if !settable.contains(name) {
          report(.computedField(name, at: property.name.span))
          return nil
        }
        return (field.number, taskValue(property.value, name, field.type))
      }
      guard let extra = extra(name) else { return nil }
      let value = check(property.value, expecting: extra.type)
      if let fitting = adapt(value, to: extra.type) { return (extra.number, fitting) }
      report(.extraDiffers(name, extra.type, value.type, at: value.span))
      return nil
    }
  }

  /// The value of a field of a task, as `task`, `given task` and `set` write it.
  func taskValue(_ value: Expression, _ name: String, _ type: Type) -> TypedExpression {
    switch name {
    case "needs", "blocks": texts(value, name) { self.taskId($0) }
    case "labels": texts(value, name) { self.labelText($0) }
    case "owner": person(value, name)
    default: check(value, as: type, for: .clause("\(name):"))
    }
  }

  private func texts(
    _ value: Expression, _ name: String, _ read: (Expression) -> TypedExpression?
  ) -> TypedExpression {
    guard case .list(let list) = value else {
      return check(value, as: .list(.text), for: .clause("\(name):"))
    }
    let elements = list.elements.map { element in
      read(element) ?? check(element, as: .text, for: .clause("\(name):"))
    }
    return TypedExpression(.list(elements), type: .list(.text), span: value.span)
  }

  /// `T-0` in `needs: [T-0]`
  private func taskId(_ value: Expression) -> TypedExpression? {
    let name: String
    switch value {
    case .name(let node) where locals[node.name] == nil: name = node.name
    case .reference(let node) where node.kind == .task: name = node.name.text
    default: return nil
    }
    if let number = scope.number(of: name, .task) { noteUse(.task, number) }
    return TypedExpression(.constant(.text(name)), type: .text, span: value.span)
  }

  private func labelText(_ value: Expression) -> TypedExpression? {
    guard case .name(let node) = value, locals[node.name] == nil else { return nil }
    return TypedExpression(.constant(.text(node.name)), type: .text, span: value.span)
  }

  private func person(_ value: Expression, _ name: String) -> TypedExpression {
    if case .name(let node) = value, locals[node.name] == nil, !isKnown(node.name) {
      return invalid(value.span, noThing(Name(node.name, node.span), .person, "person"))
    }
    let owner = check(value, expecting: .domain(.person))
    // What comes from outside names people by their names and addresses.
    if owner.type == .text { return owner }
    return fit(owner, to: .domain(.person), for: .clause("\(name):"))
  }
}
