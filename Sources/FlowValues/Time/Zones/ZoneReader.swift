/// Reads a TZif file (RFC 9636) from front to back.
///
/// The file of version 1 is one block with instants of 32 bits. Later versions append a block with
/// 64 bits and a footer with the rule for what comes after; of those the first block is passed
/// over, as it says less.
struct ZoneReader {
  /// Why reading stopped.
  struct Failure: Error {
    var fault: ZoneFault
  }

  /// How many of each thing a block holds.
  private struct Counts {
    var version: UInt8
    var universals, standards, leaps, changes, clocks, characters: Int

    func size(ofInstant width: Int) -> Int {
      changes * (width + 1) + clocks * 6 + characters + leaps * (width + 4) + standards
        + universals
    }
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func zone(named name: String) throws(Failure) -> Zone {
    let first = try counts()
    if first.version == 0 {
      let (changes, clocks) = try block(first, width: 4)
      return Zone(name: name, changes: changes, clocks: clocks, rule: nil)
    }
    try skip(first.size(ofInstant: 4))
    let (changes, clocks) = try block(try counts(), width: 8)
    return Zone(name: name, changes: changes, clocks: clocks, rule: try footer())
  }

  private mutating func counts() throws(Failure) -> Counts {
    let magic = at
    try skip(20)
    guard bytes[magic..<magic + 4].elementsEqual("TZif".utf8) else {
      throw Failure(fault: .notTZif)
    }
    return Counts(
      version: bytes[magic + 4], universals: try number(width: 4), standards: try number(width: 4),
      leaps: try number(width: 4), changes: try number(width: 4), clocks: try number(width: 4),
      characters: try number(width: 4))
  }

  /// The changes of a block, and the clocks before and after each.
  private mutating func block(
    _ counts: Counts, width: Int
  ) throws(Failure) -> ([Int], [ZoneClock]) {
    // All of it is there before any of it is believed.
    guard counts.size(ofInstant: width) <= bytes.count - at else {
      throw Failure(fault: .cutShort)
    }
    guard counts.leaps == 0 else { throw Failure(fault: .leapSeconds) }
    guard counts.clocks > 0 else { throw Failure(fault: .noClock) }
    var changes: [Int] = []
    for _ in 0..<counts.changes {
      let change = try signed(width: width)
      if let last = changes.last, last >= change { throw Failure(fault: .order) }
      // Far more than the age of the universe, and far from where sums overflow.
      guard change.magnitude <= 1 << 60 else { throw Failure(fault: .instant) }
      changes.append(change)
    }
    let indices = bytes[at..<at + counts.changes].map(Int.init)
    try skip(counts.changes)
    let types = try self.clocks(counts)
    try skip(counts.standards + counts.universals)
    if let wrong = indices.first(where: { $0 >= types.count }) {
      throw Failure(fault: .clockIndex(wrong))
    }
    return (changes, [types[0]] + indices.map { types[$0] })
  }

  private mutating func clocks(_ counts: Counts) throws(Failure) -> [ZoneClock] {
    let names = at + counts.clocks * 6
    let end = names + counts.characters
    var clocks: [ZoneClock] = []
    for _ in 0..<counts.clocks {
      let offset = try signed(width: 4)
      guard ZoneClock.offsets.contains(offset) else { throw Failure(fault: .offset(offset)) }
      // Whether it counts as daylight saving time makes no difference here.
      let start = names + Int(bytes[at + 1])
      try skip(2)
      guard start < end, let stop = bytes[start..<end].firstIndex(of: 0),
        let name = ZoneRuleReader.abbreviation(bytes[start..<stop])
      else { throw Failure(fault: .abbreviation) }
      clocks.append(ZoneClock(offset: offset, abbreviation: name))
    }
    try skip(counts.characters)
    return clocks
  }

  /// The rule between two line ends; nothing where none is known.
  private mutating func footer() throws(Failure) -> ZoneRule? {
    let newline = UInt8(ascii: "\n")
    guard at < bytes.count, bytes[at] == newline,
      let end = bytes[(at + 1)...].firstIndex(of: newline)
    else { throw Failure(fault: .cutShort) }
    let text = bytes[at + 1..<end]
    if text.isEmpty { return nil }
    guard let rule = ZoneRuleReader.read(Array(text)) else {
      throw Failure(fault: .rule(String(decoding: text.prefix(200), as: UTF8.self)))
    }
    return rule
  }

  /// A whole number, its first byte the most significant.
  private mutating func number(width: Int) throws(Failure) -> Int {
    let start = at
    try skip(width)
    return bytes[start..<at].reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func signed(width: Int) throws(Failure) -> Int {
    let number = try number(width: width)
    return width == 4 ? Int(Int32(truncatingIfNeeded: number)) : number
  }

  private mutating func skip(_ count: Int) throws(Failure) {
    guard count <= bytes.count - at else { throw Failure(fault: .cutShort) }
    at += count
  }
}
