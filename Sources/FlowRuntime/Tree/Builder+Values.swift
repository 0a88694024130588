import FlowChecker
import FlowSource
import FlowSyntax
import FlowValues

/// Nodes that yield a value of any kind.
extension Builder {
  func value(_ e: TypedExpression) -> ValueCode {
    nested {
      switch e.kind {
      case .constant(let value): return ValueCode { _ in value }
      case .slot(let slot):
        guard let offset = localOffset(slot) else { return mainValue(slot, e.type) }
        return slotValue(offset, e.type)
      case .global(let slot): return mainValue(slot, e.type)
      case .evidence(let index): return evidenceValue(index)
      case .recordField(let base, let field):
        let plain = recordField(base, field)
        return valueInPlace(e, orElse: plain)
      case .domainField(let base, let field):
        let base = value(base)
        return ValueCode { frame in
          switch base.run(frame) {
          case .object(let object): object.field(field)
          case .unknown(let reason): .unknown(reason)
          case let other: .unknown(.otherKind(of: other, than: "a thing with fields"))
          }
        }
      case .dataMember(let base, let name): return dataMember(base, name)
      case .index(let base, let position):
        let plain = index(base, position)
        return valueInPlace(e, orElse: plain)
      case .construct(let type, let fields): return construct(type, fields, at: e.span)
      case .otherwise(let first, let second):
        if e.type.storage == .word || e.type == .bool || e.type == .text { break }
        let (first, second) = (value(first), value(second))
        return ValueCode { frame in
          let known = first.run(frame)
          return known.isUnknown ? second.run(frame) : known
        }
      case .conditional(let condition, let consequence, let alternative):
        if e.type.storage != .value { break }
        return withTruth(
          condition,
          ChooseValue(
            yes: value(consequence), no: value(alternative), unknown: conditionFailure(condition)))
      case .call(let index, let arguments):
        if e.type.storage != .value { break }
        return callValue(index, arguments, at: e.span)
      case .match:
        if e.type.storage != .value { break }
        return matchValue(e)
      case .list(let elements): return list(elements, of: e)
      case .range(let low, let high): return range(low, high, at: e.span)
      case .arithmetic(let operation, let left, let right):
        if e.type.storage != .value { break }
        return arithmeticOnValues(operation, left, right, of: e)
      case .negate(let operand):
        if e.type.storage != .value { break }
        let operand = value(operand)
        return ValueCode { frame in
          if case .working(let duration) = operand.run(frame) { return .working(duration * -1) }
          return operand.run(frame)
        }
      case .filter(let source, let slot, let predicate): return filter(source, slot, predicate)
      case .map(let source, let slot, let body): return map(source, slot, body, of: e)
      case .coerce(let operand, let boundary): return coerce(operand, to: e.type, boundary)
      case .builtin(let builtin, let arguments): return builtinValue(builtin, arguments, of: e)
      case .elementExpression(_, let body): return value(body)
      case .gate(let index): return gateValue(index)
      case .gates: return allGates()
      case .run: return runValue()
      case .made(let kind, let values): return made(kind, values)
      case .process(let name): return processValue(name, of: e)
      case .cadenceAt(let number, let instant): return cadence(number, at: instant)
      case .workingSum(let calendar, let operation, let time, let duration):
        return workingSum(time, operation, duration, on: calendar)
      case .history(let index, let run): return history(index, ofRun: run, as: e.type)
      default: break
      }
      return valueFromTyped(e)
    }
  }

  /// The value of a node that yields a word, a truth or a text.
  func valueFromTyped(_ e: TypedExpression) -> ValueCode {
    switch e.type {
    case .bool:
      let code = truth(e)
      return ValueCode { frame in code.run(frame).asValue }
    case .text:
      let code = text(e)
      return ValueCode { frame in code.run(frame).asValue }
    default:
      let type = e.type
      let code = number(e)
      return ValueCode { frame in Value(word: code.run(frame), type: type) }
    }
  }

  private func slotValue(_ offset: Int, _ type: Type) -> ValueCode {
    switch type.storage {
    case .word where type == .bool: ValueCode { frame in frame.truth(offset).asValue }
    case .word: ValueCode { frame in Value(word: frame[offset], type: type) }
    case .text: ValueCode { frame in frame.text(offset).pointee.asValue }
    case .value: ValueCode { frame in frame.value(offset).pointee }
    }
  }

  private func mainValue(_ slot: Int, _ type: Type) -> ValueCode {
    let main = machine.main
    let code = slotValue(mainOffset(slot), type)
    return ValueCode { _ in code.run(main) }
  }

  func evidenceValue(_ index: Int) -> ValueCode {
    let evidence = machine.evidence
    let slow = evidenceLoader(index)
    return ValueCode { frame in
      if evidence.states[index] != .read { slow(frame) }
      return evidence.values[index]
    }
  }

  private func recordField(_ base: TypedExpression, _ field: Int) -> ValueCode {
    let base = value(base)
    return ValueCode { frame in
      switch base.run(frame) {
      case .record(let record): record.fields[field]
      case .unknown(let reason): .unknown(reason)
      case let other: .unknown(.otherKind(of: other, than: "a record"))
      }
    }
  }

  private func dataMember(_ base: TypedExpression, _ name: String) -> ValueCode {
    let missing = Reason("there is no '\(name)' in '\(sourceText(base.span))'")
    let base = value(base)
    return ValueCode { frame in
      switch base.run(frame) {
      case .data(let object): object[name] ?? .unknown(missing)
      case .unknown(let reason): .unknown(reason)
      case let other: .unknown(.otherKind(of: other, than: "an object with a '\(name)'"))
      }
    }
  }

  private func index(_ base: TypedExpression, _ position: TypedExpression) -> ValueCode {
    if position.type == .number {
      let position = number(position)
      let base = value(base)
      return ValueCode { frame in
        ListAccess.element(of: base.run(frame), at: position.run(frame))
      }
    }
    let (base, position) = (value(base), value(position))
    return ValueCode { frame in
      ListAccess.element(of: base.run(frame), at: position.run(frame))
    }
  }

  private func construct(
    _ type: RecordType, _ fields: [TypedExpression], at span: Span
  ) -> ValueCode {
    let codes = fields.map(value)
    let machine = machine
    let fill = Self.fill(codes[...])
    if type.isFlat, codes.count < 1000 {
      return ValueCode { frame in
        .record(Record(type, count: codes.count) { fill.write(frame, $0) })
      }
    }
    return ValueCode { frame in
      let record = Record(type, count: codes.count) { fill.write(frame, $0) }
      machine.mustNotExceed(record.extent, at: span)
      return .record(record)
    }
  }

  /// What evaluates the fields of a record into their places; nested in halves, since a loop over
  /// closures counts references.
  private static func fill(_ codes: ArraySlice<ValueCode>) -> FieldsInitializer {
    let start = codes.startIndex
    switch codes.count {
    case 0: return FieldsInitializer { _, _ in }
    case 1:
      let a = codes[start]
      return FieldsInitializer { frame, places in
        (places + start).initialize(to: a.run(frame))
      }
    case 2:
      let (a, b) = (codes[start], codes[start + 1])
      return FieldsInitializer { frame, places in
        (places + start).initialize(to: a.run(frame))
        (places + start + 1).initialize(to: b.run(frame))
      }
    case 3:
      let (a, b, c) = (codes[start], codes[start + 1], codes[start + 2])
      return FieldsInitializer { frame, places in
        (places + start).initialize(to: a.run(frame))
        (places + start + 1).initialize(to: b.run(frame))
        (places + start + 2).initialize(to: c.run(frame))
      }
    default:
      let middle = start + codes.count / 2
      let (first, second) = (fill(codes[..<middle]), fill(codes[middle...]))
      return FieldsInitializer { frame, places in
        first.write(frame, places)
        second.write(frame, places)
      }
    }
  }

  private func list(_ elements: [TypedExpression], of e: TypedExpression) -> ValueCode {
    if let constants = constantElements(elements) {
      let list = Value.list(List(constants))
      return ValueCode { _ in list }
    }
    let codes = elements.map(value)
    if holdsLists(e.type) {
      let machine = machine
      return ValueCode { frame in nest(codes.map { $0.run(frame) }, machine, e.span) }
    }
    if codes.count == 1 {
      let only = codes[0]
      return ValueCode { frame in .list(List([only.run(frame)])) }
    }
    return ValueCode { frame in .list(List(codes.map { $0.run(frame) })) }
  }

  /// Whether lists of the type can hold lists, so that each must know how much it is.
  func holdsLists(_ type: Type) -> Bool {
    switch type {
    case .list(.list), .list(.data), .list(.unknown), .data, .unknown: true
    default: false
    }
  }

  /// The values of a list whose elements are all written out.
  func constantElements(_ elements: [TypedExpression]) -> [Value]? {
    var values: [Value] = []
    for element in elements {
      guard case .constant(let value) = element.kind else { return nil }
      values.append(value)
    }
    return values
  }

  private func range(_ low: TypedExpression, _ high: TypedExpression, at span: Span) -> ValueCode {
    let (low, high) = (number(low), number(high))
    let machine = machine
    return ValueCode { frame in
      ListAccess.interval(low.run(frame), high.run(frame), machine, span)
    }
  }

  private func arithmeticOnValues(
    _ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression,
    of e: TypedExpression
  ) -> ValueCode {
    let (left, right) = (value(left), value(right))
    let machine = machine
    let span = e.span
    return ValueCode { frame in
      ValueArithmetic.apply(operation, left.run(frame), right.run(frame), machine, span)
    }
  }

  /// An expression without a check of lists that cannot fail: where any list may go, or where the
  /// list began empty and has taken the type of what was put into it.
  func withoutNeedlessCheck(_ e: TypedExpression) -> TypedExpression {
    guard case .coerce(let inner, nil) = e.kind, case .list(let wanted) = e.type,
      case .list(let element) = inner.type,
      wanted == .data || wanted == .unknown || element == .unknown
    else { return e }
    return inner
  }

  private func coerce(
    _ operand: TypedExpression, to type: Type, _ boundary: TypedExpression.Boundary?
  ) -> ValueCode {
    let code = value(operand)
    if boundary == nil, case .list = type, case .list(.unknown) = operand.type { return code }
    let name = boundary?.evidence ?? sourceText(operand.span)
    // What comes out of a table is text and nothing else, until a type is declared for it.
    var source = Boundary.Source.typed
    operand.forEach { if case .builtin(.csv, _) = $0.kind { source = .texts } }
    let from = source
    return ValueCode { frame in Boundary.check(code.run(frame), is: type, name: name, from: from) }
  }
}

/// A list that may hold lists.
func nest(_ elements: [Value], doubts: Doubts? = nil, _ machine: Machine, _ span: Span) -> Value {
  let extent = Extent(holding: elements)
  machine.mustNotExceed(extent, at: span)
  return .list(List(elements, doubts: doubts, extent: extent))
}

/// `if c then a else b` on values.
struct ChooseValue: TruthUse {
  let yes: ValueCode
  let no: ValueCode
  let unknown: ConditionFailure

  @inline(never)
  func use<O: TruthOperand>(_ condition: O) -> ValueCode {
    let (yes, no, unknown) = (yes, no, unknown)
    @inline(__always)
    func run(_ frame: Words) -> Value {
      let truth = condition.truth(frame)
      if truth.isTrue { return yes.run(frame) }
      if truth.isFalse { return no.run(frame) }
      return .unknown(unknown.raise(truth))
    }
    return ValueCode(run: run)
  }
}

/// Evaluates in a frame and initialises the fields of a record.
private struct FieldsInitializer {
  let write: (Words, UnsafeMutablePointer<Value>) -> Void
}
