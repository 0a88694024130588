import FlowValues
import Testing

/// Texts are the same where their bytes are, however they are stored.
struct SameTextTests {
  /// The same contents in several stores: short ones in their own words, and on the heap.
  private static func stores(_ text: String) -> [String] {
    var grown = String(repeating: "x", count: 64)
    grown.removeAll(keepingCapacity: true)
    grown += text
    return [text, String(decoding: Array(text.utf8), as: UTF8.self), grown]
  }

  @Test
  func `two texts are the same exactly where their bytes are`() {
    var texts = ["", "\u{0}", "é", "e\u{301}", "日本", "🇩🇪", "\u{85}"]
    for length in [1, 2, 14, 15, 16, 17, 40] {
      for ending in ["a", "b", "é"] { texts.append(String(repeating: "n", count: length) + ending) }
    }
    for a in texts {
      for b in texts {
        let isSame = Array(a.utf8) == Array(b.utf8)
        for x in Self.stores(a) {
          for y in Self.stores(b) { #expect(Value.isSame(x, y) == isSame, "\(x) and \(y)") }
        }
      }
    }
  }
}
