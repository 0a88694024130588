import FlowValues

/// A file as a run has read it.
final class StoredFile {
  let bytes: [UInt8]
  /// `sha256:…`, worked out when a report asks.
  private(set) lazy var digest = SHA256.digest(of: bytes)

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The file as text, or unknown with the place of the first byte that is none.
  func text(named path: String) -> Value {
    if let text = String(validating: bytes, as: UTF8.self) { return .text(text) }
    let valid = Self.validPrefix(bytes)
    let line = 1 + bytes[..<valid].count { $0 == 0x0A }
    return .unknown(Reason("\(path):\(line): the file is not UTF-8"))
  }

  /// How many bytes from the start are UTF-8; found by halves, as it matters only once.
  private static func validPrefix(_ bytes: [UInt8]) -> Int {
    var good = 0
    var bad = bytes.count
    while bad - good > 1 {
      let middle = (good + bad) / 2
      // A character cut in two is not a fault.
      let isGood = (0..<4).contains { cut in
        middle - cut >= 0 && String(validating: bytes[..<(middle - cut)], as: UTF8.self) != nil
      }
      if isGood { good = middle } else { bad = middle }
    }
    return good
  }
}
