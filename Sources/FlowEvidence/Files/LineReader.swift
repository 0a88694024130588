import Glibc

/// Cuts a file into its lines while it is read.
///
/// A line is handed out where it stands in the buffer, without its end (LF or CR LF), and is gone
/// when the next one is asked for. A byte-order mark is passed over. Behind each line stands its
/// end, or a zero, and so many bytes more can be looked at.
final class LineReader {
  /// The most bytes that a line may have.
  static let longest = 16 << 20
  /// How many bytes can be looked at behind a line.
  static let margin = 32

  let file: EvidenceFile
  /// The number of the line that was handed out last, from 1.
  private(set) var number = 0
  private var buffer = LineReader.room(1 << 18)
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  /// Whether the last line had an end, as the lines of a text do.
  private(set) var isCut = false
  /// Told before the lines that were handed out are gone.
  var willMove: (() -> Void)?

  init(_ file: EvidenceFile) { self.file = file }

  private static func room(_ count: Int) -> UnsafeMutableRawBufferPointer {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    _ = room.initializeMemory(as: UInt8.self, repeating: 0)
    return room
  }

  deinit { buffer.deallocate() }

  /// The next line.
  func next() throws(ReadingError) -> UnsafeRawBufferPointer? {
    var searched = start
    while true {
      if let base = buffer.baseAddress, searched < end,
        let found = memchr(base + searched, 0x0A, end - searched)
      {
        let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        return try line(upTo: place, next: place + 1)
      }
      if isAtEnd {
        guard start < end else { return nil }
        isCut = true
        return try line(upTo: end, next: end)
      }
      let length = end - start
      guard length <= Self.longest else {
        throw ReadingError(
          "a line is longer than \(Self.longest >> 20) MiB", in: file.path, line: number + 1)
      }
      try fill()
      searched = start + length
    }
  }

  /// Hands what is in the buffer, from the beginning of a line, to someone who takes lines of one
  /// kind from it faster than one by one.
  ///
  /// - Parameter body: says how many bytes it took, and how many lines they were: whole ones.
  func take(_ body: (UnsafeRawBufferPointer) -> (bytes: Int, lines: Int)) {
    guard number > 0, start < end else { return }
    let taken = body(UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
    start += taken.bytes
    number += taken.lines
  }

  private func fill() throws(ReadingError) {
    willMove?()
    let length = end - start
    if length * 2 > buffer.count {
      let larger = Self.room(buffer.count * 2)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
      buffer.deallocate()
      buffer = larger
    } else if let base = buffer.baseAddress, start > 0 {
      memmove(base, base + start, length)
    }
    start = 0
    end = length
    let count = try file.read(
      into: UnsafeMutableRawBufferPointer(rebasing: buffer[end..<buffer.count - Self.margin]))
    isAtEnd = count == 0
    end += count
    buffer[end] = 0
  }

  private func line(upTo end: Int, next: Int) throws(ReadingError) -> UnsafeRawBufferPointer {
    if number == 0 { try skipMark(upTo: end) }
    var last = end
    if last > start, buffer[last - 1] == 0x0D { last -= 1 }
    let line = UnsafeRawBufferPointer(rebasing: buffer[start..<last])
    start = next
    number += 1
    return line
  }

  /// Looks at the mark that may stand before the first line.
  private func skipMark(upTo end: Int) throws(ReadingError) {
    let mark = buffer[start..<min(end, start + 3)]
    if mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF]) {
      throw ReadingError("this is UTF-16; the format is in UTF-8", in: file.path, line: 1)
    }
    if mark.elementsEqual([0xEF, 0xBB, 0xBF]) { start += 3 }
  }

  /// A fault in the line that was handed out last.
  func fault(_ message: String) -> ReadingError {
    ReadingError(message, in: file.path, line: number)
  }
}
