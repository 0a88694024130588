/// Unknown numbers: a NaN whose payload is the number of its ``Reason``.
///
/// Arithmetic carries such a NaN along for nothing; only comparisons and prints look at it. A NaN
/// that the processor made itself has payload 0, which is ``Reason/noResult``.
extension Double {
  @inlinable
  public init(unknown reason: Reason) {
    self = Double(bitPattern: 0x7FF8_0000_0000_0000 | UInt64(reason.number))
  }

  /// Why the number is unknown.
  ///
  /// - Requires: the number is a NaN.
  @inlinable
  public var unknownReason: Reason { Reason(number: UInt32(truncatingIfNeeded: bitPattern)) }
}
