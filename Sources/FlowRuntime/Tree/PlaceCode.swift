import FlowChecker
import FlowValues

/// A node that yields where a value stands, so that it is looked at without being copied.
///
/// Only what hangs on a slot has a place: `m[i][j]`, `t.points`. The address holds until the slot
/// is set again; so what else an expression needs is evaluated before the place is asked for.
struct PlaceCode {
  /// The address, or nothing where there is no such element.
  let run: (Words) -> UnsafePointer<Value>?
}

extension Builder {
  /// The place of an expression, if it hangs on a slot.
  func place(_ e: TypedExpression) -> PlaceCode? {
    switch e.kind {
    case .slot(let slot):
      guard e.type.storage == .value else { return nil }
      guard let offset = localOffset(slot) else { return mainPlace(slot) }
      return PlaceCode { frame in UnsafePointer(frame.value(offset)) }
    case .global(let slot): return e.type.storage == .value ? mainPlace(slot) : nil
    case .index(let base, let position):
      guard position.type == .number, let base = place(base) else { return nil }
      return withNumber(position, IndexPlace(base: base))
    case .recordField(let base, let field):
      guard let base = place(base) else { return nil }
      return PlaceCode { frame in
        guard let address = base.run(frame), case .record(let record) = address.pointee else {
          return nil
        }
        return record.fields.withUnsafeBufferPointer { $0.baseAddress.map { $0 + field } }
      }
    default: return nil
    }
  }

  private func mainPlace(_ slot: Int) -> PlaceCode {
    let address = UnsafePointer((machine.main + 0).value(mainOffset(slot)))
    return PlaceCode { _ in address }
  }

  /// What is at a place, copied; where there is nothing, `fallback` says why.
  func value(at place: PlaceCode, orElse fallback: ValueCode) -> ValueCode {
    ValueCode { frame in
      if let address = place.run(frame) { return address.pointee }
      return fallback.run(frame)
    }
  }

  /// The number at a place.
  func number(at place: PlaceCode, orElse fallback: ValueCode) -> NumberCode {
    NumberCode { frame in
      if let address = place.run(frame) {
        switch address.pointee {
        case .number(let x), .duration(let x), .time(let x): return x
        case .choice(_, let ordinal): return Double(ordinal)
        default: break
        }
      }
      return fallback.run(frame).word
    }
  }
}

/// `xs[i]`
private struct IndexPlace: NumberUse {
  let base: PlaceCode

  func use<O: NumberOperand>(_ operand: O) -> PlaceCode {
    let base = base
    return PlaceCode { frame in
      let position = operand.value(frame)
      guard let address = base.run(frame), case .list(let list) = address.pointee else {
        return nil
      }
      return list.elements.withUnsafeBufferPointer { elements in
        guard position >= 0, position < Double(elements.count) else { return nil }
        let index = Int(position)
        return Double(index) == position ? elements.baseAddress.map { $0 + index } : nil
      }
    }
  }
}
