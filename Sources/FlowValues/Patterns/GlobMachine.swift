/// Runs a short glob over a text with one machine word as the set of places it can be at.
///
/// The parts become a chain of states, at most one below the bits of a word. A byte moves a state
/// to its right neighbour or lets it stay, and a state that may match nothing is passed over at
/// once; all states do so in four operations. No two such states are ever neighbours, which is
/// why passing over them once is enough.
struct GlobMachine: Sendable {
  /// The states that move on, by byte.
  private var moving: [UInt64]
  /// The states that stay, by byte.
  private var staying: [UInt64]
  /// The states that may match nothing.
  private var skipped: UInt64 = 0
  private var count = 0

  /// None when the parts need more states than a word has bits.
  init?(_ elements: [GlobElement]) {
    moving = [UInt64](repeating: 0, count: 256)
    staying = [UInt64](repeating: 0, count: 256)
    for (index, element) in elements.enumerated() {
      let room: Int
      switch element {
      case .bytes(let bytes): room = bytes.count
      default: room = 2
      }
      guard count + room < UInt64.bitWidth else { return nil }
      switch element {
      case .bytes(let bytes):
        for byte in bytes { addMove { $0 == byte } }
      case .one:
        addMove(isCharacterStart)
        // The rest of a character of several bytes; a run that follows would take it anyway.
        let next = index + 1 < elements.count ? elements[index + 1] : .one
        if next != .run, next != .anything { addStay { $0 & 0xC0 == 0x80 } }
      case .run:
        if !followsCapture(index, in: elements) { addStay { $0 != slash } }
      case .anything:
        if followsCapture(index, in: elements) { removeLast() }
        addStay { _ in true }
      case .capture:
        addMove(isCharacterStart)
        addStay { $0 != slash }
      }
    }
  }

  /// Whether the parts match a stretch of a text as a whole.
  func matches(_ text: Swift.Span<UInt8>, between bounds: Range<Int>) -> Bool {
    var places = passing(1)
    for index in bounds {
      let byte = Int(text[index])
      places = passing(((places & moving[byte]) << 1) | (places & staying[byte]))
      if places == 0 { return false }
    }
    return places >> UInt64(count) & 1 == 1
  }

  private func passing(_ places: UInt64) -> UInt64 {
    places | ((places & skipped) << 1)
  }

  /// A run after a capture adds nothing to the run that the capture itself ends with.
  private func followsCapture(_ index: Int, in elements: [GlobElement]) -> Bool {
    index > 0 && elements[index - 1] == .capture
  }

  private mutating func addMove(_ accepts: (UInt8) -> Bool) {
    for byte in UInt8.min...UInt8.max where accepts(byte) { moving[Int(byte)] |= 1 << count }
    count += 1
  }

  private mutating func addStay(_ accepts: (UInt8) -> Bool) {
    for byte in UInt8.min...UInt8.max where accepts(byte) { staying[Int(byte)] |= 1 << count }
    skipped |= 1 << count
    count += 1
  }

  private mutating func removeLast() {
    count -= 1
    let kept: UInt64 = ~(1 << UInt64(count))
    skipped &= kept
    for byte in 0..<256 { staying[byte] &= kept }
  }
}

private let slash = UInt8(ascii: "/")

/// Whether a byte begins a character other than `/`.
private func isCharacterStart(_ byte: UInt8) -> Bool {
  byte != slash && byte & 0xC0 != 0x80
}
