import FlowSource
import Testing

/// Eight bytes at a time must end a run where one at a time does.
struct PlainBytesTests {
  /// Every byte, at every place of a text and of a word, with each neighbour that could carry over.
  @Test
  func `a run ends at the first byte that is not plain, wherever it stands`() {
    for odd in UInt8.min...UInt8.max {
      for place in 0..<19 {
        for after in [UInt8(0x20), 0x00, 0x7E, 0x7F, 0x80, 0xFF] {
          var bytes = [UInt8](repeating: 0x7E, count: 19)
          bytes[place] = odd
          if place + 1 < bytes.count { bytes[place + 1] = after }
          for offset in 0...place { check(bytes, from: offset) }
        }
      }
    }
  }

  @Test
  func `texts of every length end where they end`() {
    for count in 0..<40 {
      for byte in [UInt8(0x20), 0x61, 0x7E, 0xC3] {
        let bytes = [UInt8](repeating: byte, count: count)
        for offset in 0...count { check(bytes, from: offset) }
      }
    }
  }

  private func check(_ bytes: [UInt8], from offset: Int) {
    let plain = bytes[offset...].prefix { $0 >= 0x20 && $0 < 0x7F }.count
    let free = bytes[offset...].prefix { $0 >= 0x20 }.count
    bytes.withUnsafeBufferPointer { text in
      #expect(PlainBytes.length(of: text, from: offset) == plain, "\(bytes) from \(offset)")
      #expect(PlainBytes.lengthToControl(in: text, from: offset) == free, "\(bytes) from \(offset)")
    }
  }
}
