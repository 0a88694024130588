import Glibc
import Testing

/// Texts that were read and approved, in the folder `Golden`.
///
/// With `FLOW_RECORD=1` in the environment a text that differs is written anew, and the test fails
/// all the same, so that nobody records by accident.
enum Golden {
  private static let folder: String = {
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Golden"
  }()

  static func expect(_ text: String, _ name: String) {
    let path = "\(folder)/\(name)"
    let approved = read(path)
    if approved != text, getenv("FLOW_RECORD") != nil {
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      _ = Array(text.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      close(file)
    }
    let isApproved = text == approved
    #expect(isApproved, "see the difference with FLOW_RECORD=1: \(name)")
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
