import FlowReport
import FlowValues

/// A value as the prompt shows it: with its type, on a line where it fits, as a table where it is a
/// list of records, and shortened with a count where it is long.
struct ValueText {
  let look: Appearance
  /// The present of the session, for times.
  let now: Double
  /// Whether nothing is left out, however long it is.
  var isWhole = false
  /// The most rows that are shown.
  static let rows = 20

  private var most: Int { isWhole ? .max : Self.rows }
  /// How many columns a line may take before something is left out of it.
  private var room: Int { isWhole ? 1 << 24 : look.width }

  /// The lines for a value and the words behind it.
  func lines(_ value: Value, type: String) -> [String] {
    if case .list(let list) = value, let table = Table(list.elements, isWhole: isWhole) {
      var look = look
      look.width = room
      return table.lines(look) + [faint(counted(list.elements.count, list) + " : \(type)")]
    }
    if case .list(let list) = value { return lines(list, type) }
    if let table = Table(fieldsOf: value) { return table.lines(look) + [faint(": \(type)")] }
    return lines(plain: value, type)
  }

  /// A value in the middle of a line, short enough for it.
  func short(_ value: Value) -> String {
    if case .list(let list) = value {
      let text = value.literalText
      if text.count > look.width / 2 { return counted(list.elements.count, list) }
    }
    // A reason is of use only as a whole.
    return value.isUnknown ? words(value) : cut(words(value), to: max(20, look.width / 2))
  }

  private func lines(plain value: Value, _ type: String) -> [String] {
    if case .text(let text) = value, text.contains("\n") {
      let all = text.split(separator: "\n", omittingEmptySubsequences: false)
      var shown = all.prefix(most).map { look.shown(cut(String($0), to: room)) }
      if all.count > most {
        shown.append(faint("… and \(all.count - most) more lines, :show for all"))
      }
      return shown + [faint(": text of \(all.count) lines")]
    }
    let text = words(value)
    let ending = " : \(type)"
    if text.count > 4 * room {
      let rest = text.count - 4 * room
      let shown = String(text.prefix(4 * room))
      return [look.shown(shown) + faint("… and \(rest) more characters, :show for all" + ending)]
    }
    return [look.shown(text) + faint(ending)]
  }

  private func lines(_ list: List, _ type: String) -> [String] {
    let line = Value.list(list).literalText
    let ending = " : \(type)" + doubts(list)
    if DisplayWidth.of(line) + ending.count <= look.width {
      return [look.shown(line) + faint(ending)]
    }
    if !isWhole, let flowing = flowing(list, type) { return flowing }
    var lines = list.elements.prefix(most).map { element in
      "  " + look.shown(cut(words(element), to: room - 2))
    }
    if list.elements.count > most {
      lines.append(faint("  … and \(list.elements.count - most) more, :show for all"))
    }
    return lines + [faint(counted(list.elements.count, list) + " : \(type)")]
  }

  /// Short elements side by side, over a few lines.
  private func flowing(_ list: List, _ type: String) -> [String]? {
    var lines: [String] = []
    var line = ""
    var shown = 0
    for element in list.elements {
      let text = look.shown(words(element))
      guard DisplayWidth.of(text) <= 16 else { return nil }
      if DisplayWidth.of(line) + DisplayWidth.of(text) + 4 > look.width {
        lines.append("  " + line)
        line = ""
        if lines.count == 6 { break }
      }
      line += (line.isEmpty ? "" : ", ") + text
      shown += 1
    }
    if !line.isEmpty { lines.append("  " + line) }
    let rest = list.elements.count - shown
    if rest > 0 { lines.append(faint("  … and \(rest) more, :show for all")) }
    return lines + [faint(counted(list.elements.count, list) + " : \(type)")]
  }

  private func counted(_ count: Int, _ list: List) -> String {
    (count == 1 ? "1 element" : "\(count) elements") + doubts(list)
  }

  private func doubts(_ list: List) -> String {
    guard let doubts = list.doubts else { return "" }
    return ", and \(doubts.elements.count) unknown: \(doubts.reason.sentence)"
  }

  /// A value in words.
  private func words(_ value: Value) -> String {
    switch value {
    case .time(let time):
      let distance = time - now
      if distance == 0 { return InstantFormat.printForPeople(time) }
      let span = DurationFormat.print(Self.rounded(distance.magnitude))
      return InstantFormat.printForPeople(time) + (distance > 0 ? ", in \(span)" : ", \(span) ago")
    case .unknown(let reason): return "unknown: \(Self.advice(reason.sentence))"
    default: return value.literalText
    }
  }

  /// Where a reason names an option of the command line, the prompt has words of its own.
  static func advice(_ sentence: String) -> String {
    let mark = ": give it with --set "
    guard let place = sentence.firstRange(of: mark) else { return sentence }
    let name = sentence[place.upperBound...].prefix { $0 != "=" }
    return sentence[..<place.lowerBound] + ": say given \(name) = …"
  }

  /// Two units are enough for people.
  private static func rounded(_ seconds: Double) -> Double {
    let grain: Double = seconds >= 604_800 ? 86_400 : seconds >= 86_400 ? 3_600 : 60
    return seconds < 60 ? seconds : (seconds / grain).rounded() * grain
  }

  private func cut(_ text: String, to width: Int) -> String {
    text.count > width ? text.prefix(width - 1) + "…" : text
  }

  private func faint(_ text: String) -> String {
    let shown = look.shown(text)
    return look.usesColor ? "\u{1B}[2m\(shown)\u{1B}[0m" : shown
  }
}

extension StringProtocol {
  /// The first place where a text stands.
  func firstRange(of wanted: String) -> Range<Index>? {
    guard !wanted.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) {
        return start..<(index(start, offsetBy: wanted.count, limitedBy: endIndex) ?? endIndex)
      }
      start = index(after: start)
    }
    return nil
  }
}
