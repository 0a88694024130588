import FlowValues

/// A comparison of two numbers that are known; where one is not, neither it nor its opposite holds.
protocol Comparison {
  static func holds(_ a: Double, _ b: Double) -> Bool
  /// Whether it asks for equality or its opposite.
  static var isEquality: Bool { get }
}

extension Comparison {
  static var isEquality: Bool { false }
}

enum Equal: Comparison {
  static var isEquality: Bool { true }

  @inline(__always)
  static func holds(_ a: Double, _ b: Double) -> Bool { a == b }
}

enum NotEqual: Comparison {
  static var isEquality: Bool { true }

  @inline(__always)
  static func holds(_ a: Double, _ b: Double) -> Bool { a < b || a > b }
}

enum Less: Comparison {
  @inline(__always)
  static func holds(_ a: Double, _ b: Double) -> Bool { a < b }
}

enum LessEqual: Comparison {
  @inline(__always)
  static func holds(_ a: Double, _ b: Double) -> Bool { a <= b }
}

enum Greater: Comparison {
  @inline(__always)
  static func holds(_ a: Double, _ b: Double) -> Bool { a > b }
}

enum GreaterEqual: Comparison {
  @inline(__always)
  static func holds(_ a: Double, _ b: Double) -> Bool { a >= b }
}

/// Where a condition finds its truth.
protocol TruthOperand {
  func truth(_ frame: Words) -> Truth
}

/// `a < b` on numbers.
struct ComparisonOperand<C: Comparison, L: NumberOperand, R: NumberOperand>: TruthOperand {
  let left: L
  let right: R

  @inline(__always)
  func truth(_ frame: Words) -> Truth {
    let a = left.value(frame)
    let b = right.value(frame)
    if C.holds(a, b) { return .yes }
    if a == a, b == b { return .no }
    return Truth(unknown: a == a ? b.unknownReason : a.unknownReason)
  }
}

/// `s == "x"`, or its opposite. The text stays in its slot: copying it costs more than comparing it.
struct SlotTextOperand: TruthOperand {
  let offset: Int
  let constant: String
  let wanted: Bool

  @inline(__always)
  func truth(_ frame: Words) -> Truth {
    switch frame.text(offset).pointee {
    case .known(let text): Truth(Value.isSame(text, constant) == wanted)
    case .unknown(let reason): Truth(unknown: reason)
    }
  }
}

/// A condition that takes more work.
struct TruthCodeOperand: TruthOperand {
  let code: TruthCode

  @inline(__always)
  func truth(_ frame: Words) -> Truth { code.run(frame) }
}

/// What is built on top of a condition, whatever its shape.
protocol TruthUse {
  associatedtype Built
  func use<O: TruthOperand>(_ operand: O) -> Built
}
