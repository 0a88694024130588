/// Reads JSON as RFC 8259 has it, and nothing looser.
///
/// A byte-order mark is passed over. Numbers are the nearest `Double`. Half a surrogate pair,
/// invalid UTF-8 and a number beyond a `Double` are errors, because whatever stood for them in a
/// value would be made up.
public enum JSONReader {
  /// Reads one document.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes, limits: limits)
    return try parser.document()
  }

  /// Reads one document.
  public static func read(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try read(buffer, limits: limits)
    }
  }

  /// Reads one document.
  public static func read(
    _ text: String, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    try read(Array(text.utf8), limits: limits)
  }
}
