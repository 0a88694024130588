import Glibc

/// The file of a zone in the system's time zone database.
enum ZoneFile {
  static let folder = "/usr/share/zoneinfo"

  /// The largest zone has some 3 kB; what is much larger is something else.
  private static let limit = 256 << 10

  /// Whether a text may name a zone: parts of letters, digits, `_`, `+` and `-` between slashes.
  ///
  /// Zones begin with a capital letter. What else lies in the database (`localtime`, which differs
  /// from machine to machine, `right/…`, which counts leap seconds, tables and lists) does not.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 255, let first = text.utf8.first, isCapital(first) else {
      return false
    }
    return text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in !part.isEmpty && part.allSatisfy(isNameByte) }
  }

  /// The bytes of a zone's file.
  ///
  /// - Requires: `name` may name a zone.
  static func read(_ name: String, in folder: String) throws(ZoneError) -> [UInt8] {
    // Whatever lies there, opening it must not wait for somebody else.
    let descriptor = open(folder + "/" + name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(errno, name: name, folder: folder) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      throw .unreadable(name, code: errno)
    }
    // A folder of the database, such as 'Europe'.
    if information.st_mode & S_IFMT == S_IFDIR { throw .unknown(name) }
    guard information.st_mode & S_IFMT == S_IFREG else { throw .malformed(name, .notAFile) }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got > 0 {
          count += got
        } else if got == 0 || errno != EINTR {
          if got < 0 { code = errno }
          return
        }
      }
    }
    guard code == 0 else { throw .unreadable(name, code: code) }
    guard bytes.count <= limit else { throw .malformed(name, .tooLarge) }
    return bytes
  }

  private static func failure(_ code: Int32, name: String, folder: String) -> ZoneError {
    guard code == ENOENT || code == ENOTDIR else { return .unreadable(name, code: code) }
    return access(folder, F_OK) == 0 ? .unknown(name) : .databaseMissing
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }
}
