/// The forms in which an answer can be had.
enum Formats: String {
  case text, json

  var isJSON: Bool { self == .json }

  /// Forms of the design that this version does not write.
  private static let later: Set<String> = [
    "jsonl", "junit", "sarif", "github", "tap", "markdown", "html",
  ]

  static func read(_ word: String) throws(CommandFailure) -> Formats {
    if let format = Formats(rawValue: word) { return format }
    if later.contains(word) {
      throw .usage("the format '\(word)' is not carried out yet; there are text and json")
    }
    throw .unknown("format", word, among: ["text", "json"], see: "there are text and json")
  }
}
