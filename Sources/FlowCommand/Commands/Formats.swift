/// The forms in which an answer can be had.
enum Formats: String, CaseIterable {
  case text, json, jsonl, junit, sarif, github, tap, codequality, markdown, html

  var isJSON: Bool { self == .json }

  /// Those of an answer that has no report behind it.
  static let ofAnswers: [Formats] = [.text, .json]

  static let ofTests: [Formats] = [.text, .json, .junit, .tap]

  static func words(_ formats: [Formats]) -> [String] { formats.map(\.rawValue) }

  /// `text, json, junit or tap`
  static func listed(_ formats: [Formats]) -> String {
    let words = words(formats)
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  static func read(
    _ word: String, among formats: [Formats] = ofAnswers
  ) throws(CommandFailure) -> Formats {
    if let format = formats.first(where: { $0.rawValue == word }) { return format }
    throw .unknown("format", word, among: words(formats), see: "there are \(listed(formats))")
  }
}
