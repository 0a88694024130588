import FlowSource

/// The texts that spans point into: the files of a program, and what else was read beside them.
public struct SourceTable: Sendable {
  /// INVARIANT: in order of their numbers, each once.
  private var sources: [SourceFile] = []

  public init(_ sources: [SourceFile] = []) {
    for source in sources { insert(source) }
  }

  /// Adds a text under its own number.
  public mutating func insert(_ source: SourceFile) {
    let place = place(of: source.id)
    if place < sources.count, sources[place].id == source.id {
      sources[place] = source
    } else {
      sources.insert(source, at: place)
    }
  }

  public subscript(span: Span) -> SourceFile? {
    let place = place(of: span.file)
    return place < sources.count && sources[place].id == span.file ? sources[place] : nil
  }

  /// The first place whose number is not below this one.
  private func place(of id: FileID) -> Int {
    var (low, high) = (0, sources.count)
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].id.number < id.number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A number that no text has yet.
  public var freeID: FileID { FileID((sources.last?.id.number ?? 0) &+ 1) }
}
