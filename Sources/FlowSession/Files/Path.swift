import Glibc

/// Questions about paths; texts are taken apart without looking at the disk, unless it says so.
public enum Path {
  /// The folder that a path lies in: `.` for a bare name.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// A path seen from a folder; an absolute one stays as it is.
  public static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The absolute path without `.`, `..` and doubled slashes, links not looked at.
  ///
  /// - Requires: `folder` is absolute.
  static func normal(_ path: String, from folder: String) -> String {
    var parts: [Substring] = []
    for part in join(folder, path).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": parts = parts.dropLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether a path is a folder or lies below it, both absolute and normal.
  static func isPath(_ path: String, within folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// The one true path of something that exists, links followed.
  public static func canonical(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Where a link leads.
  static func readLink(_ path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress else { return }
        count = max(0, readlink(path, start, text.count))
      }
    }
    guard !bytes.isEmpty, bytes.count < 4_096, bytes.first == UInt8(ascii: "/") else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folder in which the process stands.
  public static func currentFolder() -> String { canonical(".") ?? "/" }

  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
