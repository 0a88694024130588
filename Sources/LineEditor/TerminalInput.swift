import Glibc

/// The characters of a terminal, one by one, with the keys that are sequences put together.
final class TerminalInput {
  /// What came in.
  enum Event {
    case character(Unicode.Scalar)
    /// The terminal has a new size.
    case resized
    case end
  }

  /// How long the rest of an escape sequence may take; what comes later is typed by hand.
  private static let patience: Int32 = 40

  private let descriptor: Int32
  private let resizes: ResizeNotice
  private var bytes: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  /// Characters of a sequence that is no key of ours, to be handed on.
  private var pending: [Unicode.Scalar] = []

  init(descriptor: Int32, resizes: ResizeNotice) {
    self.descriptor = descriptor
    self.resizes = resizes
  }

  /// Whether more is there already, so that nobody needs to look at the screen before.
  var hasMore: Bool { next < bytes.count || !pending.isEmpty || wait(0) }

  /// The next event; Escape sequences that are keys come as one character.
  ///
  /// - Parameter passesSequences: whether other sequences are handed on, character by character.
  func read(passesSequences: Bool) -> Event {
    if !pending.isEmpty { return .character(pending.removeFirst()) }
    guard next < bytes.count || fill() else { return isAtEnd ? .end : .resized }
    let scalar = decode()
    guard scalar == "\u{1B}", next < bytes.count || wait(Self.patience) && fill() else {
      return .character(scalar)
    }
    let sequence = readSequence()
    if let key = Key.named(sequence) { return .character(key.scalar) }
    let isLong = sequence.hasPrefix("[") || sequence.hasPrefix("O")
    if isLong, !passesSequences { return .character(Key.ignored.scalar) }
    pending = Array(sequence.unicodeScalars)
    return .character("\u{1B}")
  }

  /// One character as it is, for what is pasted; nothing at the end of the input.
  func readPlain() -> Unicode.Scalar? {
    if !pending.isEmpty { return pending.removeFirst() }
    while next >= bytes.count {
      if !fill(), isAtEnd { return nil }
    }
    return decode()
  }

  /// `[A`, `OH`, `b`: what follows an Escape.
  private func readSequence() -> String {
    var text = ""
    func take() -> UInt8? {
      guard next < bytes.count || wait(Self.patience) && fill() else { return nil }
      defer { next += 1 }
      return bytes[next]
    }
    guard next < bytes.count else { return text }
    guard bytes[next] == UInt8(ascii: "[") || bytes[next] == UInt8(ascii: "O") else {
      text.unicodeScalars.append(decode())
      return text
    }
    let opening = bytes[next]
    next += 1
    text.unicodeScalars.append(Unicode.Scalar(opening))
    while text.utf8.count < 16, let byte = take() {
      text.unicodeScalars.append(Unicode.Scalar(byte))
      if byte >= 0x40, byte < 0x7F { break }
    }
    return text
  }

  private func decode() -> Unicode.Scalar {
    let first = bytes[next]
    next += 1
    if first < 0x80 { return Unicode.Scalar(first) }
    let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0
    var sequence = [first]
    for _ in 0..<count {
      guard next < bytes.count || wait(Self.patience) && fill() else { break }
      guard bytes[next] & 0xC0 == 0x80 else { break }
      sequence.append(bytes[next])
      next += 1
    }
    let scalar = String(decoding: sequence, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    // What stands for keys inside cannot be typed.
    return scalar.value >= 0x80 && scalar.value < 0xA0 ? "\u{FFFD}" : scalar
  }

  /// Waits for bytes; false when there are none, because of the end or a new size.
  private func fill() -> Bool {
    bytes.removeAll(keepingCapacity: true)
    next = 0
    var emptyReads = 0
    while true {
      var polled = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: resizes.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polled, resizes.descriptor < 0 ? 1 : 2, -1)
      if count < 0, errno == EINTR { continue }
      if count > 0, polled[1].revents != 0 {
        resizes.clear()
        return false
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let got = Glibc.read(descriptor, &buffer, buffer.count)
      if got > 0 {
        bytes = Array(buffer[..<got])
        return true
      }
      if got < 0, errno == EINTR || errno == EAGAIN { continue }
      // A terminal that changes its mode while Ctrl-C empties it may read as nothing once; only
      // one that is gone goes on doing so.
      emptyReads += 1
      if got == 0, polled[0].revents & Int16(POLLHUP) == 0, emptyReads < 8 { continue }
      isAtEnd = true
      return false
    }
  }

  private func wait(_ milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, milliseconds) > 0 && polled.revents & Int16(POLLIN) != 0
  }
}
