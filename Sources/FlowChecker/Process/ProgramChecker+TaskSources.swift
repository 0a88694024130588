import FlowSource
import FlowSyntax
import FlowValues

/// `evidence tasks: list of ticket = todo("TODO.md") + jsonl("tickets.jsonl")`: what these say are
/// tasks of the script, beside those that it declares.
extension ProgramChecker {
  /// Enters one piece of evidence for each source beyond the first.
  func addTaskSources(of node: EvidenceDeclaration, in scope: ModuleScope) {
    guard let entry = evidence.last, entry.isTaskSource, let value = node.value else { return }
    let parts = Self.summands(of: value)
    entry.part = parts.first
    for part in parts.dropFirst() {
      let other = EvidenceEntry(
        name: entry.name, declaration: node, module: scope.number, span: node.name.span)
      other.part = part
      evidence.append(other)
    }
  }

  /// `a + b + c`, from the left.
  private static func summands(of expression: Expression) -> [Expression] {
    var rest = expression
    var parts: [Expression] = []
    while case .binary(let node) = rest, node.operation == .add {
      parts.append(node.right)
      rest = node.left
    }
    return ([rest] + parts.reversed())
  }

  /// Takes the fields of the declared records into those that tasks have.
  func collectTaskRecords() {
    for entry in evidence where entry.isTaskSource {
      guard let type = entry.declaration?.type else { continue }
      guard case .list(.record(let record)) = entry.type else {
        if entry.type != .invalid { report(.tasksOfOtherType(entry.type, at: type.span)) }
        continue
      }
      entry.record = record
      for field in record.fields { addField(field, of: record, declaredAt: type.span) }
    }
  }

  private func addField(_ field: RecordType.Field, of record: RecordType, declaredAt span: Span) {
    if let known = self.field(field.name, of: .task) {
      // What may be anything may be said more exactly.
      if known.type == .data {
        domainFields[.task]?[field.name] = (known.number, field.type)
        process.fieldTypes[known.number] = field.type
      } else if known.type != field.type, known.type != .domain(.person) || field.type != .text {
        report(.taskFieldDiffers(field.name, known.type, field.type, record.name, at: span))
      }
      return
    }
    if process.extraNumbers[field.name] == nil {
      process.extraNumbers[field.name] = process.extras.count
      process.extras.append(TaskExtra(field.name))
    }
    guard let number = process.extraNumbers[field.name] else { return }
    let extra = process.extras[number]
    if let type = extra.type, type != field.type {
      report(.taskFieldDiffers(field.name, type, field.type, record.name, at: span))
    }
    extra.type = field.type
  }

  /// The value of one source.
  func taskSource(_ entry: EvidenceEntry) -> TypedExpression? {
    guard let expression = entry.part else { return nil }
    enter(entry.module, .evidence)
    return tasks(expression)
  }

  /// Anything that tasks can be made of.
  func tasks(_ expression: Expression) -> TypedExpression {
    let value = check(expression)
    switch value.type {
    case .data, .unknown, .invalid, .list(.data), .list(.unknown), .list(.invalid),
      .list(.record):
      return value
    default: return invalid(value.span, .noTasks(value.type, at: value.span))
    }
  }

  /// The sources of the finished program.
  func taskSources() -> [CheckedTaskSource] {
    evidence.enumerated().compactMap { number, entry in
      guard entry.isTaskSource else { return nil }
      var reader: Builtin?
      var path: String?
      if case .builtin(let builtin, let arguments)? = entry.value?.kind {
        reader = builtin
        if case .constant(.text(let text))? = arguments.first?.kind { path = text }
      }
      return CheckedTaskSource(
        evidence: number, record: entry.record, reader: reader, path: path)
    }
  }
}
