/// One way in which a text may go on.
public struct Completion: Hashable, Sendable {
  public let text: String
  /// What it is, in a few words: `evidence: number`.
  public let note: String

  public init(_ text: String, _ note: String = "") {
    self.text = text
    self.note = note
  }
}

/// The ways in which a text may go on at a place.
public struct CompletionList: Sendable {
  /// Where the word begins that they complete, in bytes.
  public let start: Int
  public var items: [Completion]

  public init(start: Int, items: [Completion]) {
    self.start = start
    self.items = items
  }

  public static let none = CompletionList(start: 0, items: [])
}
