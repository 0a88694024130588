/// Matches a glob of any length, and says what its captures hold.
///
/// Row *i* of the table marks the offsets from which the parts from *i* on match the rest of the
/// text. The rows are filled from the last to the first, one step for each byte; then one walk
/// from left to right lets each part choose among the offsets that are known to lead to the end.
/// So nothing is ever tried twice. Only the rows that a choice looks at are kept.
enum GlobTable {
  /// Whether the parts match a stretch of a text as a whole.
  static func matches(
    _ elements: [GlobElement], in text: Swift.Span<UInt8>, between bounds: Range<Int>
  ) -> Bool {
    var row = lastRow(text, bounds)
    for element in elements.reversed() {
      row = fill(element, before: row, text, bounds)
    }
    return row[0]
  }

  /// The stretch of each capture, or nothing when the parts do not match.
  static func captures(
    of elements: [GlobElement], in text: Swift.Span<UInt8>, between bounds: Range<Int>
  ) -> [Range<Int>]? {
    var row = lastRow(text, bounds)
    var kept: [BitRow] = []
    for element in elements.reversed() {
      if element.hasChoice { kept.append(row) }
      row = fill(element, before: row, text, bounds)
    }
    guard row[0] else { return nil }
    var captures: [Range<Int>] = []
    var place = bounds.lowerBound
    for element in elements {
      switch element {
      case .bytes(let bytes): place += bytes.count
      case .one: place += width(text[place])
      case .run, .anything:
        guard let goals = kept.popLast() else { return nil }
        place = farthest(element, from: place, among: goals, text, bounds)
      case .capture:
        guard let goals = kept.popLast() else { return nil }
        var end = place + 1
        while end < bounds.upperBound, !goals[end - bounds.lowerBound] { end += 1 }
        captures.append(place..<end)
        place = end
      }
    }
    return captures
  }

  /// The last goal that a star can reach.
  private static func farthest(
    _ star: GlobElement, from start: Int, among goals: BitRow, _ text: Swift.Span<UInt8>,
    _ bounds: Range<Int>
  ) -> Int {
    var best = start
    var place = start
    while true {
      if goals[place - bounds.lowerBound] { best = place }
      if place == bounds.upperBound || (star == .run && text[place] == slash) { return best }
      place += 1
    }
  }

  /// Nothing is left to match, so only the end of the text will do.
  private static func lastRow(_ text: Swift.Span<UInt8>, _ bounds: Range<Int>) -> BitRow {
    var row = BitRow(count: bounds.count + 1)
    row.insert(bounds.count)
    return row
  }

  /// The row of an element, given the row of what follows it.
  private static func fill(
    _ element: GlobElement, before next: BitRow, _ text: Swift.Span<UInt8>, _ bounds: Range<Int>
  ) -> BitRow {
    let start = bounds.lowerBound
    let count = bounds.count
    var row = BitRow(count: count + 1)
    switch element {
    case .bytes(let bytes):
      if bytes.count > count { return row }
      for place in 0...(count - bytes.count) where next[place + bytes.count] {
        if bytes.indices.allSatisfy({ bytes[$0] == text[start + place + $0] }) {
          row.insert(place)
        }
      }
    case .one:
      for place in 0..<count where beginsCharacter(text[start + place]) {
        let end = place + width(text[start + place])
        if end <= count, next[end], text[start + place] != slash { row.insert(place) }
      }
    case .run, .anything, .capture:
      // Whether a goal can be reached from the byte after this one.
      var open = false
      for place in stride(from: count, through: 0, by: -1) {
        let byte = place < count ? text[start + place] : slash
        let passes = place < count && (element == .anything || byte != slash) && open
        let atStart = place == count || beginsCharacter(byte)
        open = passes || (atStart && next[place])
        if atStart, element == .capture ? passes : open { row.insert(place) }
      }
    }
    return row
  }

  private static let slash = UInt8(ascii: "/")

  private static func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// How many bytes a character has, by its first.
  private static func width(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
