import FlowValues

/// Where an operation finds a value without copying it.
///
/// The address holds until the slot it hangs on is set again; so what else an expression needs is
/// evaluated before the place is asked for.
protocol PlaceOperand {
  /// The address, or nothing where there is no such element.
  func address(_ frame: Words) -> UnsafePointer<Value>?
}

/// A value in a slot of the frame.
struct SlotPlace: PlaceOperand {
  let offset: Int

  @inline(__always)
  func address(_ frame: Words) -> UnsafePointer<Value>? { UnsafePointer(frame.value(offset)) }
}

/// A piece of evidence, read when it is first asked for.
struct EvidencePlace: PlaceOperand {
  let value: UnsafeMutablePointer<Value>
  let state: UnsafeMutablePointer<EvidenceTable.State>
  let load: (Words) -> Void

  @inline(__always)
  func address(_ frame: Words) -> UnsafePointer<Value>? {
    if state.pointee != .read { load(frame) }
    return UnsafePointer(value)
  }
}

/// `d.name` of data.
struct MemberPlace<P: PlaceOperand>: PlaceOperand {
  let base: P
  let hint: MemberHint

  @inline(__always)
  func address(_ frame: Words) -> UnsafePointer<Value>? {
    guard let address = base.address(frame), case .data(let object) = address.pointee else {
      return nil
    }
    let place = hint.place(in: object)
    if place < 0 { return nil }
    return object.values.withUnsafeBufferPointer { $0.baseAddress.map { $0 + place } }
  }
}

/// A place that takes more work.
struct CodePlace: PlaceOperand {
  let code: PlaceCode

  @inline(__always)
  func address(_ frame: Words) -> UnsafePointer<Value>? { code.run(frame) }
}

/// `xs[i]`
struct IndexPlace<P: PlaceOperand, O: NumberOperand>: PlaceOperand {
  let base: P
  let position: O

  @inline(__always)
  func address(_ frame: Words) -> UnsafePointer<Value>? {
    let position = position.value(frame)
    guard let list = base.address(frame), case .list(let list) = list.pointee else { return nil }
    // As in `Modulo`: the nearest whole number, at the cost of an addition.
    let magic = 6_755_399_441_055_744.0
    let index = Int(
      Int64(bitPattern: (position + magic).bitPattern) &- Int64(bitPattern: magic.bitPattern))
    return list.elements.withUnsafeBufferPointer { elements in
      if Double(index) == position, UInt(bitPattern: index) < UInt(bitPattern: elements.count) {
        return elements.baseAddress.map { $0 + index }
      }
      return nil
    }
  }
}

/// `r.field` of a record.
struct FieldPlace<P: PlaceOperand>: PlaceOperand {
  let base: P
  let field: Int

  @inline(__always)
  func address(_ frame: Words) -> UnsafePointer<Value>? {
    guard let address = base.address(frame), case .record(let record) = address.pointee else {
      return nil
    }
    return record.place(of: field)
  }
}

/// What is built on top of a place, whatever its shape.
protocol PlaceUse {
  associatedtype Built
  func use<P: PlaceOperand>(_ place: P) -> Built
}
