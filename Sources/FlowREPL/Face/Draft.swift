import FlowSession
import Glibc

/// A text in a file of its own, for another program to show or to change; gone when it is dropped.
final class Draft {
  let path: String

  /// - Returns: nothing where there is no room for it.
  init?(_ text: String, in folder: String = Draft.folder) {
    var path = Array("\(folder)/flow-XXXXXX.flow".utf8CString)
    let descriptor = mkstemps(&path, 5)
    guard descriptor >= 0 else { return nil }
    self.path = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = FileWriter.write(Array(text.utf8), to: descriptor)
    close(descriptor)
  }

  deinit { unlink(path) }

  static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// Runs words of a shell in which `$1` is the file: a command of a person may hold options.
  ///
  /// - Returns: whether it ended well.
  func run(_ words: String) -> Bool {
    (try? OtherProgram(["/bin/sh", "-c", words, "sh", path]))?.end() == 0
  }
}
