import FlowValues

/// A text as a key: equal to what the script's `==` calls equal.
struct ExactText: Hashable {
  let text: String

  static func == (a: ExactText, b: ExactText) -> Bool { Value.isSame(a.text, b.text) }

  /// Up to eight bytes at a time; what texts look like to Unicode has no part in it.
  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while rest.count >= 8 {
        hasher.combine(rest.loadUnaligned(as: UInt64.self))
        rest = UnsafeRawBufferPointer(rebasing: rest[8...])
      }
      var last = UInt64(bytes.count)
      for byte in rest { last = last << 8 | UInt64(byte) }
      hasher.combine(last)
    }
  }
}
