import FlowValues

extension Type {
  /// The type as a sentence speaks of one value: `a number`, `an outcome`, `data`.
  var one: String {
    switch self {
    case .data, .unknown: name
    case .list(let element): element == .unknown ? "a list" : "a list of \(element.many)"
    default: Words.one(name)
    }
  }

  /// The type as a sentence speaks of several values: `numbers`.
  var many: String {
    switch self {
    case .data, .unknown, .invalid: name
    case .list(let element): "lists of \(element.many)"
    default: name.hasSuffix("s") ? name : name + "s"
    }
  }
}

/// Small words around names in messages.
enum Words {
  /// `a number`, `an element`.
  static func one(_ noun: String) -> String {
    let first = noun.lowercased().unicodeScalars.first
    return (first.map { "aeiou".unicodeScalars.contains($0) } ?? false ? "an " : "a ") + noun
  }

  /// `'a', 'b' and 'c'`
  static func list(_ names: [String], _ last: String = "and") -> String {
    let quoted = names.map { "'\($0)'" }
    guard let end = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(last) \(end)"
  }

  /// A text of the script, cut where it would be long.
  static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(57) + "…" : text
  }

  /// The help that lists what there is, cut where it would be long.
  static func choices(_ intro: String, _ names: [String]) -> [String] {
    if names.isEmpty { return [] }
    let shown = names.prefix(12).joined(separator: ", ")
    return ["\(intro): \(shown)\(names.count > 12 ? ", …" : "")"]
  }
}
