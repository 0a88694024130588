import FlowSource
import FlowValues

/// What keeps values from growing beyond what can be walked through.
extension Machine {
  /// Ends the run where a value that was just made is too much.
  @inline(__always)
  func mustNotExceed(_ extent: Extent?, at span: Span) {
    if let extent, extent.isTooMuch { failForExtent(extent, at: span) }
  }

  @inline(never)
  private func failForExtent(_ extent: Extent, at span: Span) {
    fail(
      extent.isTooDeep
        ? .valueTooDeep(Extent.most.levels, at: span)
        : .valueTooLarge(Extent.most.values, at: span))
  }

  /// The value as a person reads it; where there is no room for that, the run has failed.
  func text(of value: Value, at span: Span) -> String {
    if case .text(let text) = value { return text }
    // Eight bytes for each value are a guess; that of what is large it is seldom less is enough.
    let bytes = Int(Extent(value).values) * 8
    guard bytes <= Self.large || hasRoom(for: bytes, at: span) else { return "" }
    return value.plainText
  }
}
