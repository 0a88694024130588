/// The shapes that a document has shown so far, the last few of them.
public struct DataShapes: Sendable {
  private var known: [DataShape] = []
  private var next = 0
  private static let limit = 8

  public init() {}

  /// The shape of an object with these names: one that was seen before, where there is one.
  public mutating func shape(_ keys: [String]) -> DataShape {
    for shape in known where shape.matches(keys) { return shape }
    let shape = DataShape(keys)
    if known.count < Self.limit {
      known.append(shape)
    } else {
      known[next] = shape
      next = (next + 1) % Self.limit
    }
    return shape
  }
}
