/// A pattern for names and paths, the right-hand side of `like`.
///
/// `*` stands for any run without `/`, `**` for any run, `?` for one character that is not `/`,
/// and `<name>` captures one or more characters without `/`. A backslash takes the meaning from
/// the character after it. The whole text must match, byte for byte, and `?` counts scalars.
///
/// Where a pattern can match in several ways, its parts choose from left to right: a capture
/// takes as little as it can, a star as much. Matching takes time in proportion to the pattern
/// times the text, whatever they hold.
public struct Glob: Sendable {
  /// The text that the glob was made from.
  public let pattern: String
  /// The names of its captures, in order.
  public let captureNames: [String]

  /// The bytes that every match begins with.
  private let prefix: [UInt8]
  /// The bytes that every match ends with, after its prefix.
  private let suffix: [UInt8]
  /// What stands between them; it begins and ends with something other than bytes.
  private let middle: [GlobElement]
  /// A faster way to say whether the middle matches; none where the middle is too long for it.
  private let machine: GlobMachine?

  /// Reads a glob.
  public init(_ pattern: String) throws(PatternError) {
    var reader = GlobReader(pattern)
    var rest = try reader.read()[...]
    self.pattern = pattern
    captureNames = reader.captureNames
    if case .bytes(let bytes)? = rest.first {
      prefix = bytes
      rest.removeFirst()
    } else {
      prefix = []
    }
    if case .bytes(let bytes)? = rest.last {
      suffix = bytes
      rest.removeLast()
    } else {
      suffix = []
    }
    middle = Array(rest)
    machine = rest.isEmpty || rest == [.anything] ? nil : GlobMachine(middle)
  }

  /// What is wrong with a pattern, if anything; nothing is made ready to match with it.
  public static func error(in pattern: String) -> PatternError? {
    var reader = GlobReader(pattern)
    do throws(PatternError) { _ = try reader.read() } catch { return error }
    return nil
  }

  /// Whether the glob matches only the one text that it spells out.
  public var isLiteral: Bool { middle.isEmpty }

  /// Whether a whole text has this shape.
  public func matches(_ text: String) -> Bool {
    matches(text.utf8.span)
  }

  /// What each capture holds, in order, or nothing when the text does not match.
  public func captures(in text: String) -> [(name: String, value: String)]? {
    captured(in: text).map { Array(zip(captureNames, $0)) }
  }

  /// What the captures hold, in the order of their names, or nothing when the text does not match.
  public func captured(in text: String) -> [String]? {
    let bytes = text.utf8.span
    guard matches(bytes) else { return nil }
    if captureNames.isEmpty { return [] }
    if middle == [.capture] { return [piece(inner(bytes), of: text)] }
    let stretches = GlobTable.captures(of: middle, in: bytes, between: inner(bytes))
    guard let stretches, stretches.count == captureNames.count else { return nil }
    return stretches.map { piece($0, of: text) }
  }

  private func piece(_ stretch: Range<Int>, of text: String) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: stretch.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: stretch.count)])
  }

  private func matches(_ bytes: Swift.Span<UInt8>) -> Bool {
    let (least, count) = (prefix.count + suffix.count, bytes.count)
    guard middle.isEmpty ? count == least : count >= least else { return false }
    for index in prefix.indices where prefix[index] != bytes[index] { return false }
    let tail = count - suffix.count
    for index in suffix.indices where suffix[index] != bytes[tail + index] { return false }
    if middle.isEmpty || middle == [.anything] { return true }
    if let machine { return machine.matches(bytes, between: inner(bytes)) }
    return GlobTable.matches(middle, in: bytes, between: inner(bytes))
  }

  /// The stretch that is left for the middle.
  private func inner(_ bytes: Swift.Span<UInt8>) -> Range<Int> {
    prefix.count..<(bytes.count - suffix.count)
  }
}

extension Glob: Hashable {
  /// Two globs are the same when they are written the same.
  public static func == (a: Glob, b: Glob) -> Bool { a.pattern.utf8.elementsEqual(b.pattern.utf8) }

  /// Hashes what the glob is written as.
  public func hash(into hasher: inout Hasher) {
    for byte in pattern.utf8 { hasher.combine(byte) }
  }
}
