import FlowEvidence
import FlowValues
import Testing

/// Reports that somebody broke, on purpose or not.
@Suite struct HostileReportTests {
  /// A file and the start of the reason for which it is refused.
  static let refused: [(EvidenceFormat, String, String)] = [
    (.lcov, "this is no report", "a:1: expected a record such as 'DA:12,1', found 'this is no"),
    (.lcov, "SF:a\nDA:x,1\nend_of_record", "a:2: expected 'DA:LINE,HITS', found 'DA:x,1'"),
    (.lcov, "SF:a\nDA:1,-4\nend_of_record", "a:2: expected 'DA:LINE,HITS'"),
    (.lcov, "SF:a\nDA:99999999999999999999,1\nend_of_record", "a:2: expected 'DA:LINE,HITS'"),
    (.lcov, "SF:a\nDA:1,1\0\nend_of_record", "a:2: expected 'DA:LINE,HITS'"),
    (.lcov, "SF:a\n\0\0\0\nend_of_record", "a:2: expected a record"),
    (.lcov, "SF:a\nDA:1,1", "a:2: the file ends before 'end_of_record'"),
    (.lcov, "SF:a\nDA:1", "a:2: expected 'DA:LINE,HITS'"),
    (.lcov, "DA:1,1\nend_of_record", "a:1: 'DA' stands before any 'SF'"),
    (.lcov, "TN:\nend_of_record", "a:2: 'end_of_record' ends nothing"),
    (.lcov, "SF:a\nBRDA:1,0,0\nend_of_record", "a:2: expected 'BRDA:LINE,BLOCK,BRANCH,TAKEN'"),
    (.lcov, "SF:a\nLF:-3\nend_of_record", "a:2: expected a count"),
    (.lcov, "SF:a\nFNDA:f\nend_of_record", "a:2: expected 'FNDA:HITS,NAME'"),
    (.cobertura, "", "a: the file is empty"),
    (.cobertura, "   \n  ", "a:2:3: it holds no element"),
    (.cobertura, "<coverage><class", "a:1:11: the file ends in the middle"),
    (.cobertura, "<coverage>", "a:1:11: the file ends inside of an element"),
    (.cobertura, "<coverage></packages>", "a:1:13: mismatched tag"),
    (.cobertura, "<coverage>\0</coverage>", "a:1:11: this is not well-formed XML"),
    (.cobertura, "<report/>", "a:1: expected <coverage> at the root, found <report>: JaCoCo"),
    (.cobertura, "<coverage><project/></coverage>", "a:1: this is a report of Clover"),
    (.cobertura, "<coverage line-rate='7'/>", "a:1: expected a rate from 0 to 1, found '7'"),
    (.cobertura, "<coverage line-rate='NaN'/>", "a:1: expected a rate from 0 to 1"),
    (
      .cobertura, "<coverage lines-covered='9' lines-valid='2'/>",
      "a:1: expected covered and valid counts, found '9' of '2'"
    ),
    (
      .cobertura, "<coverage lines-covered='-1' lines-valid='2'/>",
      "a:1: expected covered and valid counts"
    ),
    (
      .cobertura,
      "<coverage>\n<class filename='a'>\n<line number='1' hits='-2'/></class></coverage>",
      "a:3: expected a number of hits, found '-2'"
    ),
    (
      .cobertura, "<coverage><class filename='a'><line number='x' hits='2'/></class></coverage>",
      "a:1: expected the number of a line, found 'x'"
    ),
    (.cobertura, "<coverage><class/></coverage>", "a:1: a class has neither"),
    (.jacoco, "<coverage/>", "a:1: expected <report> at the root, found <coverage>: Cobertura"),
    (.jacoco, "<package/>", "a:1: expected <report> at the root, found <package>"),
    (.jacoco, "<report><counter/></report>", "a:1: a counter has no type"),
    (
      .jacoco, "<report><counter type='LINE' missed='99999999999999999999' covered='1'/></report>",
      "a:1: a counter needs 'missed' and 'covered' as whole numbers"
    ),
    (
      .jacoco,
      "<report><counter type='LINE' missed='9223372036854775807' covered='1'/></report>",
      "a:1: a counter needs"
    ),
    (
      .jacoco, "<report><sourcefile name='a'><line nr='-1' ci='1'/></sourcefile></report>",
      "a:1: a line needs"
    ),
    (
      .junit, "<testsuite>\n<testcase name='a' name='b'/></testsuite>",
      "a:2:20: duplicate attribute"
    ),
    (.junit, "<testsuite/>\n<testcase name='a'/>", "a:2: expected <testsuites> or <testsuite>"),
    (.junit, "<testcase name='a'/>", "a:1: expected <testsuites> or <testsuite> at the root"),
    (.junit, "<testsuite a=\"<testcase name='a'/>\"/>", "a:1:15: this is not well-formed XML"),
    (.junit, "<testsuite>\n<testcase name='a' b='<'/></testsuite>", "a:2:23: this is not"),
    (.junit, "<testsuite>\n<testcase name='a'b='c'/></testsuite>", "a:2:19: this is not"),
    (.junit, "<testcase/>", "a:1: expected <testsuites> or <testsuite> at the root"),
    (.junit, "<testsuite tests='-5'/>", "a:1: expected a number of tests, found '-5'"),
    (.junit, "<testsuite tests='1' failures='2'/>", "a:1: the suite counts more failed"),
    (
      .junit, "<testsuite><testcase><testcase/></testcase></testsuite>",
      "a:1: a <testcase> stands inside a test case"
    ),
    (
      .junit, "<?xml version='1.0' encoding='klingon'?><testsuite/>",
      "a:1:31: its encoding is not known"
    ),
    (
      .junit,
      "<!DOCTYPE t [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><testsuite name='&b;'/>",
      "a:1: it declares entities"
    ),
    (
      .junit, "<!DOCTYPE t [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><testsuite>&x;</testsuite>",
      "a:1: it declares entities"
    ),
    (
      .junit, "<!DOCTYPE t [<!ENTITY % p SYSTEM 'http://x.example/'>%p;]><testsuite/>",
      "a:1: it declares entities"
    ),
    (.sarif, "", "a:1:1: the file is empty"),
    (.sarif, "[]", "a: a SARIF log has a list of 'runs'"),
    (.sarif, #"{"runs": [3]}"#, "a: runs[0]: expected an object, found a number"),
    (.sarif, #"{"runs": [{"results": [null]}]}"#, "a: runs[0].results[0]: expected an object"),
    (.sarif, #"{"runs": ["#, "a:1:11: "),
    (.coveragePy, "{}", "a: a report of coverage.py has 'totals' and 'files'"),
    (
      .coveragePy, #"{"files": {"a": {"executed_lines": [-1]}}, "totals": {}}"#,
      "a: files.a.executed_lines: expected numbers of lines"
    ),
    (
      .coveragePy,
      #"{"files": {}, "totals": {"covered_lines": 5, "num_statements": 3}}"#,
      "a: totals: expected the counts"
    ),
  ]

  @Test(arguments: refused)
  func `what is broken is unknown, with place and reason`(
    format: EvidenceFormat, text: String, reason: String
  ) {
    let value = Reading.read(format, [Array(text.utf8)])
    let found = value.reason?.sentence ?? "read: \(value.literalText)"
    #expect(found.hasPrefix(reason), "\(found)")
  }

  @Test func `one broken file among several spoils the whole`() {
    let value = Reading.read(.junit, "<testsuite><testcase/></testsuite>", "<testsuite>")
    #expect(value.reason?.sentence == "b:1:12: the file ends inside of an element")
  }

  @Test func `nesting and tags without end are refused`() {
    let nested = String(repeating: "<testsuite>", count: 20_000)
    #expect(
      Reading.read(.junit, nested).reason?.sentence
        == "a:1: more than 10000 elements stand inside one another")
    var isFirst = true
    let tag = EvidenceFile(path: "a") { buffer in
      for place in buffer.indices { buffer[place] = UInt8(ascii: "x") }
      if isFirst { buffer.copyBytes(from: "<testsuite name='".utf8) }
      isFirst = false
      return buffer.count
    }
    let value = EvidenceReader.read(.junit, [tag], source: "a")
    #expect(value.reason?.sentence == "a:1: a tag or comment is longer than 8 MiB")
  }

  @Test func `a line without end is refused`() {
    let endless = EvidenceFile(path: "a") { buffer in
      for place in buffer.indices { buffer[place] = UInt8(ascii: "x") }
      return buffer.count
    }
    let value = EvidenceReader.read(.lcov, [endless], source: "a")
    #expect(value.reason?.sentence == "a:1: a line is longer than 16 MiB")
  }

  @Test func `other encodings are read where XML names them`() {
    let text = "<testsuite name='é€'><testcase name='ü'><failure/></testcase></testsuite>"
    func name(_ bytes: [UInt8]) -> String {
      Reading.field("cases[0].name", of: Reading.read(.junit, [bytes]))
    }
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(name(little) == "\"ü\"")
    #expect(name(big) == "\"ü\"")
    #expect(name([0xEF, 0xBB, 0xBF] + text.utf8) == "\"ü\"")
    func single(_ encoding: String) -> [UInt8] {
      let head = "<?xml version='1.0' encoding='\(encoding)'?><testsuite><testcase name='"
      return Array(head.utf8) + [0xFC, 0x80] + "'/></testsuite>".utf8
    }
    #expect(name(single("ISO-8859-1")) == "\"ü\u{80}\"")
    #expect(name(single("windows-1252")) == "\"ü€\"")
    // Latin-1 that says nothing of it.
    let silent = Array("<testsuite><testcase name='".utf8) + [0xFC] + "'/></testsuite>".utf8
    #expect(
      Reading.read(.junit, [silent]).reason?.sentence == "a:1:28: this is not well-formed XML")
    #expect(
      Reading.read(.lcov, [[0xFF, 0xFE, 0x53, 0]]).reason?.sentence
        == "a:1: this is UTF-16; the format is in UTF-8")
  }

  /// Numbers that look random and are the same in every run.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(sides, 1)))
    }
  }

  @Test(arguments: EvidenceFormat.allCases)
  func `whatever happens to a file, there is a value or a reason`(format: EvidenceFormat) {
    let all = ReportTests.cases + DataCases.data + DataCases.tasks
    let reports = all.filter { $0.format == format }
    var dice = Dice(state: 20_261_120)
    for _ in 0..<400 {
      let report = reports[dice.roll(reports.count)]
      var bytes = Array(report.texts[dice.roll(report.texts.count)].utf8)
      let other = Array(reports[dice.roll(reports.count)].texts[0].utf8)
      for _ in 0...dice.roll(4) where !bytes.isEmpty {
        let place = dice.roll(bytes.count)
        switch dice.roll(6) {
        case 0: bytes[place] = UInt8(dice.roll(256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(20)))
        case 2: bytes.insert(contentsOf: other.prefix(dice.roll(other.count)), at: place)
        case 3: bytes.insert(UInt8(dice.roll(128)), at: place)
        case 4: bytes.insert(contentsOf: "999999999999999999999".utf8, at: place)
        default: bytes.removeLast(dice.roll(bytes.count))
        }
      }
      let value = Reading.read(format, [bytes])
      #expect(!Reading.shown(value).isEmpty)
      if let reason = value.reason?.sentence {
        #expect(reason.hasPrefix("a:") || reason.hasSuffix(" is null in a"), "\(reason)")
      }
    }
  }

  @Test func `of too many tests to list the failing ones are listed`() {
    let passing = "<testcase name='a'/>\n"
    let failing = "<testcase name='b'><failure message='m'/></testcase>\n"
    let half = String(repeating: passing, count: 100_000)
    let value = Reading.read(
      .junit, "<testsuite>\n\(failing)\(half)\(half)\(failing)</testsuite>")
    #expect(Reading.field("total", of: value) == "200002")
    #expect(
      Reading.field("cases", of: value)
        == "unknown: a: it holds more than 200000 cases, too many to list")
    #expect(Reading.field("failing[1].source", of: value) == "\"a:200003\"")
    guard case .record(let report) = value, let place = report.type.index(of: "failing"),
      case .list(let list) = report.fields[place]
    else { return #expect(Bool(false), "\(Reading.shown(value))") }
    #expect(list.elements.count == 2)
  }
}
