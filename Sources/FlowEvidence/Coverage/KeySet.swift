/// Things that are known by a hash, such as branches and functions, and which of them were hit.
///
/// They are appended as they come, and sorted when there are many new ones: eight bytes each, and
/// no order of them makes it slow. The lowest bit says whether the thing was hit.
struct KeySet {
  private var keys: [UInt64] = []
  /// How many of the keys, from the start, are sorted and stand once.
  private var sorted = 0

  /// Adds a thing; one that is there already is hit if either says so.
  @inline(__always)
  mutating func insert(_ hash: Int, isHit: Bool) {
    keys.append(UInt64(bitPattern: Int64(hash)) << 1 | (isHit ? 1 : 0))
    if keys.count > sorted * 2 + 64 { settle() }
  }

  private mutating func settle() {
    keys.sort()
    var last = -1
    for key in keys {
      if last >= 0, keys[last] >> 1 == key >> 1 {
        keys[last] |= key
      } else {
        last += 1
        keys[last] = key
      }
    }
    keys.removeLast(keys.count - (last + 1))
    sorted = keys.count
  }

  var isEmpty: Bool { keys.isEmpty }

  var tally: Tally {
    var settled = self
    settled.settle()
    return Tally(
      covered: settled.keys.reduce(0) { $0 + Int($1 & 1) }, total: settled.keys.count)
  }
}
