import Glibc

/// The part of a file that is being looked at.
final class XMLWindow {
  private let file: EvidenceFile
  private(set) var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 19)
  private var capacity = 1 << 19
  private(set) var count = 0

  init(_ file: EvidenceFile) { self.file = file }

  deinit { bytes.deallocate() }

  /// Takes in what comes next.
  ///
  /// - Returns: whether that was the last.
  func fill() throws(ReadingError) -> Bool {
    if count * 2 > capacity {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      larger.update(from: bytes, count: count)
      bytes.deallocate()
      bytes = larger
      capacity *= 2
    }
    let room = UnsafeMutableRawBufferPointer(start: bytes + count, count: capacity - count)
    let got = try file.read(into: room)
    count += got
    return got == 0
  }

  /// Lets the first bytes go.
  func drop(_ done: Int) {
    count -= done
    if done > 0, count > 0 { memmove(bytes, bytes + done, count) }
  }
}
