import FlowChecker
import FlowValues

/// Functions over lists.
extension Standard {
  static func lists(
    _ builtin: Builtin, _ subject: Value, _ arguments: [Value], _ keys: [[Value]],
    _ context: StandardContext
  ) -> Value {
    if builtin == .reverse, case .text(let text) = subject {
      return .text(reversed(text))
    }
    if builtin == .count, case .data(let object) = subject {
      return .number(Double(object.keys.count))
    }
    guard case .list(let list) = subject else {
      return .unknown(.otherKind(of: subject, than: "a list"))
    }
    if let doubts = list.doubts { return .unknown(doubtful(doubts)) }
    let values = keys.first ?? list.elements
    switch builtin {
    case .count: return .number(Double(list.elements.count))
    case .first: return list.elements.first ?? .unknown(emptyList)
    case .last: return list.elements.last ?? .unknown(emptyList)
    case .reverse: return .list(List(list.elements.reversed()))
    case .sum, .average, .median, .percentile:
      return measure(builtin, values, arguments.count > 1 ? arguments[1] : nil, context)
    case .min, .max: return extreme(builtin, values)
    case .sort: return sort(list.elements, by: values)
    case .unique: return unique(list.elements, by: values)
    case .group: return group(list.elements, by: values, context)
    case .flat: return flat(list.elements)
    case .cycles, .topological:
      guard keys.count == 2 else { return .unknown(.noResult) }
      return DependencyOrder.answer(builtin, list.elements, names: keys[0], needs: keys[1])
    default: return .unknown(.noResult)
    }
  }

  /// The characters from the last to the first. ASCII without carriage returns, where each byte is
  /// a character, needs no look at what belongs together.
  static func reversed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      return String(decoding: text.utf8.reversed(), as: UTF8.self)
    }
    return String(text.reversed())
  }

  static let emptyList = Reason("the list is empty")

  /// Why an aggregate over a list with doubtful elements is unknown.
  static func doubtful(_ doubts: Doubts) -> Reason {
    var names = doubts.elements.prefix(3).map { $0.brief(120) }.joined(separator: ", ")
    if names.utf8.count > 120 { names = String(names.prefix(117)) + "…" }
    if doubts.elements.count > 3 { names += " and \(doubts.elements.count - 3) more" }
    let several = doubts.elements.count == 1 ? "belongs" : "belong"
    return Reason(
      "it is not known whether \(names) \(several) to the list: \(doubts.reason.sentence)")
  }

  static func count(_ value: Value) -> Double {
    switch value {
    case .list(let list):
      if let doubts = list.doubts { return Double(unknown: doubtful(doubts)) }
      return Double(list.elements.count)
    case .data(let object): return Double(object.keys.count)
    case .unknown(let reason): return Double(unknown: reason)
    default: return Double(unknown: .otherKind(of: value, than: "a list"))
    }
  }

  private static func measure(
    _ builtin: Builtin, _ values: [Value], _ argument: Value?, _ context: StandardContext
  ) -> Value {
    var words: [Double] = []
    words.reserveCapacity(values.count)
    for value in values {
      let word = value.word
      if word.isNaN { return .unknown(word.unknownReason) }
      words.append(word)
    }
    let isDuration: Bool
    if case .duration? = values.first {
      isDuration = true
    } else {
      isDuration = context.type == .duration
    }
    func answer(_ word: Double) -> Value { isDuration ? .duration(word) : .number(word) }
    if builtin == .sum { return answer(words.reduce(0, +)) }
    if words.isEmpty { return .unknown(emptyList) }
    switch builtin {
    case .average: return answer(words.reduce(0, +) / Double(words.count))
    case .median:
      words.sort()
      let middle = words.count / 2
      return answer(
        words.count % 2 == 1 ? words[middle] : (words[middle - 1] + words[middle]) / 2)
    default:
      // The nearest rank: the smallest value that at least p percent of all do not exceed.
      let percent = argument?.word ?? .nan
      guard percent >= 0, percent <= 100 else {
        return .unknown(Reason("a percentile lies between 0 and 100"))
      }
      words.sort()
      let rank = Int((percent / 100 * Double(words.count)).rounded(.up))
      return answer(words[Swift.max(rank, 1) - 1])
    }
  }

  private static func extreme(_ builtin: Builtin, _ values: [Value]) -> Value {
    guard var best = values.first else { return .unknown(emptyList) }
    for value in values {
      if value.isUnknown { return value }
      guard let order = value.order(to: best) else {
        return .unknown(Reason("\(value.brief(60)) and \(best.brief(60)) have no order"))
      }
      if builtin == .min ? order < 0 : order > 0 { best = value }
    }
    return best
  }

  /// Sorts stably; a key that is unknown leaves the order unknown.
  private static func sort(_ elements: [Value], by keys: [Value]) -> Value {
    guard elements.count == keys.count else { return .unknown(.noResult) }
    if let reason = keys.lazy.compactMap(\.reason).first { return .unknown(reason) }
    var order = Array(keys.indices)
    switch keys.first {
    case .number, .duration, .time, .choice:
      let words = keys.map(\.word)
      order.sort { words[$0] < words[$1] || (words[$0] == words[$1] && $0 < $1) }
    case .text:
      let texts = keys.map { key -> [UInt8] in
        if case .text(let text) = key { Array(text.utf8) } else { [] }
      }
      order.sort { a, b in
        texts[a].lexicographicallyPrecedes(texts[b]) || (texts[a] == texts[b] && a < b)
      }
    default:
      order.sort { a, b in
        let order = keys[a].order(to: keys[b]) ?? 0
        return order < 0 || (order == 0 && a < b)
      }
    }
    return .list(List(order.map { elements[$0] }))
  }

  /// The elements of all lists; a list that is unknown, or has doubts, leaves the whole so.
  private static func flat(_ lists: [Value]) -> Value {
    var all = List([])
    for element in lists {
      switch element {
      case .list(let list):
        if let doubts = list.doubts { return .unknown(doubtful(doubts)) }
        all.join(list)
      case .unknown: return element
      default: return .unknown(.otherKind(of: element, than: "a list"))
      }
    }
    return .list(all)
  }

  private static func unique(_ elements: [Value], by keys: [Value]) -> Value {
    guard elements.count == keys.count else { return .unknown(.noResult) }
    switch firstPlaces(of: keys) {
    case .success(let places):
      let firsts = places.indices.filter { places[$0] == $0 }
      return .list(List(firsts.map { elements[$0] }))
    case .failure(let open): return .unknown(open.reason)
    }
  }

  /// For each key the place of the first that is equal to it.
  private static func firstPlaces(of keys: [Value]) -> Result<[Int], OpenEquality> {
    if keys.allSatisfy({ ValueComparison.hiddenUnknown($0) == nil }) {
      // Texts have a table of their own: it saves most of the time.
      var texts = FirstTexts()
      var others: [Value: Int] = [:]
      var result: [Int] = []
      result.reserveCapacity(keys.count)
      keys.withUnsafeBufferPointer { keys in
        for (place, key) in keys.enumerated() {
          let first: Int
          if case .text(let text) = key {
            first = texts.first(like: text, at: place, in: keys)
          } else {
            first = others[key] ?? place
            if first == place { others[key] = place }
          }
          result.append(first)
        }
      }
      return .success(result)
    }
    // Where something inside of a key is unknown, each must be asked of each.
    var result: [Int] = []
    for (place, key) in keys.enumerated() {
      if case .unknown(let reason) = key { return .failure(OpenEquality(reason: reason)) }
      var first = place
      for other in 0..<place where result[other] == other {
        let truth = ValueComparison.equality(keys[other], key)
        if truth.isUnknown { return .failure(OpenEquality(reason: truth.reason)) }
        if truth.isTrue { first = Swift.min(first, other) }
      }
      result.append(first)
    }
    return .success(result)
  }

  /// Nobody knows whether two keys are equal.
  private struct OpenEquality: Error {
    let reason: Reason
  }

  /// Groups in the order in which their keys first appear.
  private static func group(
    _ elements: [Value], by keys: [Value], _ context: StandardContext
  ) -> Value {
    guard case .list(.record(let type)) = context.type, elements.count == keys.count else {
      return .unknown(.noResult)
    }
    var names: [Value] = []
    var members: [[Value]] = []
    switch firstPlaces(of: keys) {
    case .success(let places):
      // For each first place the number of its group.
      var numbers = places
      for (place, first) in places.enumerated() {
        if first == place {
          numbers[place] = names.count
          names.append(keys[place])
          members.append([elements[place]])
        } else {
          members[numbers[first]].append(elements[place])
        }
      }
    case .failure(let open): return .unknown(open.reason)
    }
    return .list(
      List(zip(names, members).map { .record(Record(type, [$0, .list(List($1))])) }))
  }
}
