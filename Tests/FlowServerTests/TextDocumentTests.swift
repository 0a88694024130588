import FlowSource
import Testing

@testable import FlowServer

/// Places as editors count them, and texts that change under them.
@Suite struct TextDocumentTests {
  static let text = "a\r\n🎉é x\n\r日本\u{10FFFF}\n"

  @Test func `columns count units of UTF-16, and every ending of a line is one`() {
    let source = SourceFile(path: "a", text: Self.text)
    let lines = ["a", "🎉é x", "", "日本\u{10FFFF}", ""]
    #expect(source.lineCount == lines.count)
    for (number, line) in lines.enumerated() {
      for (units, index) in zip(0..., line.utf16.indices) {
        guard let place = String.Index(index, within: line.unicodeScalars) else { continue }
        let bytes = line.utf8.distance(from: line.startIndex, to: place)
        let offset = source.offset(ofLine: number + 1) + bytes
        let expected = TextDocument.Place(line: number, column: units)
        #expect(source.offset(of: expected) == offset)
        #expect(source.place(of: offset) == expected)
      }
      let end = TextDocument.Place(line: number, column: line.utf16.count)
      #expect(source.place(of: source.offset(of: end)) == end)
      // Beyond the end of a line its end is meant.
      let beyond = TextDocument.Place(line: number, column: 1_000)
      #expect(source.offset(of: beyond) == source.offset(of: end))
    }
    #expect(source.offset(of: .init(line: 99, column: 0)) == source.bytes.count)
    // Half of a pair is the beginning of the whole.
    #expect(source.place(of: source.offset(of: .init(line: 1, column: 1))).column == 0)
  }

  /// A text as a plain list of UTF-16 units, changed the slow way.
  struct Naive {
    var units: [UInt16]

    func offset(_ place: TextDocument.Place) -> Int {
      var at = 0
      var line = 0
      while line < place.line, at < units.count {
        let unit = units[at]
        at += 1
        if unit == 0x0D, at < units.count, units[at] == 0x0A { at += 1 }
        if unit == 0x0A || unit == 0x0D { line += 1 }
      }
      guard line == place.line else { return units.count }
      var left = place.column
      while left > 0, at < units.count, units[at] != 0x0A, units[at] != 0x0D {
        at += 1
        left -= 1
      }
      if at > 0, at < units.count, UTF16.isTrailSurrogate(units[at]) { at -= 1 }
      return at
    }

    mutating func change(_ start: TextDocument.Place, _ end: TextDocument.Place, _ text: String) {
      let from = offset(start)
      units.replaceSubrange(from..<max(from, offset(end)), with: Array(text.utf16))
    }
  }

  @Test func `thousands of changes leave the text that the editor has`() {
    var state: UInt64 = 20_261_120
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = ["", "x", "\n", "\r\n", "\r", "🎉", "é", "日本", "gate a {\n", "}", "\u{10FFFF}"]
    var document = TextDocument(address: "a", path: "a", version: 0, text: Self.text)
    var naive = Naive(units: Array(Self.text.utf16))
    for number in 1...3_000 {
      let start = TextDocument.Place(line: random(6), column: random(9))
      let end = TextDocument.Place(line: start.line + random(2), column: random(9))
      let text = pieces[random(pieces.count)]
      document.change((start, end), to: text, version: number)
      naive.change(start, end, text)
      let expected = String(decoding: naive.units, as: UTF16.self)
      let found = String(decoding: document.source.bytes, as: UTF8.self)
      guard found.utf8.elementsEqual(expected.utf8) else {
        Issue.record(
          "change \(number): \(found.debugDescription) is not \(expected.debugDescription)")
        return
      }
      if naive.units.count > 400 {
        document.change(nil, to: Self.text, version: number)
        naive = Naive(units: Array(Self.text.utf16))
      }
    }
  }

  @Test(arguments: ["/a/b.flow", "/a b/ä🎉%20.flow", "/a#?&+.flow"])
  func `an address leads back to its path`(path: String) {
    let address = DocumentAddress.address(path)
    #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") })
    #expect(DocumentAddress.path(address) == path)
    #expect(DocumentAddress.path("untitled:x") == "untitled:x")
  }
}
