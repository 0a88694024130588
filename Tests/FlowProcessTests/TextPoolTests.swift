import FlowValues
import Testing

@testable import FlowProcess

/// Whatever the texts are, each has one number in the pool, and no other text has it.
@Suite struct TextPoolTests {
  /// The same numbers at each run.
  private struct Chance {
    var state: UInt64 = 42

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// What ids and names look like.
  private static let shapes: [(name: String, text: @Sendable (Int, inout Chance) -> String)] = [
    ("in a row", { number, _ in "T-\(number)" }),
    ("far apart", { _, chance in "T-\(chance.next(100_000_000))" }),
    ("longer than eight digits", { _, chance in "\(chance.next(1 << 30))\(chance.next(1 << 30))" }),
    (
      "with zeros in front",
      { number, _ in "T-" + String(repeating: "0", count: number % 12) + "\(number / 12)" }
    ),
    ("of many beginnings", { number, chance in "P\(chance.next(40))Q\(chance.next(9))-\(number)" }),
    (
      "of long beginnings",
      { number, chance in
        String("a-beginning-of-some-length".prefix(1 + chance.next(26))) + "\(number % 700)"
      }
    ),
    ("hexadecimal", { _, chance in String(chance.next(1 << 31), radix: 16) }),
    ("of one kind of letter", { number, _ in String(repeating: "x", count: number % 40) }),
    ("digits alone", { number, _ in "\(number)" }),
    ("zeros alone", { number, _ in String(repeating: "0", count: number % 30) }),
    ("beyond ASCII", { number, chance in "李雷\(["", "-", "é"][chance.next(3)])\(number % 300)" }),
    ("around a digit", { number, _ in "\(number)\(UnicodeScalar(UInt8(0x20 + number % 95)))" }),
  ]

  private func agree(_ pool: TextPool, _ texts: [String]) -> [String] {
    var numbers: [String: UInt32] = [:]
    var owners: [UInt32: String] = [:]
    var wrong: [String] = []
    for text in texts {
      let number = pool.number(of: text)
      if let before = numbers.updateValue(number, forKey: text), before != number {
        wrong.append("\(text): \(before), then \(number)")
      }
      if let other = owners.updateValue(text, forKey: number), other != text {
        wrong.append("\(number): \(other), then \(text)")
      }
      if number == TextPool.none { wrong.append("\(text) is none") }
    }
    for (text, number) in numbers {
      if pool[number] != text { wrong.append("\(text) is \(pool[number])") }
      if pool.find(text) != number { wrong.append("\(text) is not found") }
    }
    return wrong
  }

  @Test func `each text has a number of its own`() {
    for shape in Self.shapes {
      var chance = Chance()
      let texts = (0..<6_000).map { shape.text($0 - $0 % 3, &chance) }
      #expect(agree(TextPool(), texts).prefix(3) == [], "\(shape.name)")
    }
  }

  @Test(arguments: [(0, 0), (0, 9), (1, 1), (3, 2), (40, 7), (256, 1_000)])
  func `where there is no more room for beginnings or stretches, texts are looked up`(
    _ beginnings: Int, _ stretches: Int
  ) {
    var chance = Chance()
    let texts = (0..<20_000).map { number in
      Self.shapes[chance.next(Self.shapes.count)].text(number, &chance)
    }
    let pool = TextPool(beginnings: beginnings, stretches: stretches)
    #expect(agree(pool, texts + texts.reversed()).prefix(3) == [])
    #expect(pool.numbers.count <= stretches * 4_096)
    #expect((pool.numbers.count > 0) == (beginnings > 0 && stretches > 0))
  }

  @Test func `ids in a row take no room`() {
    let pool = TextPool()
    for number in 0..<50_000 { _ = pool.number(of: "T-\(number)") }
    #expect(pool.count == 0)
    #expect(pool.numbers.count == 53_248)
    // What was not there has a number where its neighbours have, and is no neighbour.
    #expect(pool.find("T-50001").map { pool[$0] } == "T-50001")
    #expect(pool.find("T-60000") == nil)
    #expect(pool.find("U-1") == nil)
    #expect(pool.find("T-") == nil)
  }

  @Test func `the number at the end is what people would say it is`() throws {
    var chance = Chance()
    for _ in 0..<20_000 {
      let text = String(
        (0..<1 + chance.next(12)).map { _ in Array("00012345789-/:")[chance.next(14)] })
      let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.prefix(8).reversed()
      var bytes = Array(text.utf8)
      let ending = NumberEnding(tail: ShortText.ends(&bytes, bytes.count).tail)
      if digits.isEmpty {
        #expect(ending == nil, "\(text)")
      } else {
        let number = try #require(Int(String(digits)))
        #expect(ending?.number == number, "\(text)")
        #expect(ending?.length == "\(number)".count, "\(text)")
      }
    }
  }
}
