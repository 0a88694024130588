import FlowEvidence
import FlowValues
import Testing

/// Most of a report is one plain record after the other, and those are taken by a shorter way. A
/// file that comes in small pieces takes the long one: both must read the same, faults included.
@Suite struct PlainRunTests {
  /// The same numbers in every run.
  private struct Dice {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let plainHits = ["0", "1", "17", "00", "18446744073709551615", "0000000000007"]
  private static let oddHits = [
    "DA:7,1,abcdef", "DA:8,2\r", "DA:10,1 ", "BRDA:3,0,1,-", "FNDA:1,f", "LH:3", "",
    "DA:123456789012345,1", "# a remark", "DA:000000000000011,2",
  ]
  private static let faults = [
    "DA:1234567890123456,1", "DA:,1", "DA:1,", "DA:1;1", "DA:1,1x", "DA:4",
  ]

  private static func tracefile(_ seed: Int, hasFault: Bool) -> String {
    var dice = Dice(state: UInt64(seed))
    var lines = ["TN:", "SF:a.c"]
    let count = 40 + dice.below(400)
    let fault = hasFault ? dice.below(count) : -1
    for line in 0..<count {
      if line == fault {
        lines.append(faults[dice.below(faults.count)])
      } else if dice.below(12) == 0 {
        lines.append(oddHits[dice.below(oddHits.count)])
      } else if dice.below(60) == 0 {
        lines += ["end_of_record", "SF:b\(dice.below(3)).c"]
      } else {
        lines.append("DA:\(dice.below(5000)),\(plainHits[dice.below(plainHits.count)])")
      }
    }
    return (lines + ["end_of_record", ""]).joined(separator: "\n")
  }

  private static func elements(_ seed: Int, hasFault: Bool) -> String {
    var dice = Dice(state: UInt64(seed))
    let values = [
      "1", "0", "12", "", "x", "a longer value than sixteen bytes", "50% (1/2)", "&#49;", "é", "'",
      "7 &amp; 8", "\t3", "sixteen bytes = 16", "1\u{7F}",
    ]
    var text = "<coverage><packages><package><classes>\n<class name='c' filename='a.c'><lines>\n"
    let count = 20 + dice.below(100)
    let fault = hasFault ? dice.below(count) : -1
    for line in 0..<count {
      let quote = dice.below(3) == 0 ? "'" : "\""
      func quoted(_ value: String) -> String {
        quote + (quote == "'" ? value.replacing("'", with: " ") : value) + quote
      }
      let hits = line == fault ? values[dice.below(values.count)] : "\(dice.below(3))"
      text += "<line number=\(quoted("\(dice.below(900))")) hits=\(quoted(hits))"
      if dice.below(5) == 0 { text += "\n note=\(quoted(values[dice.below(values.count)]))" }
      if dice.below(7) == 0 { text += " branch=\"true\" condition-coverage=\"50% (1/2)\"" }
      text += dice.below(9) == 0 ? "></line>\n" : dice.below(4) == 0 ? " />" : "/>\n"
    }
    return text + "</lines></class></classes></package></packages></coverage>\n"
  }

  @Test(arguments: [false, true])
  func `a tracefile reads the same in small pieces`(hasFault: Bool) {
    var refused = 0
    for seed in 0..<300 {
      let text = Self.tracefile(seed, hasFault: hasFault)
      let whole = Reading.read(.lcov, text)
      let pieces = Reading.read(.lcov, Array(text.utf8), inPiecesOf: 7)
      #expect(Reading.shown(whole) == Reading.shown(pieces), "seed \(seed)")
      if whole.isUnknown { refused += 1 }
    }
    #expect(hasFault ? refused == 300 : refused == 0)
  }

  @Test(arguments: [false, true])
  func `a report of Cobertura reads the same in small pieces`(hasFault: Bool) {
    var refused = 0
    for seed in 0..<300 {
      let text = Self.elements(seed, hasFault: hasFault)
      let whole = Reading.read(.cobertura, text)
      let pieces = Reading.read(.cobertura, Array(text.utf8), inPiecesOf: 5)
      #expect(Reading.shown(whole) == Reading.shown(pieces), "seed \(seed)")
      if whole.isUnknown { refused += 1 }
    }
    #expect(hasFault ? refused > 100 : refused < 200)
  }

  /// A report with long texts that nobody asks for, one that somebody does, and lines of each kind.
  private static func report(_ seed: Int) -> [UInt8] {
    var dice = Dice(state: UInt64(seed))
    let plain = "2026-11-20 10:00:00 a line of a log that is plain [from end] to end, 100%\n"
    let odd = [
      "größe\n", "a &lt; b\r\n", "\u{7F}\n", "\t>x]]\n", "]\n", "\n", "\r", "]>\n", "&#10;\n", "😀",
    ]
    func text(inData isData: Bool) -> String {
      var text = ""
      for _ in 0..<dice.below(8) {
        for _ in 0..<dice.below(4) {
          text += dice.below(5) == 0 ? plain.dropLast() + "\r\n" : plain
        }
        if dice.below(2) == 0 { text += odd[dice.below(odd.count)] }
        if isData, dice.below(3) == 0 { text += "<if a>b && c>]] ]>" }
      }
      return isData ? "<![CDATA[\(text)]]>" : text
    }
    var report = "<testsuites><testsuite name='s'>\n"
    for number in 0..<3 + dice.below(6) {
      report += "<testcase name='c\(number)' time='0.1'"
      guard dice.below(3) > 0 else {
        report += ["/>", "/>\r\n", "/>\n\n", "/>\r", "\r/>"][dice.below(5)]
        continue
      }
      report += ">"
      if dice.below(3) == 0 { report += "<!-- \(plain) --><?note \(plain)?>" }
      let element = ["system-out", "failure", "error type='x'", "failure message='m'", "skipped"]
      let name = element[dice.below(element.count)]
      report += "<\(name)>" + (dice.below(3) == 0 ? text(inData: false) : "")
      report += text(inData: dice.below(2) == 0)
      report += "</\(name.prefix { $0 != " " })>" + (dice.below(2) == 0 ? "\n" : "") + "</testcase>"
    }
    return Array((report + "</testsuite></testsuites>").utf8)
  }

  /// What a report of tests is read as, with its cases.
  private static func cases(_ value: Value) -> String {
    ["", "cases", "failing"].map {
      $0.isEmpty ? Reading.shown(value) : Reading.field($0, of: value)
    }.joined(separator: "\n")
  }

  @Test func `a report of tests reads the same in pieces of every size`() {
    for seed in 0..<60 {
      let bytes = Self.report(seed)
      let long = Self.cases(Reading.read(.junit, bytes, inPiecesOf: 5))
      #expect(!long.contains("unknown: a:"), "seed \(seed): \(long)")
      for size in [1, 40, 97, 256, 700, bytes.count] {
        let short = Self.cases(Reading.read(.junit, bytes, inPiecesOf: size))
        #expect(short == long, "seed \(seed) in pieces of \(size)")
      }
    }
  }

  @Test(arguments: 0..<3)
  func `a fault in a text is found where it is, however long the text`(seed: Int) {
    let bytes = Self.report(seed * 7 + 1)
    var random = SmallRandom(state: UInt64(seed + 1))
    var refused = 0
    let faults: [[UInt8]] = [
      [0x00], [0x01], [0x1B], [0x0D], [0x0D, 0x0A], [0x0A], [0x3C], [0x26], [0x3E], [0x5D],
      [0x5D, 0x5D, 0x3E], [0xFF], [0xC3], [0xC3, 0xA4], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [],
    ]
    for place in bytes.indices where place % 3 == seed {
      let fault = faults[random.below(faults.count)]
      let rest = bytes[(place + random.below(2))...]
      for broken in [bytes[..<place] + fault + rest, bytes[..<place] + fault] {
        // Pieces of forty bytes hold no text that is long enough for the shorter way.
        let long = Self.cases(Reading.read(.junit, Array(broken), inPiecesOf: 40))
        for size in [150 + random.below(400), broken.count] {
          let short = Self.cases(Reading.read(.junit, Array(broken), inPiecesOf: max(size, 1)))
          #expect(short == long, "\(fault) at \(place), in pieces of \(size)")
        }
        if long.hasPrefix("unknown") { refused += 1 }
      }
    }
    #expect(refused > bytes.count / 3)
  }

  @Test func `a text in another encoding is not taken for plain`() {
    let text = String(decoding: Self.report(5), as: UTF8.self)
    let plain = Self.cases(Reading.read(.junit, text))
    let wide = ("\u{FEFF}" + text).utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    #expect(Self.cases(Reading.read(.junit, [wide])) == plain)
    let letters = text.filter(\.isASCII)
    let latin = "<?xml version='1.0' encoding='windows-1252'?>" + letters
    #expect(Self.cases(Reading.read(.junit, latin)) == Self.cases(Reading.read(.junit, letters)))
  }
}
