/// A range of bytes, both ends in.
struct ByteRange: Hashable, Sendable {
  let low: UInt8
  let high: UInt8
}
