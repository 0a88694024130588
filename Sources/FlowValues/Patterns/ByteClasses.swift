/// Bytes that no step of a pattern can tell apart share a class.
struct ByteClasses: Sendable {
  /// The class of each byte.
  let classes: [UInt8]
  /// How many classes there are.
  let count: Int

  init(_ instructions: [PatternInstruction], _ transitions: [PatternTransition]) {
    var begins = [Bool](repeating: false, count: 257)
    func separate(_ low: UInt8, _ high: UInt8) {
      begins[Int(low)] = true
      begins[Int(high) + 1] = true
    }
    for transition in transitions { separate(transition.bytes.low, transition.bytes.high) }
    for case .test(let assertion, _) in instructions {
      switch assertion {
      case .textStart, .textEnd: break
      case .lineStart, .lineEnd: separate(0x0A, 0x0A)
      case .wordEdge, .notWordEdge:
        for range in ScalarSet.word.ranges {
          separate(UInt8(range.lowerBound), UInt8(range.upperBound))
        }
        separate(0x0A, 0x0A)
        separate(0x80, 0xBF)
      }
    }
    var classes = [UInt8](repeating: 0, count: 256)
    var last: UInt8 = 0
    for byte in UInt8(1)...UInt8.max {
      if begins[Int(byte)] { last += 1 }
      classes[Int(byte)] = last
    }
    self.classes = classes
    count = Int(last) + 1
  }
}
