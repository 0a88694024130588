import Glibc

/// Runs `ssh-keygen` with what it reads and writes in files of a folder that nobody else sees.
enum KeyProgram {
  /// A word of its command line.
  enum Word: ExpressibleByStringLiteral {
    case plain(String)
    /// The path of a file that is given along.
    case file(String)

    init(stringLiteral word: String) { self = .plain(word) }
  }

  struct Answer {
    let status: Int32
    let output: String
    let error: String

    /// What it complains of, on one line.
    var complaint: String {
      let lines = error.split(whereSeparator: \.isNewline)
      return lines.isEmpty ? "ssh-keygen refuses it" : lines.joined(separator: "; ")
    }
  }

  static func run(
    _ words: [Word], input: [UInt8], files: [String: String] = [:]
  ) throws(SigningError) -> Answer {
    let folder = try folder()
    var names = ["input", "output", "error"]
    defer {
      for name in names { unlink(folder + "/" + name) }
      rmdir(folder)
    }
    do throws(FileError) {
      try FileWriter.write(input, toPath: folder + "/input")
      for (name, text) in files {
        names.append(name)
        try FileWriter.write(Array(text.utf8), toPath: folder + "/" + name)
      }
    } catch { throw .failed(error.writingSentence) }
    let arguments = words.map { word in
      switch word {
      case .plain(let word): word
      case .file(let name): folder + "/" + name
      }
    }
    let status = try spawn(["ssh-keygen"] + arguments, in: folder)
    return Answer(status: status, output: read(folder + "/output"), error: read(folder + "/error"))
  }

  private static func folder() throws(SigningError) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array(((parent.isEmpty ? "/tmp" : parent) + "/flow-key-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else {
      throw .failed(
        "no folder for temporary files: " + String(cString: strerror(errno)).lowercased())
    }
    return made
  }

  private static func read(_ path: String) -> String {
    ((try? FileReader.read(path)) ?? []).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The exit code, or a signal below 0.
  private static func spawn(_ words: [String], in folder: String) throws(SigningError) -> Int32 {
    let program: OtherProgram
    do throws(OtherProgram.SystemError) {
      program = try OtherProgram(words) { files in
        let new = O_WRONLY | O_CREAT
        posix_spawn_file_actions_addopen(&files, 0, folder + "/input", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&files, 1, folder + "/output", new, 0o600)
        posix_spawn_file_actions_addopen(&files, 2, folder + "/error", new, 0o600)
      }
    } catch {
      if error.code == ENOENT { throw .noProgram }
      throw .failed(error.sentence.lowercased())
    }
    guard let end = program.end() else { throw .failed("its end cannot be waited for") }
    return end
  }
}
