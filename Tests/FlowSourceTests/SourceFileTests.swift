import FlowSource
import Testing

struct SourceFileTests {
  static let positions: [(text: String, offset: Int, line: Int, column: Int)] = [
    ("", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 99, 1, 4), ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1),
    ("a\r\nb", 3, 2, 1), ("a\r\nb", 1, 1, 2), ("a\rb", 2, 2, 1), ("\n\n\n", 2, 3, 1),
    ("ä€😀x", 9, 1, 4), ("é\né", 3, 2, 1), ("abc", -1, 1, 1),
  ]

  @Test(arguments: positions)
  func `a place is told by line and column, in characters`(
    _ row: (text: String, offset: Int, line: Int, column: Int)
  ) {
    let position = SourceFile(path: "x", text: row.text).position(at: row.offset)
    #expect(position == Position(line: row.line, column: row.column), "\(row)")
  }

  @Test func `lines come without their endings, and none beyond the last`() {
    let file = SourceFile(path: "x", text: "one\r\ntwo\rthree\n")
    #expect(file.lineCount == 4)
    #expect((1...5).map(file.line) == ["one", "two", "three", "", ""])
    #expect(file.line(0) == "" && file.offset(ofLine: 3) == 9)
  }

  @Test func `the text under a span that leaves the file is cut, not a crash`() {
    let file = SourceFile(path: "x", text: "gate")
    let spans = [(0, 4, "gate"), (1, 3, "at"), (2, 99, "te"), (50, 60, ""), (3, 1, "")]
    for (start, end, text) in spans {
      let span = Span(file: FileID(0), start: UInt32(start), end: UInt32(end))
      #expect(file.text(span) == text)
    }
  }

  @Test func `every offset of random texts has the place that counting finds`() {
    let alphabet = Array("ab\n\r\té😀".unicodeScalars)
    var state: UInt64 = 20_261_120
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.unicodeScalars.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let file = SourceFile(path: "x", text: text)
      var (line, column, offset) = (1, 1, 0)
      let scalars = Array(text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        let place = file.position(at: offset)
        #expect(place == Position(line: line, column: column), "\(text.debugDescription)")
        offset += scalar.utf8.count
        let isReturn = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
        if scalar == "\n" || (scalar == "\r" && !isReturn) {
          (line, column) = (line + 1, 1)
        } else {
          column += 1
        }
      }
    }
  }
}
