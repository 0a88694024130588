import FlowSource
import FlowSyntax

/// `_`: the last result, and the names under which earlier ones are kept.
extension Session {
  /// Whether a text asks for the last result.
  static func mentionsResult(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "_")) && !places(of: text) { $0 == "_" }.isEmpty
  }

  /// A text with the last result under the name that it keeps: `_3`.
  func rewritten(_ text: String, result: Int) -> String {
    var bytes = Array(text.utf8)
    for place in Self.places(of: text, where: { $0 == "_" }).reversed() {
      bytes.replaceSubrange(place, with: "_\(result)".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Keeps the results that a text speaks of by number.
  func keepResults(of text: String, in state: inout SessionState) {
    for name in Self.resultNames(in: text)
    where state.kept[name] == nil && state.declaration(name) == nil {
      guard let number = Int(name.dropFirst()), let result = results[number] else { continue }
      // What it was made of is kept with it, for a script that makes it again.
      keepResults(of: result.text, in: &state)
      if result.type.isOfItself {
        state.kept[name] = result
      } else {
        let line = self.source("let \(name) = \(result.text)")
        state.insert(
          Piece(source: line, range: 0..<line.bytes.count), Parser.parse(line).items,
          inPlace: false)
      }
    }
  }

  /// The numbered results that a text speaks of.
  static func resultNames(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return places(of: text) { $0.hasPrefix("_") && Int($0.dropFirst()) != nil }
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Where names stand that are of a kind; not in texts or comments, but in what they interpolate.
  private static func places(
    of text: String, where isWanted: (String) -> Bool
  ) -> [Range<Int>] {
    let source = SourceFile(path: "", text: text)
    return Parser.parse(source).tokens.compactMap { token in
      guard token.kind == .name else { return nil }
      let range = Int(token.start)..<Int(token.end)
      return isWanted(String(decoding: source.bytes[range], as: UTF8.self)) ? range : nil
    }
  }
}
