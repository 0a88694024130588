/// A message of a commit in the form of conventionalcommits.org: `feat(parser)!: read lists`.
public struct ConventionalCommit: Hashable, Sendable {
  /// `Refs: #12`
  public struct Footer: Hashable, Sendable {
    public let token: String
    public let value: String
  }

  /// In small letters: `feat`.
  public let type: String
  public let scope: String?
  public let isBreaking: Bool
  public let subject: String
  public let body: String?
  public let footers: [Footer]

  /// Reads a message; nothing where its first line has another form.
  public init?(_ message: String) {
    let lines = message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var rest = lines[0]
    let type = rest.prefix { $0.isASCII && $0.isLetter }
    guard !type.isEmpty else { return nil }
    rest = rest.dropFirst(type.count)
    var scope: String?
    if rest.first == "(" {
      guard let close = rest.firstIndex(of: ")") else { return nil }
      scope = String(rest[..<close].dropFirst())
      rest = rest[close...].dropFirst()
      guard scope?.isEmpty == false else { return nil }
    }
    let isMarked = rest.first == "!"
    if isMarked { rest = rest.dropFirst() }
    guard rest.hasPrefix(": ") else { return nil }
    var subject = rest.dropFirst(2).drop { $0 == " " }
    while subject.last?.isWhitespace == true { subject.removeLast() }
    guard !subject.isEmpty else { return nil }
    self.type = type.lowercased()
    self.scope = scope
    self.subject = String(subject)
    (body, footers) = Self.paragraphs(lines.dropFirst())
    isBreaking =
      isMarked || footers.contains { ["BREAKING CHANGE", "BREAKING-CHANGE"].contains($0.token) }
  }

  /// The body, and the footers: from the first paragraph on that begins with one.
  private static func paragraphs(_ lines: ArraySlice<Substring>) -> (String?, [Footer]) {
    var body: [Substring] = []
    var footers: [(token: Substring, lines: [Substring])] = []
    var isStart = true
    for line in lines {
      if let (token, value) = footer(line), isStart || !footers.isEmpty {
        footers.append((token, [value]))
      } else if !footers.isEmpty {
        // What is no footer goes on with the one before.
        if !line.isEmpty { footers[footers.count - 1].lines.append(line) }
      } else if !line.isEmpty || !body.isEmpty {
        body.append(line)
      }
      isStart = line.allSatisfy(\.isWhitespace)
    }
    while body.last?.isEmpty == true { body.removeLast() }
    return (
      body.isEmpty ? nil : body.joined(separator: "\n"),
      footers.map { Footer(token: String($0.token), value: $0.lines.joined(separator: "\n")) }
    )
  }

  /// `Token: value` or `Token #value`
  private static func footer(_ line: Substring) -> (token: Substring, value: Substring)? {
    for token in ["BREAKING CHANGE", "BREAKING-CHANGE"] where line.hasPrefix(token + ": ") {
      return (line.prefix(token.count), line.dropFirst(token.count + 2))
    }
    let token = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard let first = token.first, first.isLetter else { return nil }
    let rest = line.dropFirst(token.count)
    if rest.hasPrefix(": "), rest.count > 2 {
      return (token, rest.dropFirst(2))
    }
    guard rest.hasPrefix(" #"), rest.count > 2 else { return nil }
    return (token, rest.dropFirst())
  }
}
