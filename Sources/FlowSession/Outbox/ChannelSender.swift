import FlowRuntime
import FlowValues
import Glibc

/// Hands a message to a channel.
struct ChannelSender {
  /// How many seconds a program may take for one message.
  static let limit = 30.0

  let project: Project
  var limit = Self.limit

  /// - Returns: why the message did not leave; nothing when it did.
  func send(_ message: [UInt8], by way: ChannelWay) -> String? {
    switch way {
    case .run(let words): run(words, message)
    case .file(let path): append(message, to: path)
    case .unusable(let reason): reason
    }
  }

  private func run(_ words: [String], _ message: [UInt8]) -> String? {
    do throws(ChildProcess.StartError) {
      let answer = try ChildProcess.run(
        words, in: project.folder, input: message, limit: limit)
      switch answer.end {
      case .exited(0): return nil
      case .exited(let code):
        let line = Self.safe(CommandRunner.lastLine(answer.output), words)
        return "'\(words[0])' ended with exit code \(code)" + (line.isEmpty ? "" : ": \(line)")
      case .signalled(let signal): return "signal \(signal) ended '\(words[0])'"
      case .timedOut:
        return "'\(words[0])' took longer than \(DurationFormat.print(limit)) and was stopped"
      case .interrupted: return "interrupted"
      }
    } catch {
      return "'\(words[0])' cannot be run: \(error.sentence)"
    }
  }

  /// A line of a program without what it was given: an address with a token in it is not for the
  /// ledger.
  private static func safe(_ line: String, _ words: [String]) -> String {
    var line = line
    for word in words.dropFirst() where word.utf8.count >= 12 {
      line = line.replacing(word, with: "…")
    }
    return String(line.prefix(200))
  }

  /// Appends one line in one write, and sees it onto the disk.
  private func append(_ message: [UInt8], to path: String) -> String? {
    do throws(PlaceError) {
      let place = try ProjectPlace(path, in: project)
      let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let descriptor = openat(place.folder, place.name, flags, 0o644)
      guard descriptor >= 0 else {
        let code = errno
        return code == ELOOP
          ? "'\(path)' is a link" : ProjectPlace.failure(path, code).sentence
      }
      defer { close(descriptor) }
      var information = stat()
      guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
        return "'\(path)' is not an ordinary file"
      }
      // A line that a full disk cut short must not swallow the next one.
      var last: UInt8 = 0x0A
      if information.st_size > 0 { _ = pread(descriptor, &last, 1, information.st_size - 1) }
      var code = FileWriter.write((last == 0x0A ? [] : [0x0A]) + message, to: descriptor)
      if code == 0, fsync(descriptor) != 0 { code = errno }
      if information.st_size == 0 { fsync(place.folder) }
      return code == 0 ? nil : ProjectPlace.failure(path, code).sentence
    } catch {
      return error.sentence
    }
  }
}
