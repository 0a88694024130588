/// A random glob, matched by trying everything.
struct PatternsNaiveGlob {
  enum Part {
    case scalar(Unicode.Scalar)
    case one, run, anything, capture
  }

  var parts: [Part] = []
  var pattern = ""

  init(random: inout PatternsRandom) {
    var names = 0
    for _ in 0..<random.below(8) {
      switch random.below(9) {
      case 0: add(.one, "?")
      case 1:
        // Two of them would read as the other star.
        if case .run? = parts.last { continue }
        add(.run, "*")
      case 2: add(.anything, "**")
      case 3, 4:
        names += 1
        add(.capture, "<n\(names)>")
      case 5: add(.scalar("*"), #"\*"#)
      default:
        let scalar: Unicode.Scalar = random.pick(["a", "b", "/", "é", "😀"])
        add(.scalar(scalar), String(scalar))
      }
    }
  }

  func captures(in text: String) -> [String]? {
    search(parts[...], Array(text.unicodeScalars)[...], [])
  }

  private mutating func add(_ part: Part, _ written: String) {
    parts.append(part)
    pattern += written
  }

  private func search(
    _ parts: ArraySlice<Part>, _ text: ArraySlice<Unicode.Scalar>, _ found: [String]
  ) -> [String]? {
    guard let part = parts.first else { return text.isEmpty ? found : nil }
    let rest = parts.dropFirst()
    let segment = text.prefix { $0 != "/" }.count
    switch part {
    case .scalar(let scalar):
      return text.first == scalar ? search(rest, text.dropFirst(), found) : nil
    case .one:
      return segment > 0 ? search(rest, text.dropFirst(), found) : nil
    case .run, .anything:
      let most = if case .anything = part { text.count } else { segment }
      for count in stride(from: most, through: 0, by: -1) {
        if let all = search(rest, text.dropFirst(count), found) { return all }
      }
    case .capture:
      for count in 1..<max(segment + 1, 1) {
        var value = String.UnicodeScalarView()
        value.append(contentsOf: text.prefix(count))
        if let all = search(rest, text.dropFirst(count), found + [String(value)]) { return all }
      }
    }
    return nil
  }
}
