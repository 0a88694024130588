import FlowValues

/// The evidence of one evaluation; each piece is read when it is first asked for.
final class EvidenceTable {
  /// For each piece one word; ``pending`` until it is read. Of a bool the bits of its truth.
  let words: UnsafeMutablePointer<Double>
  private(set) var values: [Value]
  private(set) var origins: [Origin]
  let count: Int

  /// Where a piece of evidence came from.
  struct Origin {
    var text: String?
    var digest: String?
  }

  /// Whether a piece is being read now: it must not ask for itself.
  enum State { case pending, reading, read }
  var states: [State]

  /// The NaN that stands for a piece that was not read yet.
  static let pendingBits: UInt64 = 0x7FF8_0000_FFFF_FFFF

  init(count: Int) {
    self.count = count
    words = .allocate(capacity: max(count, 1))
    words.initialize(repeating: Double(bitPattern: Self.pendingBits), count: max(count, 1))
    values = Array(repeating: .unknown(.notSet), count: count)
    origins = Array(repeating: Origin(), count: count)
    states = Array(repeating: .pending, count: count)
  }

  deinit { words.deallocate() }

  func reset() {
    for index in 0..<count {
      words[index] = Double(bitPattern: Self.pendingBits)
      states[index] = .pending
    }
  }

  func set(_ index: Int, _ value: Value, isTruth: Bool, origin: Origin) {
    values[index] = value
    origins[index] = origin
    states[index] = .read
    if isTruth {
      words.setTruth(index, value.truth)
    } else {
      words[index] = value.word
    }
  }
}
