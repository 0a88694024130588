/// Lines of one source file, and which of them were hit: two bits a line.
///
/// Blocks of 64 lines stand one after the other as long as they lie close together, and in a
/// dictionary where a file jumps, so that a line number alone cannot ask for much memory.
struct LineSet {
  private var found: [UInt64] = []
  private var hit: [UInt64] = []
  private var far: [Int: (found: UInt64, hit: UInt64)] = [:]

  /// Adds a line; one that is there already is hit if either says so.
  ///
  /// - Returns: how many bytes of memory that took.
  @inline(__always)
  mutating func insert(_ line: Int, isHit: Bool) -> Int {
    let block = line >> 6
    let bit: UInt64 = 1 << UInt64(line & 63)
    if block < found.count {
      found[block] |= bit
      if isHit { hit[block] |= bit }
      return 0
    }
    return insertNew(block, bit, isHit: isHit)
  }

  @inline(never)
  private mutating func insertNew(_ block: Int, _ bit: UInt64, isHit: Bool) -> Int {
    if block < found.count * 2 + 64 {
      let more = block + 1 - found.count
      found += repeatElement(0, count: more)
      hit += repeatElement(0, count: more)
      found[block] |= bit
      if isHit { hit[block] |= bit }
      return more * 16
    }
    let known = far[block]
    far[block] = (
      (known?.found ?? 0) | bit, isHit ? (known?.hit ?? 0) | bit : known?.hit ?? 0
    )
    return known == nil ? 48 : 0
  }

  var tally: Tally {
    // A block may have been far away before the near ones grew up to it.
    var tally = Tally()
    for (block, words) in zip(found.indices, zip(found, hit)) {
      let other = far[block]
      tally.total += (words.0 | (other?.found ?? 0)).nonzeroBitCount
      tally.covered += (words.1 | (other?.hit ?? 0)).nonzeroBitCount
    }
    for (block, words) in far where block >= found.count {
      tally.total += words.found.nonzeroBitCount
      tally.covered += words.hit.nonzeroBitCount
    }
    return tally
  }
}
