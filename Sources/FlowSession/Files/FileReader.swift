import Glibc

/// Reads whole files, with an answer for everything that may stand under a path.
public enum FileReader {
  /// The most bytes that a file may have.
  public static let limit = 256 << 20

  /// Reads a file that a person named: pipes and devices are taken too.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = try OpenFile(path, flags: 0)
    return try file.contents(limit: limit)
  }

  /// Reads a text that a person named; NUL bytes at its beginning show that it is none.
  public static func readText(_ path: String) throws(FileError) -> [UInt8] {
    let bytes = try read(path)
    if isBinary(bytes) { throw .binary(path) }
    return bytes
  }

  /// Reads standard input to its end.
  public static func readStandardInput() throws(FileError) -> [UInt8] {
    try OpenFile(standardInput: ()).contents(limit: limit)
  }

  static func isBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(8_000).contains(0) }
}
