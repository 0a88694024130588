import Glibc

/// An open file, closed when it is dropped.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private let information: stat

  /// Opens a file for reading.
  init(_ path: String, flags: Int32) throws(FileError) {
    guard !path.utf8.contains(0) else { throw .missing(path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      let code = errno
      close(descriptor)
      throw FileError(path: path, code: code)
    }
    guard information.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .isFolder(path)
    }
    self.descriptor = descriptor
    self.path = path
    self.information = information
  }

  init(standardInput: Void) {
    descriptor = dup(0)
    path = "standard input"
    information = stat()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether this is an ordinary file, not a pipe or a device.
  var isOrdinary: Bool { information.st_mode & S_IFMT == S_IFREG }

  /// Where the file really lies, links followed; nothing where the system does not tell.
  var canonicalPath: String? {
    Path.readLink("/proc/self/fd/\(descriptor)") ?? Path.canonical(path)
  }

  /// Fills a buffer as far as one read of the system does; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw FileError(path: path, code: errno) }
    }
  }

  /// All bytes, in one read where the size is known.
  func contents(limit: Int) throws(FileError) -> [UInt8] {
    let size = isOrdinary ? Int(information.st_size) : 0
    guard size <= limit else { throw .tooLarge(path) }
    // One byte more than there should be, so that the end shows at once.
    var capacity = size > 0 ? size + 1 : 64 << 10
    var bytes: [UInt8] = []
    while true {
      let (descriptor, count) = (descriptor, bytes.count)
      var code: Int32 = 0
      var isAtEnd = false
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity - count) { buffer, filled in
        while filled < buffer.count {
          let got = Glibc.read(
            descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
          if got > 0 {
            filled += got
          } else if got == 0 {
            isAtEnd = true
            return
          } else if errno != EINTR {
            code = errno
            return
          }
        }
      }
      guard code == 0 else { throw FileError(path: path, code: code) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if isAtEnd { return bytes }
      guard bytes.count <= limit else { throw .tooLarge(path) }
      capacity = min(bytes.count * 2, limit + 1) + 1
    }
  }
}
