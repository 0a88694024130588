import FlowValues

/// Where an operation finds a number.
///
/// An operation is built once for each shape of its operands, so that the common shapes (a slot, a
/// constant) cost no call at all; see `Builder.withNumber`.
protocol NumberOperand {
  func value(_ frame: Words) -> Double
}

/// A number in a slot of the frame.
struct SlotOperand: NumberOperand {
  let offset: Int

  @inline(__always)
  func value(_ frame: Words) -> Double { frame[offset] }
}

/// A number known before the run.
struct ConstantOperand: NumberOperand {
  let constant: Double

  @inline(__always)
  func value(_ frame: Words) -> Double { constant }
}

/// A number that takes more work.
struct CodeOperand: NumberOperand {
  let code: NumberCode

  @inline(__always)
  func value(_ frame: Words) -> Double { code.run(frame) }
}

/// What is built on top of an operand, whatever its shape.
protocol NumberUse {
  associatedtype Built
  func use<O: NumberOperand>(_ operand: O) -> Built
}
