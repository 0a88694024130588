import FlowEvidence
import FlowValues

/// The files of one report: read once, streamed, with the digest of what was read.
struct ReportFiles {
  let value: Value
  /// The name of what was read, for people, and its digest.
  ///
  /// That of several files is the digest of what `sha256sum` prints for them.
  let origin: (path: String, digest: String?)?

  init(_ pattern: String, _ format: EvidenceFormat, in world: ProjectWorld) {
    self.init(pattern, in: world) { EvidenceReader.read(format, $0, source: pattern) }
  }

  /// - Parameter read: makes a value of the files.
  init(_ pattern: String, in world: ProjectWorld, read: ([EvidenceFile]) -> Value) {
    var paths = [pattern]
    if pattern.contains(where: { "*?<\\".contains($0) }) {
      switch world.glob(pattern) {
      case .list(let list):
        paths = list.elements.map(\.plainText)
        if paths.isEmpty {
          value = .unknown(Reason("no file matches '\(pattern)'"))
          origin = nil
          return
        }
      case let refusal:
        value = refusal
        origin = nil
        return
      }
    }
    let files = paths.map { Self.file($0, in: world) }
    let began = ChildProcess.seconds()
    value = read(files)
    if let trace = world.trace {
      let seconds = ChildProcess.seconds() - began
      for file in files where file.total > 0 {
        trace.read(file.path, bytes: file.total, digest: file.digest(), took: seconds)
      }
    }
    if paths == [pattern] {
      origin = files[0].digest().map { (paths[0], $0) }
    } else {
      var lines = ""
      var isWhole = true
      for file in files {
        guard let digest = file.digest() else {
          isWhole = false
          break
        }
        lines += "\(digest.dropFirst(7))  \(file.path)\n"
      }
      let digest = isWhole ? SHA256.digest(of: Array(lines.utf8)) : nil
      origin = ("\(pattern) (\(files.count) \(files.count == 1 ? "file" : "files"))", digest)
    }
  }

  /// A file that is opened when it is first read, and closed at its end.
  private static func file(_ path: String, in world: ProjectWorld) -> EvidenceFile {
    var stream: FileStream?
    return EvidenceFile(path: path) { buffer throws(ReadingError) in
      if Interruption.wasAsked { throw ReadingError(sentence: "reading '\(path)' was interrupted") }
      if stream == nil {
        switch world.openFile(path, { file throws(FileError) in FileStream(file) }) {
        case .success(let opened): stream = opened
        case .failure(let refusal): throw ReadingError(sentence: refusal.reason.sentence)
        }
      }
      do throws(FileError) {
        let count = try stream?.read(into: buffer) ?? 0
        if count == 0 { stream = nil }
        return count
      } catch {
        throw ReadingError(sentence: "cannot read '\(path)': \(error.problem)")
      }
    }
  }
}
