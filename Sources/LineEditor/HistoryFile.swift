import Glibc

/// The blocks that were typed, kept across sessions: one a line, the oldest first.
///
/// A line break inside of a block is `\n`, a backslash `\\`. A block is appended as soon as it is
/// entered, so that sessions side by side lose nothing of each other.
public final class HistoryFile {
  /// The most blocks that are kept.
  private static let limit = 5_000

  private let path: String?
  public private(set) var blocks: [String] = []

  /// - Parameter path: where the blocks are kept; nothing keeps them for the session alone.
  public init(path: String?) {
    self.path = path
    if let path { load(path) }
  }

  /// Takes a block, unless it is empty or was the last one.
  public func add(_ block: String) -> Bool {
    guard !block.isEmpty, blocks.last != block else { return false }
    blocks.append(block)
    if let path { append(Self.encode(block), to: path) }
    return true
  }

  /// The newest block that begins with a text and goes on.
  func suggestion(for text: String) -> String? {
    let typed = Array(text.utf8)
    return blocks.last { $0.utf8.count > typed.count && $0.utf8.starts(with: typed) }
  }

  static func encode(_ block: String) -> String {
    var line = ""
    for scalar in block.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  static func decode(_ line: Substring) -> String {
    var block = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        block.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        block.unicodeScalars.append(scalar)
      }
    }
    return block
  }

  private func load(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < 64 << 20 {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    blocks = lines.suffix(Self.limit).map(Self.decode)
    if lines.count > 2 * Self.limit { rewrite(path) }
  }

  private func append(_ line: String, to path: String) {
    Self.makeFolder(of: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    // One write, so that lines of two sessions do not mix.
    let bytes = Array((line + "\n").utf8)
    _ = write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  /// Drops the oldest lines of a file that has grown too long.
  private func rewrite(_ path: String) {
    let draft = "\(path).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let bytes = Array(blocks.map { Self.encode($0) + "\n" }.joined().utf8)
    let written = write(descriptor, bytes, bytes.count)
    close(descriptor)
    if written == bytes.count { rename(draft, path) } else { unlink(draft) }
  }

  /// Makes the folders above a file, for nobody but its owner.
  private static func makeFolder(of path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }
}
