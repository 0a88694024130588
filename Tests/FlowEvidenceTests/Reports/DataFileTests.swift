import FlowEvidence
import FlowValues
import Testing

/// What the readers make of files of data and lists of tasks.
@Suite struct DataFileTests {
  @Test(arguments: DataCases.data + DataCases.tasks)
  func `a file is read as its format has it`(_ file: ReportCase) {
    let value = Reading.read(file.format, file.texts.map { Array($0.utf8) })
    for (field, expected) in file.fields {
      #expect(Reading.field(field, of: value) == expected, "\(field)")
    }
  }

  @Test(arguments: (DataCases.data + DataCases.tasks).filter { $0.texts.count == 1 })
  func `it does not matter in which pieces a file comes`(_ file: ReportCase) {
    let bytes = Array(file.texts[0].utf8)
    let whole = Reading.read(file.format, [bytes])
    for size in [1, 2, 3, 7, 64] {
      let value = Reading.read(file.format, bytes, inPiecesOf: size)
      #expect(Reading.shown(value) == Reading.shown(whole), "in pieces of \(size)")
    }
  }

  @Test(arguments: DataCases.refused)
  func `what is broken is unknown, with place and reason`(
    format: String, text: String, reason: String
  ) {
    check(format, Array(text.utf8), reason)
  }

  @Test(arguments: DataCases.undecodable)
  func `what is no text is unknown, with place and reason`(
    format: String, bytes: [UInt8], reason: String
  ) {
    check(format, bytes, reason)
  }

  private func check(_ format: String, _ bytes: [UInt8], _ reason: String) {
    guard let format = EvidenceFormat(rawValue: format) else {
      Issue.record("there is no format \(format)")
      return
    }
    let value = Reading.read(format, [bytes])
    let found = value.reason?.sentence ?? "read: \(value.literalText)"
    #expect(found.hasPrefix(reason), "\(found)")
  }

  @Test func `nesting without end is refused, and so are aliases that multiply`() {
    let deep = String(repeating: "[", count: 20_000)
    for (format, text) in [(EvidenceFormat.yaml, deep), (.toml, "a = " + deep)] {
      let reason = Reading.read(format, text).reason?.sentence ?? "read"
      #expect(reason.hasPrefix("a:1:"), "\(reason)")
    }
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(alias)]\n"
    }
    #expect(
      Reading.read(.yaml, bomb).reason?.sentence
        .contains("more than 10000000 values, aliases written out") == true)
    var tower = "a0: &a0 x\n"
    for level in 1...600 { tower += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let reason = Reading.read(.yaml, tower).reason?.sentence ?? "read"
    #expect(reason.hasPrefix("a:512:"), "\(reason)")
  }

  @Test func `rows and lines without end are refused`() {
    for (format, fill) in [(EvidenceFormat.csv, "x"), (.jsonl, "x")] {
      let endless = EvidenceFile(path: "a") { buffer in
        for place in buffer.indices { buffer[place] = fill.utf8.first ?? 0 }
        return buffer.count
      }
      let value = EvidenceReader.read(format, [endless], source: "a")
      let reason = value.reason?.sentence ?? "read"
      #expect(reason.contains("longer than 16 MiB"), "\(format) of \(fill): \(reason)")
    }
  }

  @Test func `deeply indented lists are read`() {
    var page = ""
    for depth in 0..<300 { page += String(repeating: " ", count: depth) + "- [ ] d\n" }
    guard case .list(let list) = Reading.read(.todo, page) else {
      Issue.record("it was not read")
      return
    }
    #expect(list.elements.count == 1)
  }

  @Test func `one document is one file`() {
    for format in [EvidenceFormat.yaml, .toml] {
      let reason = Reading.read(format, "a", "b").reason?.sentence ?? ""
      #expect(reason.hasSuffix("is read from one file, and the pattern names several"))
    }
  }
}
