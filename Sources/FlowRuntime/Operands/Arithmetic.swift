import FlowValues

/// An operation on two numbers; unknown operands pass through as NaN.
protocol Arithmetic {
  static func apply(_ a: Double, _ b: Double) -> Double
}

enum Addition: Arithmetic {
  @inline(__always)
  static func apply(_ a: Double, _ b: Double) -> Double { a + b }
}

enum Subtraction: Arithmetic {
  @inline(__always)
  static func apply(_ a: Double, _ b: Double) -> Double { a - b }
}

enum Multiplication: Arithmetic {
  @inline(__always)
  static func apply(_ a: Double, _ b: Double) -> Double { a * b }
}

enum Division: Arithmetic {
  @inline(__always)
  static func apply(_ a: Double, _ b: Double) -> Double {
    b == 0 ? byZero(a) : a / b
  }

  @inline(never)
  static func byZero(_ a: Double) -> Double { a.isNaN ? a : Double(unknown: divisionByZero) }

  static let divisionByZero = Reason("a division by zero has no result")
}

/// The remainder that has the sign of the divisor, so that `-1 mod 7` is 6.
enum Modulo: Arithmetic {
  /// Below this a double holds every whole number.
  private static let exact = 9_007_199_254_740_992.0

  @inline(__always)
  static func apply(_ a: Double, _ b: Double) -> Double {
    if abs(a) < 2_147_483_648, abs(b) < 2_147_483_648 {
      let x = Int32(truncatingIfNeeded: unsafeWhole(a))
      let y = Int32(truncatingIfNeeded: unsafeWhole(b))
      if Double(x) == a, Double(y) == b, y > 0 {
        let rest = x % y
        return Double(rest < 0 ? rest + y : rest)
      }
    }
    return slow(a, b)
  }

  /// - Requires: the magnitude is far below `Int.max`.
  @inline(__always)
  private static func unsafeWhole(_ a: Double) -> Int { Int(a) }

  @inline(never)
  private static func slow(_ a: Double, _ b: Double) -> Double {
    if a.isNaN { return a }
    if b.isNaN { return b }
    if b == 0 { return Division.byZero(a) }
    let rest = a.truncatingRemainder(dividingBy: b)
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest
  }
}

/// `a + b` as an operand, so that what stands on it needs no call.
struct ArithmeticOperand<O: Arithmetic, L: NumberOperand, R: NumberOperand>: NumberOperand {
  let left: L
  let right: R

  @inline(__always)
  func value(_ frame: Words) -> Double {
    let a = left.value(frame)
    return O.apply(a, right.value(frame))
  }
}
