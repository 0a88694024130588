import FlowValues

/// A file as it is read once from its beginning to its end, piece by piece.
///
/// What passes by goes into the digest, so that the digest is that of what was judged.
public final class EvidenceFile {
  /// Fills a buffer as far as it can; 0 at the end.
  public typealias Source = (UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int

  /// The name under which the script knows the file.
  public let path: String
  private let source: Source
  private var hash = SHA256()
  /// Goes on with the digest of a file that turns out to be large.
  private var thread: DigestThread?
  /// How many bytes were read so far.
  public private(set) var total = 0
  private var isAtEnd = false
  private var hasFailed = false

  public init(path: String, source: @escaping Source) {
    self.path = path
    self.source = source
  }

  /// A file whose bytes are there already.
  public convenience init(path: String, bytes: [UInt8]) {
    var done = 0
    self.init(path: path) { buffer in
      let count = min(buffer.count, bytes.count - done)
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[done..<done + count]))
      }
      done += count
      return count
    }
  }

  /// Fills a buffer as far as it can.
  ///
  /// - Returns: how many bytes came; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    guard !isAtEnd, !buffer.isEmpty else { return 0 }
    let count: Int
    do throws(ReadingError) {
      count = try source(buffer)
    } catch {
      hasFailed = true
      throw error
    }
    guard count > 0 else {
      isAtEnd = true
      return 0
    }
    digest(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  private func digest(_ piece: UnsafeRawBufferPointer) {
    total += piece.count
    if total > 1 << 21, thread == nil, !SHA256.isFast {
      let thread = DigestThread(hash)
      if thread.start() { self.thread = thread }
    }
    if let thread { thread.add(piece) } else { hash.update(piece.bindMemory(to: UInt8.self)) }
  }

  /// All bytes, for files that cannot be taken in pieces.
  func contents(limit: Int = 256 << 20) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try read(into: chunk)
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw ReadingError("the file is larger than \(limit >> 20) MiB", in: path)
      }
      bytes += chunk[..<count]
    }
  }

  /// `sha256:…` of the whole file, also where its reader stopped before the end; nothing where it
  /// could not be read.
  ///
  /// It can be asked for once.
  public func digest() -> String? {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    while !isAtEnd, !hasFailed { _ = try? read(into: chunk) }
    if hasFailed { return nil }
    return SHA256.named(thread?.finish() ?? hash.finish())
  }
}
