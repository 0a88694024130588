/// Spells texts so that XML and HTML hold them as text, in elements as in attributes.
enum Markup {
  /// A text on one line, in which nothing is markup.
  ///
  /// Characters that XML cannot hold at all are spelled as the language spells them, `\u{1B}`. A
  /// `#` before another is spelled out, and so is such a colon, because `##[` and `::` begin
  /// commands in the log of GitHub Actions, also with something in between that cannot be seen.
  static func escaped(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in SafeText.escape(text).unicodeScalars {
      if last == "#" || last == ":", scalar == last || !scalar.isASCII {
        result.unicodeScalars.removeLast()
        result += last == "#" ? "&#35;" : "&#58;"
      }
      last = scalar
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
