import FlowProcess

/// Numbers and bodies by chance, the same for the same seed.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  mutating func body(depth: Int = 0) -> FactBody {
    var body = FactBody()
    for _ in 0..<Int.random(in: 0...6, using: &self) { body[text()] = value(depth: depth + 1) }
    return body
  }

  private mutating func value(depth: Int) -> FactValue {
    switch Int.random(in: 0...(depth > 4 ? 5 : 7), using: &self) {
    case 0: .null
    case 1: .bool(.random(using: &self))
    case 2: .number(Double(Int.random(in: -1_000_000...1_000_000, using: &self)))
    case 3: .number(number())
    case 4, 5: .text(text())
    case 6: .object(body(depth: depth))
    default:
      .list((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth + 1) })
    }
  }

  /// Any finite number, very large and very small ones among them; zero without a sign.
  private mutating func number() -> Double {
    let number = Double(bitPattern: next())
    return number.isFinite && number != 0 ? number : 0.1
  }

  private mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", "z", "\"", "\\", "/", "\u{0}", "\n", "\u{1F}", "\u{7F}", "é", "\u{301}", "日",
      "\u{FFFF}", "😀", "\u{10FFFF}", "{", "}", ",", ":", " ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...20, using: &self) {
      text.unicodeScalars.append(scalars.randomElement(using: &self) ?? "x")
    }
    return text
  }
}
