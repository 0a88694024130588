/// A commit as its object says it.
public struct CommitRecord: Hashable, Sendable {
  /// All hexadecimal digits of its name.
  public let id: String
  public let parents: [String]
  public let authorName: String
  public let authorEmail: String
  /// When it came to be where it stands, in seconds since 1970; a rebase makes it anew.
  public let committedAt: Double
  /// The whole message, first line and all.
  public let message: String
  /// Whether there is a signature in it; whether it holds is another question.
  public let hasSignature: Bool

  public init(
    id: String, parents: [String], authorName: String, authorEmail: String, committedAt: Double,
    message: String, hasSignature: Bool
  ) {
    self.id = id
    self.parents = parents
    self.authorName = authorName
    self.authorEmail = authorEmail
    self.committedAt = committedAt
    self.message = message
    self.hasSignature = hasSignature
  }

  /// The first paragraph on one line, as `git log` shows it.
  public var subject: String { paragraphs.first.joined(separator: " ") }

  /// What follows the first paragraph.
  public var body: String { paragraphs.rest.joined(separator: "\n") }

  private var paragraphs: (first: ArraySlice<Substring>, rest: ArraySlice<Substring>) {
    let lines = message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let start = lines.firstIndex(where: { !Self.isBlank($0) }),
      let last = lines.lastIndex(where: { !Self.isBlank($0) })
    else { return ([], []) }
    let end = lines[start...last].firstIndex { Self.isBlank($0) } ?? last + 1
    let next = lines[end...].firstIndex { !Self.isBlank($0) } ?? last + 1
    return (lines[start..<end], lines[next..<(last + 1)])
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
}
