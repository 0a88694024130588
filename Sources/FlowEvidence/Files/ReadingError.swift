/// Why a file could not be read as what it should be, and where.
public struct ReadingError: Error, Hashable, Sendable {
  /// `reports/unit.xml:14: …`, without an ending.
  public let sentence: String

  /// A fault in a file.
  public init(_ message: String, in path: String, line: Int? = nil, column: Int? = nil) {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    sentence = "\(path)\(place): \(message)"
  }

  /// A file that cannot be had at all, in words of its own.
  public init(sentence: String) { self.sentence = sentence }
}
