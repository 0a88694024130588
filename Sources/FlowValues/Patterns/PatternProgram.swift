/// A compiled pattern: a machine that can be in many places at once and reads bytes.
struct PatternProgram: Sendable {
  let instructions: [PatternInstruction]
  let transitions: [PatternTransition]
  let start: Int32
  let groupNames: [String?]
  let classes: ByteClasses
  /// Whether a match can begin after a line feed where none can begin before it.
  let looksForLines: Bool
  /// The most words that a search may remember; a number of 32 bits can count them.
  let memory: Int

  /// Two for each group and two for the whole.
  var slotCount: Int { 2 * groupNames.count + 2 }

  /// Where a byte leads from among these transitions.
  func target(_ byte: UInt8, among choices: Range<Int32>) -> Int32? {
    for index in choices {
      let transition = transitions[Int(index)]
      if byte < transition.bytes.low { return nil }
      if byte <= transition.bytes.high { return transition.target }
    }
    return nil
  }
}
