import FlowLedger
import FlowREPL
import FlowReport
import FlowSession
import FlowTestSupport
import Glibc

/// A session written down: blocks after `flow> ` and `....> `, and what each answers below it.
///
/// Lines before the first prompt set the stage: `# file NAME` begins a file that lies there, with
/// its lines behind `| `; `# begin NAME` names the file that the session begins with; other lines
/// that begin with `#` are comments. `# store NAME` puts the session on a ledger, and `# answers no
/// yes` are the answers to its questions. `$DIR` stands for the folder of the files.
struct Transcript {
  let path: String
  private let text: String

  init(path: String) {
    self.path = path
    text = Self.read(path)
  }

  /// Every transcript beside this file.
  static let all: [String] = {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let place = "/\(folder)/Transcripts"
    var names: [String] = []
    guard let stream = opendir(place) else { return [] }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".transcript") { names.append("\(place)/\(name)") }
    }
    return names.sorted()
  }()

  /// The transcript as the session writes it now, beside how it stands in the file.
  func replay() throws -> (expected: String, found: String) {
    let folder = TemporaryFolder()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if lines.last == "" { lines.removeLast() }
    var stage: [String] = []
    while let line = lines.first, !line.hasPrefix("flow> ") {
      if line.hasPrefix("#") || line.hasPrefix("|") { stage.append(line) }
      lines.removeFirst()
    }
    var settings = SessionSettings(
      request: ScriptRequest(path: ""), look: Appearance(width: 80), explanations: [])
    settings.request.now = 1_795_168_800
    settings.request.key = "main"
    setUp(stage, folder, &settings)
    var asked: [String] = []
    let session = try Session(settings)
    if let answers = stage.first(where: { $0.hasPrefix("# answers ") }) {
      var rest = answers.dropFirst(10).split(separator: " ").map { $0 == "yes" }[...]
      session.confirm = { question in
        asked.append("\(question) [\(rest.first == true ? "yes" : "no")]")
        return rest.popFirst() ?? false
      }
    }
    var found = stage
    found += answer(session.begin(), session, folder)
    while let line = lines.first {
      guard line.hasPrefix("flow> ") else {
        lines.removeFirst()
        continue
      }
      var block = [String(line.dropFirst(6))]
      found.append(line)
      lines.removeFirst()
      while let next = lines.first, next.hasPrefix("....>") {
        block.append(String(next.dropFirst(6)))
        found.append(next)
        lines.removeFirst()
      }
      let words = block.joined(separator: "\n").replacing("$DIR", with: folder.path)
      let lines = answer(session.feed(words), session, folder)
      found += asked.map { $0.replacing(folder.path, with: "$DIR") } + lines
      asked = []
    }
    return (text, found.joined(separator: "\n") + "\n")
  }

  private func setUp(
    _ stage: [String], _ folder: TemporaryFolder, _ settings: inout SessionSettings
  ) {
    var file: (name: String, lines: [String])?
    func close() {
      if let file { folder.write(file.name, file.lines.joined(separator: "\n") + "\n") }
    }
    for line in stage {
      if line.hasPrefix("# file ") {
        close()
        file = (String(line.dropFirst(7)), [])
      } else if line.hasPrefix("| ") || line == "|" {
        file?.lines.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("# begin ") {
        settings.request.path = folder.path(String(line.dropFirst(8)))
      } else if line.hasPrefix("# store ") {
        settings.request.store = .file(folder.path(String(line.dropFirst(8))))
        settings.request.key = "main"
        settings.request.permissions.allowsClock = true
      } else if line.hasPrefix("# set ") {
        settings.request.sets.append(String(line.dropFirst(6)))
      }
    }
    close()
  }

  private func answer(_ answer: Answer, _ session: Session, _ folder: TemporaryFolder) -> [String] {
    var text = session.text(of: answer)
    switch answer.request {
    case .quit?: text += "[quit]\n"
    case .edit(let draft)?: text += "[edit]\n\(draft)\n"
    case .useJSON(let isOn)?: text += "[json \(isOn ? "on" : "off")]\n"
    case .page?, nil: break
    }
    var lines = text.replacing(folder.path, with: "$DIR")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeLast()
    return lines
  }

  /// Writes the transcript as it was replayed.
  func record(_ text: String) {
    let descriptor = open(path, O_WRONLY | O_TRUNC)
    var text = text
    text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  private static func read(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }
}

extension String {
  func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
