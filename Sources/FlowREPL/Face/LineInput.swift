import Glibc
import LineEditor

/// The lines of a descriptor, as they come.
struct LineInput {
  let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Rings when the wait for a line is to be given up.
  var bell: Doorbell?
  /// Whether the last wait was given up.
  private(set) var wasBroken = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its ending; nothing at the end, or when the wait was given up.
  mutating func next() -> String? {
    wasBroken = false
    while true {
      if let end = bytes[start...].firstIndex(of: 0x0A) {
        var line = bytes[start..<end]
        if line.last == 0x0D { line = line.dropLast() }
        start = end + 1
        return String(decoding: line, as: UTF8.self)
      }
      if isAtEnd {
        guard start < bytes.count else { return nil }
        defer { start = bytes.count }
        return String(decoding: bytes[start...], as: UTF8.self)
      }
      bytes.removeFirst(start)
      start = 0
      guard fill() else { return nil }
    }
  }

  /// Drops what was typed and not entered.
  mutating func drop() { start = bytes.count }

  /// - Returns: false when the wait was given up.
  private mutating func fill() -> Bool {
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: bell?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&polled, 2, -1) < 0, errno == EINTR {}
    if polled[1].revents != 0 {
      bell?.clear()
      wasBroken = true
      return false
    }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      isAtEnd = true
    }
    return true
  }
}
