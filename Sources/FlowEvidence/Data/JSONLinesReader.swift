import FlowValues

/// Reads files with one JSON value a line; empty lines are passed over.
///
/// The values of several files come one after the other.
enum JSONLinesReader {
  static func read(_ files: [EvidenceFile]) throws(ReadingError) -> Value {
    var values: [Value] = []
    for file in files {
      let lines = LineReader(file)
      var reader = DataReader(origin: file.path)
      while let line = try lines.next() {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        do throws(JSONError) {
          values.append(
            reader.value(try JSONReader.read(line.bindMemory(to: UInt8.self)), name: "it"))
        } catch {
          throw ReadingError(
            error.message, in: file.path, line: lines.number, column: error.column)
        }
      }
    }
    return .list(List(values))
  }
}
