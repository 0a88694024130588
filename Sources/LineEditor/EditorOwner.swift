/// What an editor asks of whoever reads lines with it.
public protocol EditorOwner: AnyObject {
  /// How the text is coloured while it is typed.
  func styles(of text: String) -> [StyledRange]
  /// Whether Enter runs the text, or goes on with it on a new line.
  func continuation(of text: String) -> Continuation
  /// What may stand at a place of the text, a byte offset.
  func completions(in text: String, at offset: Int) -> Completions
}

/// What Enter does.
public enum Continuation: Equatable, Sendable {
  case complete
  /// The text goes on; the new line begins with this.
  case goesOn(indent: String)
}

/// What may replace the bytes before the cursor.
public struct Completions: Sendable {
  /// One of them.
  public struct Item: Sendable {
    public let text: String
    /// What it is, in a few words.
    public let note: String

    public init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// Where the word begins that is to be completed, a byte offset.
  public let start: Int
  /// In the order in which they are shown.
  public let items: [Item]

  public init(start: Int, items: [Item]) {
    self.start = start
    self.items = items
  }

  public static let none = Completions(start: 0, items: [])
}
