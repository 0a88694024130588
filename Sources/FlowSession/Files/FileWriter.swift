import Glibc

/// Writes whole files.
public enum FileWriter {
  /// Replaces a file so that at every moment either the old text or the new one stands there.
  ///
  /// Its permissions stay; a link is followed, not replaced.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let target = Path.canonical(path) ?? path
    var information = stat()
    let exists = stat(target, &information) == 0
    let mode = exists ? information.st_mode & 0o7777 : 0o644
    let draft = "\(target).\(getpid()).draft"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    var code = write(bytes, to: descriptor)
    // The owner can be kept only by root; for others it is the same person anyway.
    if exists { _ = fchown(descriptor, information.st_uid, information.st_gid) }
    if code == 0, fchmod(descriptor, mode) != 0 { code = errno }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(draft, target) != 0 { code = errno }
    guard code == 0 else {
      unlink(draft)
      throw FileError(path: path, code: code)
    }
  }

  /// Writes a file as a shell's `>` would: devices and pipes are taken too.
  public static func write(_ bytes: [UInt8], toPath path: String) throws(FileError) {
    try write(bytes, toPath: path, O_TRUNC)
  }

  /// Writes behind what a file holds, as a shell's `>>` would.
  public static func append(_ bytes: [UInt8], toPath path: String) throws(FileError) {
    try write(bytes, toPath: path, O_APPEND)
  }

  private static func write(
    _ bytes: [UInt8], toPath path: String, _ flag: Int32
  ) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | flag | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    var code = write(bytes, to: descriptor)
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw FileError(path: path, code: code) }
  }

  /// Writes all bytes to an open file.
  ///
  /// - Returns: 0, or the system's error.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count >= 0 {
          done += count
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
