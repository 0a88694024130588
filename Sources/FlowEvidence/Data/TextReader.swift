import FlowValues

/// Reads texts in UTF-8, one after the other; a byte-order mark is passed over.
enum TextReader {
  static func read(_ files: [EvidenceFile]) throws(ReadingError) -> Value {
    var text = ""
    for file in files {
      let bytes = try file.contents()
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      text += try decode(bytes[start...], of: file.path, line: 1)
    }
    return .text(text)
  }

  /// The text of bytes that begin on a line of a file.
  static func decode(
    _ bytes: some BidirectionalCollection<UInt8>, of path: String, line: Int
  ) throws(ReadingError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let all = Array(bytes)
    let valid = all.withUnsafeBufferPointer { UTF8Check.firstInvalid(in: $0) ?? 0 }
    throw ReadingError(
      "the file is not UTF-8", in: path, line: line + all[..<valid].count { $0 == 0x0A })
  }
}
