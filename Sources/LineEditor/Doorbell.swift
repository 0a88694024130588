import Glibc

/// Wakes whoever waits for input: what rings may be a signal or another thread.
public final class Doorbell: Sendable {
  /// What becomes readable; negative where there is none.
  public let descriptor: Int32
  let button: Int32

  public init() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      (descriptor, button) = (-1, -1)
      return
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, button) = (ends[0], ends[1])
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    close(button)
  }

  public func ring() { Self.ring(button) }

  static func ring(_ button: Int32) {
    var byte: UInt8 = 1
    let code = errno
    _ = write(button, &byte, 1)
    errno = code
  }

  public func clear() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
