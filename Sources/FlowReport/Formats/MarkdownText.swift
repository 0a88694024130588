/// Spells texts so that Markdown shows them and does nothing else with them.
enum MarkdownText {
  /// Text among other text or in a cell of a table: no emphasis, link, markup or mention.
  static func prose(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.escape(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "!", "{", "}":
        result += "\\" + String(scalar)
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // With something behind them that cannot be seen, nobody is told and nothing is linked.
      case "@", "#": result += String(scalar) + "&#8203;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Words of a script or a value, in letters of one width.
  static func code(_ text: String) -> String {
    let safe = SafeText.escape(text)
    let isPlain =
      !safe.isEmpty && safe.first != " " && safe.last != " "
      && !safe.utf8.contains {
        [UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "#")].contains($0)
      }
    if isPlain { return "`\(safe)`" }
    // A span of code has no escapes, so what would end it or its cell is spelled as markup.
    var result = "<code>"
    for scalar in safe.unicodeScalars {
      let isBare =
        !scalar.isASCII || scalar == " " || scalar == "." || scalar == ","
        || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      result += isBare ? String(scalar) : "&#\(scalar.value);"
    }
    return result + "</code>"
  }
}
