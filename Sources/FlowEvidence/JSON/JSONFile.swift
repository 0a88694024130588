/// Reads files of JSON that are one document.
enum JSONFile {
  static func read(_ file: EvidenceFile) throws(ReadingError) -> JSONValue {
    let bytes = try file.contents()
    do throws(JSONError) {
      return try JSONReader.read(bytes)
    } catch {
      throw ReadingError(error.message, in: file.path, line: error.line, column: error.column)
    }
  }
}

extension JSONValue {
  var asText: String? { if case .text(let text) = self { text } else { nil } }
  var asNumber: Double? { if case .number(let number) = self { number } else { nil } }
  var asBool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  var asArray: [JSONValue]? { if case .array(let array) = self { array } else { nil } }
  var asObject: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// A whole number from 0 on.
  var asCount: Int? {
    guard case .number(let number) = self, number >= 0, number < 1e15, number == number.rounded()
    else { return nil }
    return Int(number)
  }
}
