import FlowSession
import Glibc

/// The person's own editor: `$VISUAL`, else `$EDITOR`, else `vi`.
enum ExternalEditor {
  struct Failure: Error {
    let sentence: String
    var advice: String?
  }

  /// Lets the person edit a text.
  static func edit(_ text: String) -> Result<String, Failure> {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/flow-XXXXXX.flow".utf8CString)
    let descriptor = mkstemps(&path, 5)
    guard descriptor >= 0 else {
      return .failure(Failure(sentence: "there is no room for a draft in '\(folder)'"))
    }
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(name) }
    _ = FileWriter.write(Array((text + "\n").utf8), to: descriptor)
    close(descriptor)
    let names: [String] = ["VISUAL", "EDITOR"]
    let named = names.compactMap { name -> String? in
      getenv(name).map { String(cString: $0) }
    }
    let command = named.first { !$0.isEmpty } ?? "vi"
    guard run(command, name) else {
      return .failure(
        Failure(
          sentence: "the editor '\(command)' did not end well",
          advice: "set EDITOR to the command of an editor"))
    }
    do throws(FileError) {
      var text = String(decoding: try FileReader.readText(name), as: UTF8.self)
      while text.last == "\n" { text.removeLast() }
      return .success(text)
    } catch {
      return .failure(Failure(sentence: error.sentence))
    }
  }

  /// Runs the command with the file behind it, by way of a shell: it may hold options.
  private static func run(_ command: String, _ file: String) -> Bool {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that are kept from this thread are none of the editor's business.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = ["sh", "-c", "\(command) \"$1\"", "sh", file]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}
