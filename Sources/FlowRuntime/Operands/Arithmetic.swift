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
  /// Added to a double of less than 2⁵¹ it leaves the nearest whole number in the low bits, at no
  /// more than the cost of an addition.
  private static let magic = 6_755_399_441_055_744.0

  @inline(__always)
  static func apply(_ a: Double, _ b: Double) -> Double {
    let x = whole(a)
    let y = whole(b)
    if Double(x) == a, Double(y) == b, y > 0 {
      let rest = x % y
      return Double(rest < 0 ? rest + y : rest)
    }
    return slow(a, b)
  }

  @inline(__always)
  private static func whole(_ a: Double) -> Int64 {
    Int64(bitPattern: (a + magic).bitPattern) &- Int64(bitPattern: magic.bitPattern)
  }

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

/// `a mod 7`: what is left of a division by a whole number that is known before the run.
///
/// Multiplying by its inverse costs a fraction of a division. A quotient is a whole number of parts
/// of the size `1 / divisor`; half such a part is taken off less than a half, so that the nearest
/// whole number to what is left is the quotient rounded down, and no error of the multiplication is
/// large enough to make it another.
struct RemainderOperand<L: NumberOperand>: NumberOperand {
  let left: L
  private let divisor: Double
  private let inverse: Double
  private let almostHalf: Double

  /// Up to here all that is calculated on the way is exact.
  static var limit: Double { 2_147_483_648 }

  /// Nothing where the divisor is no positive whole number, or too large.
  init?(left: L, divisor: Double) {
    guard divisor >= 1, divisor <= Self.limit, divisor == divisor.rounded() else { return nil }
    self.left = left
    self.divisor = divisor
    inverse = 1 / divisor
    almostHalf = 0.5 - 0.5 / divisor
  }

  @inline(__always)
  func value(_ frame: Words) -> Double {
    let a = left.value(frame)
    // Adding this and taking it away again rounds to the nearest whole number.
    let magic = 6_755_399_441_055_744.0
    if Swift.abs(a) <= Self.limit, (a + magic) - magic == a {
      let quotient = (a * inverse - almostHalf + magic) - magic
      return a - quotient * divisor
    }
    return Modulo.apply(a, divisor)
  }
}
