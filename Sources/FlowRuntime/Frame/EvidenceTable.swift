import FlowValues

/// The evidence of one evaluation; each piece is read when it is first asked for.
final class EvidenceTable {
  /// For each piece one word; ``pending`` until it is read. Of a bool the bits of its truth.
  let words: UnsafeMutablePointer<Double>
  /// The same as values, which keep their address.
  let values: UnsafeMutablePointer<Value>
  private(set) var origins: [Origin]
  let count: Int

  /// Where a piece of evidence came from.
  struct Origin {
    var text: String?
    var digest: String?
  }

  /// Whether a piece is being read now: it must not ask for itself.
  enum State { case pending, reading, read }
  let states: UnsafeMutablePointer<State>
  /// The pieces that are more than their word.
  private let large: [Int]

  /// The NaN that stands for a piece that was not read yet.
  static let pendingBits: UInt64 = 0x7FF8_0000_FFFF_FFFF

  init(_ types: [Type]) {
    count = types.count
    large = types.indices.filter { types[$0].storage != .word }
    words = .allocate(capacity: max(count, 1))
    words.initialize(repeating: Double(bitPattern: Self.pendingBits), count: max(count, 1))
    values = .allocate(capacity: max(count, 1))
    values.initialize(repeating: .unknown(.notSet), count: max(count, 1))
    origins = Array(repeating: Origin(), count: count)
    states = .allocate(capacity: max(count, 1))
    states.initialize(repeating: .pending, count: max(count, 1))
  }

  deinit {
    words.deallocate()
    values.deinitialize(count: max(count, 1))
    values.deallocate()
    states.deallocate()
  }

  func reset() {
    for index in 0..<count {
      words[index] = Double(bitPattern: Self.pendingBits)
      states[index] = .pending
    }
  }

  /// All evidence at one moment.
  final class Snapshot {
    let words: [Double]
    let values: [Value]
    let states: [State]

    init(_ table: EvidenceTable) {
      words = Array(UnsafeBufferPointer(start: table.words, count: table.count))
      values = Array(UnsafeBufferPointer(start: table.values, count: table.count))
      states = Array(UnsafeBufferPointer(start: table.states, count: table.count))
    }
  }

  func snapshot() -> Snapshot { Snapshot(self) }

  /// Brings back a moment as far as an evaluation looks at it: of words nothing but the word.
  func restore(_ snapshot: Snapshot) {
    snapshot.words.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { words.update(from: base, count: count) }
    }
    for index in large { values[index] = snapshot.values[index] }
    snapshot.states.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { states.update(from: base, count: count) }
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
