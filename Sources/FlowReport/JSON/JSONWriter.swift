import FlowValues

/// Writes JSON part by part, in the order in which it is told.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.member("gate", "quality")
///   $0.array("findings") { $0.text("coverage is 84.2") }
/// }
/// ```
///
/// Values at the top stand on lines of their own, so that several make JSON Lines. Everything that
/// a terminal or a script in a page could take for a command is escaped.
///
/// - Requires: In an object every value comes with a key, in an array none does.
public struct JSONWriter {
  /// What has been written since the beginning or the last `drain()`, without a line end.
  public private(set) var bytes: [UInt8] = []
  private let style: JSONStyle
  private var depth = 0
  /// Whether something stands before the next part in the same object, array or document.
  private var isFollowing = false
  /// Whether a key has been written and its value has not.
  private var isAfterKey = false

  public init(_ style: JSONStyle = .compact) {
    self.style = style
  }

  /// What has been written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands over what has been written, so that a long document need not be held whole.
  public mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // MARK: Values

  public mutating func null() { write("null") }

  public mutating func bool(_ value: Bool) { write(value ? "true" : "false") }

  /// A number; `null` for one that is unknown or infinite, which JSON cannot say.
  public mutating func number(_ value: Double) {
    write(value.isFinite ? NumberFormat.print(value) : "null")
  }

  public mutating func number(_ value: Int) { write(String(value)) }

  public mutating func text(_ value: String) {
    separate()
    quote(value)
  }

  /// An object, whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container("{", "}", body)
  }

  /// An array, whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container("[", "]", body)
  }

  // MARK: Members

  /// The key of the value that is written next.
  public mutating func key(_ key: String) {
    text(key)
    bytes += style == .pretty ? ": ".utf8 : ":".utf8
    isAfterKey = true
  }

  /// A member that holds a text; `null` where there is none.
  public mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { text(value) } else { null() }
  }

  /// A member that holds a number; `null` where there is none.
  public mutating func member(_ key: String, _ value: Double?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  /// A member that holds a whole number; `null` where there is none.
  public mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  /// A member that holds a bool; `null` where there is none.
  public mutating func member(_ key: String, _ value: Bool?) {
    self.key(key)
    if let value { bool(value) } else { null() }
  }

  /// A member that holds a list of texts.
  public mutating func member(_ key: String, _ values: [String]) {
    array(key) { for value in values { $0.text(value) } }
  }

  /// A member that holds an object.
  public mutating func object(
    _ key: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    self.key(key)
    try object(body)
  }

  /// A member that holds an array.
  public mutating func array(
    _ key: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    self.key(key)
    try array(body)
  }

  // MARK: Layout

  private mutating func write(_ word: String) {
    separate()
    bytes += word.utf8
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFollowing = false
    // An error in the middle still leaves a whole document, and the writer able to go on.
    defer {
      if isAfterKey { null() }
      depth -= 1
      if isFollowing { breakLine() }
      bytes.append(UInt8(ascii: close))
      isFollowing = true
    }
    try body(&self)
  }

  /// Writes what stands between the last part and the next.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if depth == 0 {
      if isFollowing { bytes.append(0x0A) }
    } else {
      if isFollowing { bytes.append(UInt8(ascii: ",")) }
      breakLine()
    }
    isFollowing = true
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    JSONEscape.append(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
