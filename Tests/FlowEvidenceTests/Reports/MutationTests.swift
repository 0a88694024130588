import FlowEvidence
import FlowValues
import Testing

/// Small good reports, broken at every place and in every way that a byte can be.
///
/// What a reader makes of them is known or unknown with its place; it never crashes, and what the
/// format shows to be cut is never read as a smaller whole.
@Suite struct MutationTests {
  /// How a format shows that its end is missing.
  enum End {
    /// One thing that is closed at the end.
    case closed
    /// One thing after the other, each closed.
    case sections
    /// Nothing shows it.
    case open
  }

  static let reports: [(format: EvidenceFormat, end: End, text: String)] = [
    (
      .lcov, .sections,
      """
      TN:unit
      SF:src/parse.c
      FN:3,parse
      FNDA:4,parse
      FNF:1
      FNH:1
      BRDA:5,0,0,3
      BRDA:5,0,1,-
      DA:3,4
      DA:9,0
      LF:2
      LH:1
      end_of_record
      TN:
      SF:src/größe.c
      DA:1,12
      end_of_record

      """
    ),
    (
      .cobertura, .closed,
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <coverage line-rate="0.75" lines-covered="3" lines-valid="4">
        <packages><package name="app"><classes>
          <class name="a" filename="app/größe.py">
            <lines><line number="1" hits="2" branch="true" condition-coverage="50% (1/2)"/>
              <line number="2" hits="0"/></lines>
          </class>
        </classes></package></packages>
      </coverage>
      """
    ),
    (
      .jacoco, .closed,
      """
      <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
      <report name="demo"><package name="p"><sourcefile name="A.java">
        <line nr="3" mi="0" ci="4" mb="1" cb="1"/><counter type="LINE" missed="1" covered="3"/>
        </sourcefile></package>
        <counter type="INSTRUCTION" missed="2" covered="6"/>
        <counter type="LINE" missed="1" covered="3"/>
      </report>
      """
    ),
    (
      .coveragePy, .closed,
      #"""
      {"meta": {"version": "7.4"}, "files": {"app/gr\u00f6ße.py": {"executed_lines": [1, 2, 4],
       "missing_lines": [7], "summary": {"covered_lines": 3, "num_statements": 4}}},
       "totals": {"covered_lines": 3, "num_statements": 4, "percent_covered": 75.0}}
      """#
    ),
    (
      .junit, .closed,
      """
      <testsuites tests="3" failures="1"><testsuite name="unit" tests="3" failures="1" time="1.5">
        <properties><property name="a" value="b"/></properties>
        <testcase name="adds" classname="Sums" time="0.5"/>
        <testcase name="divides" classname="Sums"><failure message="expected 2"><![CDATA[x<y]]>
        </failure></testcase>
        <testcase name="wäits"><skipped/></testcase>
      </testsuite></testsuites>
      """
    ),
    (
      .sarif, .closed,
      #"""
      {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "scan", "rules": [
        {"id": "R1", "defaultConfiguration": {"level": "error"}}]}},
        "results": [{"ruleId": "R1", "message": {"text": "b\u00fcffer"},
          "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a.c"},
          "region": {"startLine": 5}}}]}, {"ruleId": "R2", "message": {"text": "x"}}]}]}
      """#
    ),
    (
      .jsonl, .sections,
      """
      {"kind": "deploy", "minutes": 4}
      {"kind": "revért", "minutes": 9.5}

      {"kind": "deploy", "minutes": [1, {"a": null}]}

      """
    ),
    (.csv, .open, "id,points,owner\nS-1,3,ann\n\"S,2\",\"1\"\"0\",bób\nS-3,,\n"),
    (
      .yaml, .open,
      """
      name: wéb
      ports: [80, 443]
      base: &base
        a: 1
      more:
        <<: *base
        text: |
          two
          lines
      ---
      - next

      """
    ),
    (
      .toml, .open,
      """
      name = "wéb"
      [limits]
      memory = "1GB"
      at = 2026-11-20T10:00:00Z
      list = [1, 2.5, true]
      [[more]]
      text = '''
      two'''

      """
    ),
    (.text, .open, "1.2.3 größe\n"),
    (
      .checklist, .open,
      "# Release\n- [x] R-1: write @ann due:2026-11-20\n- [ ] größe\n  - [in_progress] part\n"
    ),
    (
      .todo, .open,
      "# Release\n- [x] R-1: write #docs\n- [ ] größe\n  - [~] part\n```\n- [x] c\n```\n"
    ),
  ]

  /// A report that is read, or refused with its place.
  private static func check(
    _ format: EvidenceFormat, _ bytes: [UInt8], _ place: SourceLocation = #_sourceLocation
  ) -> Value {
    let value = Reading.read(format, [bytes])
    if let reason = value.reason?.sentence {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(reason.hasPrefix("a"), "\(format): \(reason): \(text)", sourceLocation: place)
    }
    return value
  }

  @Test(arguments: reports.indices)
  func `a report that is cut is no smaller report`(number: Int) {
    let (format, end, text) = Self.reports[number]
    let bytes = Array(text.utf8)
    let whole = Self.check(format, bytes)
    #expect(!whole.isUnknown, "\(format): \(whole.reason?.sentence ?? "")")
    for cut in bytes.indices {
      let value = Self.check(format, Array(bytes[..<cut]))
      let isOver = bytes[cut...].allSatisfy { $0 == 0x0A || $0 == 0x20 }
      switch end {
      case .closed: #expect(value.isUnknown != isOver, "\(format) cut at \(cut)")
      case .sections:
        // What is known is known of the sections that are whole, and of nothing else.
        let mark: [UInt8] = format == .lcov ? Array("end_of_record".utf8) : [0x7D]
        guard !value.isUnknown else { continue }
        let head = bytes[..<cut]
        let last = head.indices.last { head[$0...].starts(with: mark) }
        let rest = head[(last.map { $0 + mark.count } ?? 0)...]
        let isBetween =
          rest.allSatisfy { $0 <= 0x20 } || rest.drop { $0 <= 0x20 }.starts(with: [0x54])
        #expect(isBetween, "\(format) cut at \(cut): \(String(decoding: rest, as: UTF8.self))")
      case .open: break
      }
    }
  }

  @Test(arguments: reports.indices)
  func `a zero byte in a report is not passed over`(number: Int) {
    let (format, end, text) = Self.reports[number]
    let bytes = Array(text.utf8)
    for place in 0...bytes.count {
      let value = Self.check(format, bytes[..<place] + [0] + bytes[place...])
      if case .closed = end { #expect(value.isUnknown, "\(format) at \(place)") }
    }
  }

  @Test(arguments: reports.indices)
  func `bytes that are changed, lost, doubled and moved break nothing but the report`(number: Int) {
    let (format, _, text) = Self.reports[number]
    let original = Array(text.utf8)
    var random = SmallRandom(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1)
    for _ in 0..<1_500 {
      var bytes = original
      for _ in 0...random.below(3) {
        let place = random.below(bytes.count)
        let length = min(1 + random.below(40), bytes.count - place)
        switch random.below(6) {
        case 0: bytes[place] ^= UInt8(1 << random.below(8))
        case 1: bytes[place] = UInt8(random.below(256))
        case 2: bytes.removeSubrange(place..<place + length)
        case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        case 4:
          let piece = Array(bytes[place..<place + length])
          bytes.insert(contentsOf: piece, at: random.below(bytes.count))
        default: bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: place)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let whole = Self.check(format, bytes)
      // In which pieces it comes makes no difference.
      for size in [1, 7] {
        let pieces = Reading.read(format, bytes, inPiecesOf: size)
        #expect(
          Self.shown(pieces) == Self.shown(whole),
          "\(format) in pieces of \(size): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: reports.indices)
  func `a report in the wrong encoding is none`(number: Int) {
    let (format, end, text) = Self.reports[number]
    let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for bytes in [[0xFF, 0xFE] + wide, wide, [0xFE, 0xFF] + wide] {
      let value = Self.check(format, bytes)
      if case .closed = end, !Self.isXML(format) { #expect(value.isUnknown, "\(format)") }
    }
    // A byte that is no UTF-8 in the middle of a word.
    guard let place = Array(text.utf8).firstIndex(where: { $0 >= 0x80 }) else { return }
    var bytes = Array(text.utf8)
    bytes[place] = 0xFF
    let value = Self.check(format, bytes)
    if !Self.isXML(format), format != .lcov { #expect(value.isUnknown, "\(format)") }
  }

  /// A value; of two mistakes in one report either may be found first.
  private static func shown(_ value: Value) -> String {
    value.isUnknown ? "unknown" : Reading.shown(value)
  }

  private static func isXML(_ format: EvidenceFormat) -> Bool {
    [.cobertura, .jacoco, .junit].contains(format)
  }
}

/// Numbers that are the same in every run.
struct SmallRandom {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % max(limit, 1)
  }
}
