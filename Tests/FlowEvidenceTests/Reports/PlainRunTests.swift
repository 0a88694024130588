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
}
