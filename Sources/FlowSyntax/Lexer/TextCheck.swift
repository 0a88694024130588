import FlowSource

/// Finds what no text may hold, before it is cut into tokens: bytes that are not UTF-8, zeros,
/// control characters, and characters that turn the direction of what is shown.
struct TextCheck {
  /// Whether the text can be cut into tokens at all.
  private(set) var isReadable = true
  private(set) var diagnostics: [Diagnostic] = []
  private let file: FileID

  static let limit = Int(UInt32.max) - 1

  static func check(_ source: SourceFile) -> TextCheck {
    var check = TextCheck(file: source.id)
    if source.bytes.count > limit {
      check.refuse(.fileTooLarge(Span(file: source.id, start: 0, end: 0)))
      return check
    }
    source.bytes.withUnsafeBufferPointer { check.run($0) }
    return check
  }

  private init(file: FileID) { self.file = file }

  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while true {
      offset += PlainBytes.length(of: bytes, from: offset)
      if offset >= bytes.count { return }
      let byte = bytes[offset]
      if byte >= 0x80 {
        let length = Self.lengthOfCharacter(bytes, offset)
        if length == 0 {
          refuse(.notUTF8(span(offset, offset + 1), byte: byte))
          return
        }
        if length == 3 { checkDirection(bytes, offset) }
        offset += length
      } else {
        if byte == 0 {
          refuse(.binaryFile(span(offset, offset + 1)))
          return
        }
        if byte != 0x0A, byte != 0x0D, byte != 0x09 { reportControl(bytes, offset) }
        offset += 1
      }
    }
  }

  private mutating func refuse(_ diagnostic: Diagnostic) {
    isReadable = false
    diagnostics = [diagnostic]
  }

  /// Reports the first of a row of control characters.
  private mutating func reportControl(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    if let last = diagnostics.last, Int(last.span.end) == offset { return }
    guard diagnostics.count < 20 else { return }
    diagnostics.append(.controlCharacter(span(offset, offset + 1), bytes[offset]))
  }

  private mutating func checkDirection(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    guard bytes[offset] == 0xE2, diagnostics.count < 20 else { return }
    let last = bytes[offset + 2]
    let turns =
      (bytes[offset + 1] == 0x80 && (0xAA...0xAE).contains(last))
      || (bytes[offset + 1] == 0x81 && (0xA6...0xA9).contains(last))
    if turns { diagnostics.append(.directionCharacter(span(offset, offset + 3))) }
  }

  private func span(_ start: Int, _ end: Int) -> Span {
    Span(file: file, start: UInt32(start), end: UInt32(end))
  }

  /// The length of the well-formed character at an offset, or 0.
  private static func lengthOfCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Int {
    let first = bytes[offset]
    func holds(_ place: Int, _ range: ClosedRange<UInt8>) -> Bool {
      offset + place < bytes.count && range.contains(bytes[offset + place])
    }
    let any: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF:
      return holds(1, any) ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> =
        first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : any
      return holds(1, second) && holds(2, any) ? 3 : 0
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : any
      return holds(1, second) && holds(2, any) && holds(3, any) ? 4 : 0
    default:
      return 0
    }
  }
}
