import FlowValues

/// True, false, or unknown with a reason, in one word.
struct Truth {
  /// 0 is false, 1 true; from 2 on unknown, with the number of its reason added.
  let raw: Int

  @inline(__always)
  init(raw: Int) { self.raw = raw }

  @inline(__always)
  init(_ bool: Bool) { raw = bool ? 1 : 0 }

  @inline(__always)
  init(unknown reason: Reason) { raw = Int(reason.number) + 2 }

  @inline(__always)
  static var yes: Truth { Truth(raw: 1) }

  @inline(__always)
  static var no: Truth { Truth(raw: 0) }

  @inline(__always)
  var isTrue: Bool { raw == 1 }

  @inline(__always)
  var isFalse: Bool { raw == 0 }

  @inline(__always)
  var isUnknown: Bool { raw > 1 }

  @inline(__always)
  var negated: Truth { raw > 1 ? self : Truth(raw: 1 - raw) }

  /// - Requires: it is unknown.
  @inline(__always)
  var reason: Reason { Reason(number: UInt32(truncatingIfNeeded: raw - 2)) }

  var asValue: Value { isUnknown ? .unknown(reason) : .bool(isTrue) }
}
