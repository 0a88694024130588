/// A TZif file of version 2 for a test, its first block empty.
struct TimeZoneFile {
  var changes: [(at: Int, clock: UInt8)] = []
  var clocks = [3_600]
  var names = "CET\0"
  var leaps = 0
  var rule = ""

  var bytes: [UInt8] {
    let first = header(changes: 0, clocks: 1, names: 1, leaps: 0) + [0, 0, 0, 0, 0, 0, 0]
    let block =
      changes.flatMap { number($0.at, width: 8) } + changes.map(\.clock)
      + clocks.flatMap { number($0, width: 4) + [0, 0] } + Array(names.utf8)
      + [UInt8](repeating: 0, count: leaps * 12)
    return first
      + header(
        changes: changes.count, clocks: clocks.count, names: names.utf8.count, leaps: leaps)
      + block + Array("\n\(rule)\n".utf8)
  }

  private func header(changes: Int, clocks: Int, names: Int, leaps: Int) -> [UInt8] {
    Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      + [0, 0, leaps, changes, clocks, names].flatMap { number($0, width: 4) }
  }

  private func number(_ value: Int, width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
