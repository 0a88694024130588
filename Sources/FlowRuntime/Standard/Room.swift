/// Asks for room while something grows: each time for twice of what is needed, so that it seldom
/// has to.
struct Room {
  private let context: StandardContext
  private var granted = Machine.large

  init(_ context: StandardContext) { self.context = context }

  /// Whether there is room for so many bytes; if not, the run has failed.
  @inline(__always)
  mutating func has(_ bytes: Int) -> Bool { bytes <= granted || ask(bytes) }

  @inline(never)
  private mutating func ask(_ bytes: Int) -> Bool {
    granted = bytes * 2
    return context.hasRoom(for: granted)
  }
}
