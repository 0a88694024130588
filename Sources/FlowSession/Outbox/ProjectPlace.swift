import FlowValues
import Glibc

/// The place of a file below the project, reached folder by folder so that no link is followed.
///
/// The folders stay open while the place lives: whoever puts a link in the way later leads nobody
/// out of the project.
struct ProjectPlace: ~Copyable {
  /// The path as the script wrote it.
  let path: String
  /// The last part of the path.
  let name: String
  /// The open folder in which the file lies.
  let folder: Int32

  deinit { close(folder) }

  /// The absolute path that a script means.
  static func absolute(_ path: String, in project: Project) throws(PlaceError) -> String {
    func refuse(_ problem: String) -> PlaceError {
      PlaceError(sentence: "'\(path)' \(problem)", isFinal: true)
    }
    if path.hasPrefix("/") { throw refuse("is absolute, and a script writes below its project") }
    if path.utf8.contains(where: { $0 < 0x20 }) { throw refuse("has a character that no path has") }
    let absolute = Path.normal(path, from: project.folder)
    // Stepping out and in again is stepping out.
    var depth = Path.normal("", from: project.folder).split(separator: "/").count
    let least = project.root.split(separator: "/").count
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < least { throw refuse("lies outside of the project") }
    }
    if absolute == project.root || absolute == project.folder || path.hasSuffix("/") {
      throw refuse("is a folder")
    }
    let own = absolute.dropFirst(project.root.count).split(separator: "/").map { $0.lowercased() }
    if own.contains(".git") || own.contains(".flow") {
      throw refuse("belongs to git or to flow, and no script writes there")
    }
    return absolute
  }

  /// Opens the folders of a path, and makes those that are missing.
  init(_ path: String, in project: Project) throws(PlaceError) {
    let absolute = try Self.absolute(path, in: project)
    var parts = absolute.dropFirst(project.root == "/" ? 0 : project.root.utf8.count)
      .split(separator: "/").map(String.init)
    let name = parts.removeLast()
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    var folder = open(project.root, flags)
    guard folder >= 0 else { throw Self.failure(path, errno) }
    for part in parts {
      var next = openat(folder, part, flags | O_NOFOLLOW)
      if next < 0, errno == ENOENT {
        if mkdirat(folder, part, 0o755) != 0, errno != EEXIST {
          let code = errno
          close(folder)
          throw Self.failure(path, code)
        }
        fsync(folder)
        next = openat(folder, part, flags | O_NOFOLLOW)
      }
      let code = errno
      let isLink = next < 0 && Self.isLink(part, in: folder)
      close(folder)
      if isLink {
        throw PlaceError(sentence: "'\(path)' leads through the link '\(part)'")
      }
      guard next >= 0 else { throw Self.failure(path, code) }
      folder = next
    }
    self.path = path
    self.name = name
    self.folder = folder
  }

  static func isLink(_ name: String, in folder: Int32) -> Bool {
    var information = stat()
    guard fstatat(folder, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
    return information.st_mode & S_IFMT == S_IFLNK
  }

  /// What the system says, as a reason.
  static func failure(_ path: String, _ code: Int32) -> PlaceError {
    PlaceError(sentence: FileError(path: path, code: code).writingSentence)
  }

  /// What stands in a file of the folder.
  struct Contents {
    let digest: String
    let mode: mode_t
  }

  /// Reads an ordinary file of the folder; nothing where there is none.
  borrowing func contents(of name: String) throws(PlaceError) -> Contents? {
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT { return nil }
      if code == ELOOP { throw PlaceError(sentence: "'\(path)' is a link") }
      throw Self.failure(path, code)
    }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      throw PlaceError(sentence: "'\(path)' is not an ordinary file")
    }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(path, errno)
      }
      buffer.withUnsafeBufferPointer { hash.update(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
    return Contents(digest: SHA256.named(hash.finish()), mode: information.st_mode & 0o777)
  }
}
