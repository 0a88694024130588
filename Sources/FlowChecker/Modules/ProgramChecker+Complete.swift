import FlowSource
import FlowSyntax
import FlowValues

/// Fills in what the names stand for, once all names are in sight: fields, parameters, annotations.
extension ProgramChecker {
  func complete(_ scope: ModuleScope) {
    self.scope = scope
    for item in scope.tree.items {
      if case .record(let node) = item { complete(node) }
    }
    for item in scope.tree.items {
      if case .record(let node) = item { refuseEndless(node) }
    }
    for entry in evidence where entry.module == scope.number {
      if let type = entry.declaration?.type { entry.type = self.type(type) }
    }
    for entry in functions where entry.module == scope.number { complete(entry) }
  }

  private func complete(_ node: RecordDeclaration) {
    guard let symbol = scope.declared(node.name.text, .value),
      case .record(let record) = symbol.meaning,
      symbol.span == node.name.span
    else { return }
    var seen: [String: Span] = [:]
    var fields: [RecordType.Field] = []
    for field in node.fields {
      if let before = seen[field.name.text] {
        report(.alreadyDeclared(field.name.text, before: before, at: field.name.span))
        continue
      }
      seen[field.name.text] = field.name.span
      fields.append(
        RecordType.Field(
          name: field.name.text, type: type(field.type), isOptional: field.type.isOptional))
    }
    record.complete(fields)
  }

  /// A record that always holds one of its own kind could never be built.
  private func refuseEndless(_ node: RecordDeclaration) {
    guard case .record(let record)? = scope.declared(node.name.text, .value)?.meaning
    else { return }
    var open = [record]
    var seen: Set<RecordType> = []
    while let next = open.popLast() {
      for field in next.fields where !field.isOptional {
        guard case .record(let inner) = field.type else { continue }
        if inner == record {
          report(.endlessRecord(record.name, at: node.name.span))
          return
        }
        if seen.insert(inner).inserted { open.append(inner) }
      }
    }
  }

  private func complete(_ entry: FunctionEntry) {
    entry.parameters = entry.declaration.parameters.map { parameter in
      FunctionEntry.Parameter(
        name: parameter.name, type: parameter.type.map(type) ?? .invalid,
        isOptional: parameter.type?.isOptional ?? false)
    }
    if let result = entry.declaration.result {
      entry.result = type(result)
      entry.isAnnotated = true
    }
  }
}
