import FlowEvidence
import FlowValues
import Testing

/// Reads texts as if they were files, and shows what became of them.
enum Reading {
  /// Reads files that are named `a`, `b` ….
  static func read(_ format: EvidenceFormat, _ texts: String...) -> Value {
    read(format, texts.map { Array($0.utf8) })
  }

  static func read(_ format: EvidenceFormat, _ files: [[UInt8]]) -> Value {
    let names = ["a", "b", "c", "d"]
    let files = zip(names, files).map { EvidenceFile(path: $0, bytes: $1) }
    return EvidenceReader.read(
      format, files, source: files.count == 1 ? files[0].path : "reports/*")
  }

  /// Reads a file that comes in pieces of a few bytes.
  static func read(_ format: EvidenceFormat, _ bytes: [UInt8], inPiecesOf size: Int) -> Value {
    var done = 0
    let file = EvidenceFile(path: "a") { buffer in
      let count = min(size, buffer.count, bytes.count - done)
      for place in 0..<count { buffer[place] = bytes[done + place] }
      done += count
      return count
    }
    return EvidenceReader.read(format, [file], source: "a")
  }

  /// A field, or a field of a field: `files[0].lines`.
  static func field(_ path: String, of value: Value) -> String {
    var value = value
    for step in path.split(separator: ".") {
      let parts = step.split(whereSeparator: { "[]".contains($0) })
      if !step.hasPrefix("[") {
        switch value {
        case .record(let record):
          guard let place = record.type.index(of: String(parts[0])) else { return "no \(step)" }
          value = record.fields[place]
        case .data(let object): value = object[String(parts[0])] ?? .text("no \(step)")
        case .unknown: return shown(value)
        default: return "no \(step) of \(value.literalText)"
        }
      }
      if step.contains("["), case .list(let list) = value {
        let place = Int(parts[parts.count - 1]) ?? 0
        guard place < list.elements.count else { return "no \(step)" }
        value = list.elements[place]
      }
    }
    return shown(value)
  }

  static func shown(_ value: Value) -> String {
    if let reason = value.reason { return "unknown: " + reason.sentence }
    if case .list(let list) = value, list.elements.count > 4 { return "\(list.elements.count)" }
    return value.literalText
  }
}

/// A report, and what its fields are.
struct ReportCase: Sendable, CustomTestStringConvertible {
  let name: String
  let format: EvidenceFormat
  let texts: [String]
  let fields: [(String, String)]

  init(
    _ name: String, _ format: EvidenceFormat, _ texts: String..., is fields: [(String, String)]
  ) {
    self.name = name
    self.format = format
    self.texts = texts
    self.fields = fields
  }

  var testDescription: String { "\(format.rawValue): \(name)" }
}
