import FlowValues

/// Reads TOML 1.0.
///
/// Written by hand: the libraries that there are come with C++ or without a package, and the
/// format is small. Dates and times stay texts, as JSON has them; a declared type reads them. One
/// file is one document.
enum TOMLReader {
  static func read(_ files: [EvidenceFile]) throws(ReadingError) -> Value {
    guard files.count == 1, let file = files.first else {
      throw ReadingError(sentence: "TOML is read from one file, and the pattern names several")
    }
    let bytes = try file.contents()
    _ = try TextReader.decode(bytes, of: file.path, line: 1)
    var parser = TOMLParser(bytes, path: file.path)
    return try parser.document()
  }
}
