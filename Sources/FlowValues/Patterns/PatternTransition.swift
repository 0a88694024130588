/// Where a range of bytes leads.
struct PatternTransition: Sendable {
  let bytes: ByteRange
  let target: Int32
}
