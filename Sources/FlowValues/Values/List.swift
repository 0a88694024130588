/// A list, and what a `where` before it could not decide.
public struct List: Sendable {
  public var elements: [Value]
  public var notes: ListNotes?

  @inlinable
  public init(_ elements: [Value]) {
    self.elements = elements
    notes = nil
  }

  /// `1..10`
  public init(_ elements: [Value], covering interval: ClosedRange<Double>) {
    self.elements = elements
    notes = ListNotes(interval: interval)
  }

  public init(_ elements: [Value], doubts: Doubts?, extent: Extent? = nil) {
    self.elements = elements
    notes = doubts == nil && extent == nil ? nil : ListNotes(doubts: doubts, extent: extent)
  }

  /// The elements for which the predicate of a `where` was unknown: they are not in the list, and
  /// no aggregate over the list is known while there are any.
  @inlinable
  public var doubts: Doubts? { notes.flatMap(\.doubts) }

  public var extent: Extent {
    if let extent = notes?.extent { return extent }
    return notes?.interval == nil ? Extent(holding: elements) : .flat(elements.count)
  }

  /// Appends the elements of another list.
  public mutating func join(_ other: List) {
    let doubts = doubts ?? other.doubts
    let mine = notes?.extent
    let others = other.notes?.extent
    if doubts != nil || mine != nil || others != nil {
      let extent = mine == nil && others == nil ? nil : extent.joined(with: other.extent)
      notes = ListNotes(doubts: doubts, extent: extent)
    } else {
      notes = nil
    }
    elements += other.elements
  }
}
