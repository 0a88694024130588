import FlowEvidence
import FlowValues
import Testing

/// What the readers make of reports.
@Suite struct ReportTests {
  static let cases =
    CoverageCases.lcov + CoverageCases.cobertura + CoverageCases.jacoco + CoverageCases.coveragePy
    + ResultCases.junit + ResultCases.sarif

  @Test(arguments: cases)
  func `a report says what its tool says`(_ report: ReportCase) {
    let value = Reading.read(report.format, report.texts.map { Array($0.utf8) })
    for (field, expected) in report.fields {
      #expect(Reading.field(field, of: value) == expected, "\(field)")
    }
  }

  @Test(arguments: cases.filter { $0.texts.count == 1 })
  func `it does not matter in which pieces a file comes`(_ report: ReportCase) {
    let bytes = Array(report.texts[0].utf8)
    let whole = Reading.read(report.format, [bytes])
    for size in [1, 2, 3, 7, 64] {
      let value = Reading.read(report.format, bytes, inPiecesOf: size)
      #expect(Reading.shown(value) == Reading.shown(whole), "in pieces of \(size)")
    }
  }

  @Test(arguments: [EvidenceFormat.cobertura, .jacoco, .junit])
  func `a report in XML that was cut anywhere is unknown, with the place`(format: EvidenceFormat) {
    for report in Self.cases where report.format == format {
      let bytes = Array(report.texts[0].utf8)
      let end = (bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0)
      for length in stride(from: 0, to: end, by: max(1, end / 60)) {
        let value = Reading.read(format, [Array(bytes[..<length])])
        let reason = value.reason?.sentence ?? "read: \(value.literalText)"
        #expect(reason.hasPrefix("a:"), "\(length) bytes of \(report.name): \(reason)")
      }
    }
  }

  @Test func `the digest is that of the file, also where reading stopped early`() {
    let whole = "TN:\nSF:a.c\nDA:1,1\nend_of_record\n"
    for text in [whole, "nonsense\n" + whole] {
      let file = EvidenceFile(path: "a", bytes: Array(text.utf8))
      _ = EvidenceReader.read(.lcov, [file], source: "a")
      #expect(file.digest() == "sha256:" + SHA256.hexadecimal(of: Array(text.utf8)))
    }
  }
}
