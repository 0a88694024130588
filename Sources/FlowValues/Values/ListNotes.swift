/// What is known of some lists beside their elements.
public final class ListNotes: Sendable {
  public let doubts: Doubts?
  /// Known from the start where lists lie in the list, so that nobody has to follow them again.
  public let extent: Extent?
  /// What `1..10` covers: it holds 2.5 wherever it is kept, though that is none of its elements.
  public let interval: ClosedRange<Double>?

  public init(
    doubts: Doubts? = nil, extent: Extent? = nil, interval: ClosedRange<Double>? = nil
  ) {
    self.doubts = doubts
    self.extent = extent
    self.interval = interval
  }
}
