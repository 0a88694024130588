import FlowChecker
import FlowValues

/// A node that yields where a value stands, so that it is looked at without being copied.
struct PlaceCode {
  /// The address, or nothing where there is no such element.
  let run: (Words) -> UnsafePointer<Value>?
}

/// Only what hangs on a slot or on evidence has a place: `xs[i]`, `m[i][j]`, `t.points`.
extension Builder {
  /// Builds on the place of an expression, if it has one; indexes and fields of a slot are fused
  /// into what stands on them.
  func withPlace<U: PlaceUse>(_ e: TypedExpression, _ use: U) -> U.Built? {
    switch e.kind {
    case .slot(let slot):
      guard e.type.storage == .value, let offset = localOffset(slot) else { break }
      return use.use(SlotPlace(offset: offset))
    case .index(let base, let position):
      guard position.type == .number, case .slot(let slot) = base.kind,
        base.type.storage == .value, let offset = localOffset(slot)
      else { break }
      return withNumber(position, IndexOfSlot(base: SlotPlace(offset: offset), next: use))
    case .recordField(let base, let field):
      if case .evidence(let index) = base.kind {
        return use.use(FieldPlace(base: evidencePlace(index), field: field))
      }
      guard case .slot(let slot) = base.kind, let offset = localOffset(slot) else { break }
      return use.use(FieldPlace(base: SlotPlace(offset: offset), field: field))
    case .dataMember(let base, let name):
      guard case .evidence(let index) = base.kind, base.type.storage == .value else { break }
      return use.use(MemberPlace(base: evidencePlace(index), hint: MemberHint(name)))
    case .evidence(let index):
      return e.type.storage == .value ? use.use(evidencePlace(index)) : nil
    default: break
    }
    return place(e).map { use.use(CodePlace(code: $0)) }
  }

  private func evidencePlace(_ index: Int) -> EvidencePlace {
    EvidencePlace(
      value: machine.evidence.values + index, state: machine.evidence.states + index,
      load: evidenceLoader(index))
  }

  /// Data where a number is wanted, if it hangs on a slot or on evidence: the number is read where
  /// it stands, and only what is none takes the long way with its reason.
  func numberOfData(_ e: TypedExpression, orElse plain: ValueCode) -> NumberCode? {
    guard case .coerce(let inner, nil) = e.kind, e.type == .number, inner.type == .data,
      hasPlace(inner)
    else { return nil }
    return withPlace(inner, ReadPlainNumber(plain: plain))
  }

  /// The place of an expression as a node, if it has one.
  private func place(_ e: TypedExpression) -> PlaceCode? {
    nested {
      switch e.kind {
      case .slot(let slot), .global(let slot):
        guard e.type.storage == .value else { return nil }
        if case .slot = e.kind, let offset = localOffset(slot) {
          return PlaceCode { frame in UnsafePointer(frame.value(offset)) }
        }
        let address = UnsafePointer(machine.main.value(mainOffset(slot)))
        return PlaceCode { _ in address }
      case .index(let base, let position):
        guard position.type == .number else { return nil }
        return withPlace(base, IndexOfPlace(builder: self, position: position))
      case .recordField(let base, let field):
        return withPlace(base, FieldOfPlace(field: field))
      case .dataMember(let base, let name):
        return withPlace(base, MemberOfPlace(hint: MemberHint(name)))
      default: return nil
      }
    }
  }

  /// What is at the place of an expression, copied; where there is nothing, `plain` says why.
  func valueInPlace(_ e: TypedExpression, orElse plain: ValueCode) -> ValueCode {
    guard hasPlace(e) else { return plain }
    return withPlace(e, CopyValue(plain: plain)) ?? plain
  }

  /// The text at the place of an element or field.
  func textInPlace(_ e: TypedExpression, orElse plain: ValueCode) -> TextCode? {
    guard e.type == .text, isPartOfPlace(e) else { return nil }
    return withPlace(e, ReadText(plain: plain))
  }

  /// Whether what is at the place of an element or field is unknown.
  func isUnknownInPlace(
    _ e: TypedExpression, _ wanted: Bool, orElse plain: ValueCode
  ) -> TruthCode? {
    guard isPartOfPlace(e) else { return nil }
    return withPlace(e, AskUnknown(wanted: wanted, plain: plain))
  }

  /// What lends an element or field of a slot's value to a call, without counting it.
  func lending(_ e: TypedExpression, to offset: Int) -> SlotInitializer? {
    guard function != nil, e.type.storage == .value, isPartOfPlace(e), hangsOnSlot(e) else {
      return nil
    }
    return withPlace(e, LendValue(offset: offset, plain: value(e)))
  }

  private func isPartOfPlace(_ e: TypedExpression) -> Bool {
    switch e.kind {
    case .index, .recordField: hasPlace(e)
    default: false
    }
  }

  private func hangsOnSlot(_ e: TypedExpression) -> Bool {
    switch e.kind {
    case .slot(let slot): localOffset(slot) != nil
    case .index(let base, _), .recordField(let base, _): hangsOnSlot(base)
    default: false
    }
  }

  /// The number at the place of an expression.
  func numberInPlace(_ e: TypedExpression, orElse plain: ValueCode) -> NumberCode {
    guard hasPlace(e), let code = innermost(e, plain) else {
      return NumberCode { frame in plain.run(frame).word }
    }
    return code
  }

  private func innermost(_ e: TypedExpression, _ plain: ValueCode) -> NumberCode? {
    // The last index is fused with the read, so that `m[i][j]` takes two nodes.
    if case .index(let base, let position) = e.kind, position.type == .number {
      return withPlace(base, NumberAtIndex(builder: self, position: position, plain: plain))
    }
    return withPlace(e, ReadNumber(plain: plain))
  }

  /// Whether an expression hangs on a slot.
  private func hasPlace(_ e: TypedExpression) -> Bool {
    switch e.kind {
    case .slot, .global: e.type.storage == .value
    case .index(let base, let position): position.type == .number && hasPlace(base)
    case .recordField(let base, _), .dataMember(let base, _): hasPlace(base)
    case .evidence: e.type.storage == .value
    default: false
    }
  }
}

private struct IndexOfSlot<U: PlaceUse>: NumberUse {
  let base: SlotPlace
  let next: U

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> U.Built {
    next.use(IndexPlace(base: base, position: operand))
  }
}

private struct IndexOfPlace: PlaceUse {
  let builder: Builder
  let position: TypedExpression

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> PlaceCode {
    builder.withNumber(position, MakePlace(base: place))
  }
}

private struct MakePlace<P: PlaceOperand>: NumberUse {
  let base: P

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> PlaceCode {
    let place = IndexPlace(base: base, position: operand)
    @inline(__always)
    func run(_ frame: Words) -> UnsafePointer<Value>? { place.address(frame) }
    return PlaceCode(run: run)
  }
}

private struct FieldOfPlace: PlaceUse {
  let field: Int

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> PlaceCode {
    let place = FieldPlace(base: place, field: field)
    @inline(__always)
    func run(_ frame: Words) -> UnsafePointer<Value>? { place.address(frame) }
    return PlaceCode(run: run)
  }
}

private struct CopyValue: PlaceUse {
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> ValueCode {
    let plain = plain
    @inline(__always)
    func run(_ frame: Words) -> Value {
      if let address = place.address(frame) { return address.pointee }
      return plain.run(frame)
    }
    return ValueCode(run: run)
  }
}

private struct ReadText: PlaceUse {
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> TextCode {
    let plain = plain
    @inline(__always)
    func run(_ frame: Words) -> Text {
      if let address = place.address(frame), case .text(let text) = address.pointee {
        return .known(text)
      }
      return plain.run(frame).asText
    }
    return TextCode(run: run)
  }
}

private struct AskUnknown: PlaceUse {
  let wanted: Bool
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> TruthCode {
    let (wanted, plain) = (wanted, plain)
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      if let address = place.address(frame) {
        if case .unknown = address.pointee { return Truth(wanted) }
        return Truth(!wanted)
      }
      return Truth(plain.run(frame).isUnknown == wanted)
    }
    return TruthCode(run: run)
  }
}

private struct LendValue: PlaceUse {
  let offset: Int
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> SlotInitializer {
    let (offset, plain) = (offset, plain)
    @inline(__always)
    func run(_ frame: Words, _ callee: Words) {
      if let address = place.address(frame) {
        UnsafeMutableRawPointer(callee + offset).copyMemory(
          from: address, byteCount: MemoryLayout<Value>.size)
      } else {
        // Where there is nothing it is unknown, and there is nothing to release in that.
        callee.value(offset).initialize(to: plain.run(frame))
      }
    }
    return SlotInitializer(write: run)
  }
}

private struct ReadNumber: PlaceUse {
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> NumberCode {
    let plain = plain
    @inline(__always)
    func run(_ frame: Words) -> Double {
      if let address = place.address(frame) {
        switch address.pointee {
        case .number(let x), .duration(let x), .time(let x): return x
        case .choice(_, let ordinal): return Double(ordinal)
        default: break
        }
      }
      return plain.run(frame).word
    }
    return NumberCode(run: run)
  }
}

private struct MemberOfPlace: PlaceUse {
  let hint: MemberHint

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> PlaceCode {
    let place = MemberPlace(base: place, hint: hint)
    @inline(__always)
    func run(_ frame: Words) -> UnsafePointer<Value>? { place.address(frame) }
    return PlaceCode(run: run)
  }
}

private struct ReadPlainNumber: PlaceUse {
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> NumberCode {
    let plain = plain
    @inline(__always)
    func run(_ frame: Words) -> Double {
      if let address = place.address(frame), case .number(let x) = address.pointee { return x }
      return plain.run(frame).word
    }
    return NumberCode(run: run)
  }
}

private struct NumberAtIndex: PlaceUse {
  let builder: Builder
  let position: TypedExpression
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> NumberCode {
    builder.withNumber(position, ReadAt(base: place, plain: plain))
  }
}

private struct ReadAt<P: PlaceOperand>: NumberUse {
  let base: P
  let plain: ValueCode

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    ReadNumber(plain: plain).use(IndexPlace(base: base, position: operand))
  }
}
