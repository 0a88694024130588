import FlowSource

/// The texts that spans point into: the files of a program, and what else was read beside them.
public struct SourceTable: Sendable {
  private var sources: [FileID: SourceFile] = [:]

  public init(_ sources: [SourceFile] = []) {
    for source in sources { insert(source) }
  }

  /// Adds a text under its own number.
  public mutating func insert(_ source: SourceFile) { sources[source.id] = source }

  public subscript(span: Span) -> SourceFile? { sources[span.file] }

  /// A number that no text has yet.
  public var freeID: FileID {
    FileID((sources.keys.map(\.number).max() ?? 0) &+ 1)
  }
}
