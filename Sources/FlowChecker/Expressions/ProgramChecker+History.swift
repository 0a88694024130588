import FlowSource
import FlowSyntax
import FlowValues

/// `history("coverage")`: what earlier runs have measured of a piece of evidence.
extension ProgramChecker {
  func history(_ function: StandardFunction, _ node: CallExpression) -> TypedExpression {
    let places = bind(
      node, names: function.parameters.map(\.name),
      optional: function.parameters.map(\.isOptional), declared: nil
    ) { function.signature }
    let run = places[1].map { value in
      check(value, as: .text, for: .argument("run", signature: function.signature))
    }
    guard let argument = places[0] else { return invalid(node.span) }
    guard let name = argument.plainName else {
      let found = check(argument)
      if found.type == .invalid { return invalid(node.span) }
      return invalid(node.span, .historyOfNoName(at: argument.span))
    }
    guard let number = evidenceNumber(name.text) else {
      return invalid(node.span, notMeasured(name))
    }
    if evidence[number].isTaskSource {
      return invalid(node.span, .historyOfMany(name.text, .list(.domain(.task)), at: name.span))
    }
    let measured = read(evidence: number, at: name.span)
    if measured.type == .invalid || run?.type == .invalid { return invalid(node.span) }
    guard Self.isMeasured(measured.type) else {
      return invalid(node.span, .historyOfMany(name.text, measured.type, at: name.span))
    }
    if !sink.isSilent { evidence[number].hasHistory = true }
    return TypedExpression(
      .history(number, run: run), type: .list(.record(measurementType(of: measured.type))),
      span: node.span)
  }

  /// Whether the ledger keeps every value of a type that a run measures: those that are one value.
  private static func isMeasured(_ type: Type) -> Bool {
    switch type {
    case .number, .text, .bool, .duration, .time, .choice, .data, .unknown: true
    default: false
    }
  }

  private func measurementType(of type: Type) -> RecordType {
    let type = type == .unknown ? .data : type
    if let known = measurementTypes[type] { return known }
    let record = RecordType(
      name: "measurement",
      fields: [
        RecordType.Field(name: "value", type: type), RecordType.Field(name: "at", type: .time),
        RecordType.Field(name: "commit", type: .text),
        RecordType.Field(name: "digest", type: .text),
        RecordType.Field(name: "source", type: .text),
        RecordType.Field(name: "outcome", type: .choice(.outcome)),
      ])
    measurementTypes[type] = record
    return record
  }

  private func notMeasured(_ name: Name) -> Diagnostic {
    let meant = closest(to: name.text, among: evidence.map(\.name))
    return .historyOfNoEvidence(
      name.text, declared: scope.lookUp(name.text)?.span, suggestion: meant,
      place: meant.flatMap(declaration), at: name.span)
  }
}

extension Expression {
  /// A text without a value in it, as the name that it spells; its span is what is between the
  /// quotes.
  var plainName: Name? {
    guard case .literal(let node) = self, case .text(let text) = node.value else { return nil }
    let isPlain = node.span.end - node.span.start == UInt32(clamping: text.utf8.count + 2)
    let span =
      isPlain
      ? Span(file: node.span.file, start: node.span.start + 1, end: node.span.end - 1) : node.span
    return Name(text, span)
  }
}

extension CallExpression {
  /// The evidence that `history("coverage")` speaks of.
  var measured: Name? {
    guard case .name(let callee) = callee, callee.name == Builtin.history.rawValue,
      let argument = arguments.first(where: { $0.name.map { $0.text == "evidence" } ?? true })
    else { return nil }
    return argument.value.plainName
  }
}
