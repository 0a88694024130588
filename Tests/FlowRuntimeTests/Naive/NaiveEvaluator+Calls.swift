import FlowSyntax
import FlowValues

extension NaiveEvaluator {
  func call(_ node: CallExpression, in scope: NaiveScope) throws(NaiveStop) -> NaiveValue {
    guard case .name(let callee) = node.callee else { return .unknown("it cannot be called") }
    if let function = functions[callee.name] {
      return try call(function, node.arguments, in: scope)
    }
    if let record = records[callee.name] {
      return try construct(record, node.arguments, in: scope)
    }
    return try standard(callee.name, node.arguments, in: scope)
  }

  private func call(
    _ function: DefineDeclaration, _ arguments: [Argument], in scope: NaiveScope
  ) throws(NaiveStop) -> NaiveValue {
    let inner = NaiveScope(in: top)
    var free = function.parameters.map(\.name.text)
    for argument in arguments where argument.name != nil {
      free.removeAll { $0 == argument.name?.text }
    }
    for argument in arguments {
      let name = argument.name?.text ?? free.removeFirst()
      var value = try evaluate(argument.value, in: scope)
      if let type = function.parameters.first(where: { $0.name.text == name })?.type {
        value = typed(value, type)
      }
      inner.declare(name, value)
    }
    for parameter in function.parameters where inner.own(parameter.name.text) == nil {
      inner.declare(parameter.name.text, .unknown("'\(parameter.name.text)' was left out"))
    }
    let outer = elements
    elements = []
    defer { elements = outer }
    switch function.body {
    case .expression(let body): return try evaluate(body, in: inner)
    case .block(let block):
      if case .returned(let value) = try execute(block.items, in: inner) { return value }
      return .unknown("nothing was returned")
    }
  }

  private func construct(
    _ record: RecordDeclaration, _ arguments: [Argument], in scope: NaiveScope
  ) throws(NaiveStop) -> NaiveValue {
    var given: [String: NaiveValue] = [:]
    for (place, argument) in arguments.enumerated() {
      given[argument.name?.text ?? record.fields[place].name.text] = try evaluate(
        argument.value, in: scope)
    }
    return .record(
      type: record.name.text,
      fields: record.fields.map { field in
        let value = given[field.name.text] ?? .unknown("'\(field.name.text)' was left out")
        return (field.name.text, typed(value, field.type))
      })
  }

  /// The values of an argument for each element of a list.
  private func keys(
    _ argument: Argument?, _ list: [NaiveValue], in scope: NaiveScope
  ) throws(NaiveStop) -> [NaiveValue] {
    guard let argument else { return list }
    var values: [NaiveValue] = []
    for element in list {
      elements.append(element)
      defer { elements.removeLast() }
      values.append(try evaluate(argument.value, in: scope))
    }
    return values
  }

  private func standard(
    _ name: String, _ arguments: [Argument], in scope: NaiveScope
  ) throws(NaiveStop) -> NaiveValue {
    guard let first = arguments.first else { return .unknown("there is no argument") }
    let subject = try evaluate(first.value, in: scope)
    switch name {
    case "sum", "average", "median", "sort", "unique", "group", "percentile", "min", "max":
      if name == "min" || name == "max", arguments.count > 1 {
        if subject.isUnknown {
          // Whatever the rest means, it is not left out.
          let isOutside = elements.isEmpty
          if isOutside { elements.append(subject) }
          defer { if isOutside { elements.removeLast() } }
          for argument in arguments.dropFirst() { _ = try evaluate(argument.value, in: scope) }
          return subject
        }
        guard case .list = subject else {
          var values = [subject]
          for argument in arguments.dropFirst() {
            values.append(try evaluate(argument.value, in: scope))
          }
          return extreme(name, values)
        }
      }
      var extra: NaiveValue = .number(0)
      if name == "percentile" { extra = try evaluate(arguments[1].value, in: scope) }
      guard case .list(let list, let doubt, _, _) = subject else {
        return subject.isUnknown ? subject : .unknown("it is no list")
      }
      let keyPlace = name == "percentile" ? 2 : 1
      let keys = try keys(arguments.count > keyPlace ? arguments[keyPlace] : nil, list, in: scope)
      if let doubt { return .unknown(doubt) }
      return aggregate(name, list, keys, extra)
    default:
      var values = [subject]
      for argument in arguments.dropFirst() {
        values.append(try evaluate(argument.value, in: scope))
      }
      for value in values where value.isUnknown { return value }
      return plain(name, values)
    }
  }

  private func extreme(_ name: String, _ values: [NaiveValue]) -> NaiveValue {
    guard var best = values.first else { return .unknown("the list is empty") }
    for value in values where value.isUnknown { return value }
    for value in values {
      guard let order = order(value, best) else { return .unknown("they have no order") }
      if name == "min" ? order < 0 : order > 0 { best = value }
    }
    return best
  }

  private func aggregate(
    _ name: String, _ list: [NaiveValue], _ keys: [NaiveValue], _ extra: NaiveValue
  ) -> NaiveValue {
    for key in keys where key.isUnknown { return key }
    switch name {
    case "min", "max": return extreme(name, keys)
    case "sort":
      // An insertion sort: each element goes behind those that are not greater.
      var sorted: [(key: NaiveValue, element: NaiveValue)] = []
      for (key, element) in zip(keys, list) {
        let place = sorted.firstIndex { (order($0.key, key) ?? 0) > 0 } ?? sorted.count
        sorted.insert((key, element), at: place)
      }
      return .list(sorted.map(\.element))
    case "unique", "group":
      var groups: [(key: NaiveValue, items: [NaiveValue])] = []
      for (key, element) in zip(keys, list) {
        var place: Int?
        for (index, group) in groups.enumerated() {
          switch equality(group.key, key) {
          case .bool(true): place = place ?? index
          case .unknown(let reason): return .unknown(reason)
          default: break
          }
        }
        if let place {
          groups[place].items.append(element)
        } else {
          groups.append((key, [element]))
        }
      }
      if name == "unique" { return .list(groups.map { $0.items[0] }) }
      return .list(
        groups.map {
          .record(type: "group", fields: [("key", $0.key), ("items", .list($0.items))])
        })
    default: return measure(name, keys, extra)
    }
  }

  private func measure(_ name: String, _ keys: [NaiveValue], _ extra: NaiveValue) -> NaiveValue {
    var isDuration = false
    var numbers: [Double] = []
    for key in keys {
      switch key {
      case .number(let number): numbers.append(number)
      case .duration(let seconds):
        isDuration = true
        numbers.append(seconds)
      default: return .unknown("it is no number")
      }
    }
    func answer(_ number: Double) -> NaiveValue {
      if number.isNaN { return .unknown("the calculation has no result") }
      return isDuration ? .duration(number) : .number(number)
    }
    var sum = 0.0
    for number in numbers { sum += number }
    if name == "sum" { return answer(sum) }
    let count = numbers.count
    if count == 0 { return .unknown("the list is empty") }
    if name == "average" { return answer(sum / Double(count)) }
    numbers.sort()
    if name == "median" {
      return answer(
        count % 2 == 1 ? numbers[count / 2] : (numbers[count / 2 - 1] + numbers[count / 2]) / 2)
    }
    if case .unknown = extra { return extra }
    guard case .number(let percent) = extra, percent >= 0, percent <= 100 else {
      return .unknown("a percentile lies between 0 and 100")
    }
    // The least that at least so many percent of all do not exceed.
    for number in numbers {
      let share = Double(numbers.count { $0 <= number }) * 100
      if share >= percent * Double(count) { return answer(number) }
    }
    return answer(numbers[count - 1])
  }

  private func plain(_ name: String, _ values: [NaiveValue]) -> NaiveValue {
    let others = Array(values.dropFirst())
    switch values[0] {
    case .list(let list, let doubt, _, _):
      if name == "contains" { return contains(values[0], others[0]) }
      if let doubt { return .unknown(doubt) }
      return ofList(name, list, others)
    case .text(let text): return ofText(name, text, others)
    case .number(let number): return ofNumber(name, number, others)
    case .duration(let seconds): return .duration(seconds < 0 ? -seconds : seconds)
    case .object(let members):
      switch name {
      case "keys": return .list(members.map { .text($0.name) })
      case "values": return .list(members.map(\.value))
      default: return .number(Double(members.count))
      }
    default: return .unknown("it is of another kind")
    }
  }

  private func ofList(
    _ name: String, _ list: [NaiveValue], _ others: [NaiveValue]
  ) -> NaiveValue {
    switch name {
    case "count", "length": return .number(Double(list.count))
    case "first": return list.first ?? .unknown("the list is empty")
    case "last": return list.last ?? .unknown("the list is empty")
    case "flat":
      var all: [NaiveValue] = []
      for element in list {
        guard case .list(let inner, let doubt, _, _) = element else { return element }
        if let doubt { return .unknown(doubt) }
        all += inner
      }
      return .list(all)
    case "reverse":
      var reversed: [NaiveValue] = []
      for element in list { reversed.insert(element, at: 0) }
      return .list(reversed)
    default:
      for element in list where element.isUnknown { return element }
      return .text(list.map(\.shown).joined(separator: others.first?.shown ?? ""))
    }
  }

  private func ofText(
    _ name: String, _ text: String, _ others: [NaiveValue]
  ) -> NaiveValue {
    let other = others.first?.shown ?? ""
    switch name {
    case "lower": return .text(text.lowercased())
    case "upper": return .text(text.uppercased())
    case "length": return .number(Double(text.count))
    case "reverse":
      var reversed = ""
      for character in text { reversed = String(character) + reversed }
      return .text(reversed)
    case "trim":
      var characters = Array(text)
      while characters.first?.isWhitespace == true { characters.removeFirst() }
      while characters.last?.isWhitespace == true { characters.removeLast() }
      return .text(String(characters))
    case "starts-with": return .bool(Array(text).starts(with: Array(other)))
    case "ends-with": return .bool(Array(text).reversed().starts(with: Array(other).reversed()))
    case "contains": return .bool(other.isEmpty || cut(text, other).count > 1)
    case "split": return .list(cut(text, other).map { .text($0) })
    case "replace":
      return .text(other.isEmpty ? text : cut(text, other).joined(separator: others[1].shown))
    case "slug":
      var words: [String] = [""]
      for character in text.lowercased() {
        if character.isLetter || ("0"..."9").contains(character) {
          words[words.count - 1].append(character)
        } else {
          words.append("")
        }
      }
      return .text(words.filter { !$0.isEmpty }.joined(separator: "-"))
    default: return .unknown("there is no function \(name)")
    }
  }

  /// The parts between the places where a text stands, from the left.
  private func cut(_ text: String, _ part: String) -> [String] {
    let (text, part) = (Array(text), Array(part))
    if part.isEmpty { return text.map { String($0) } }
    var pieces: [String] = [""]
    var place = 0
    while place < text.count {
      if text[place...].starts(with: part) {
        pieces.append("")
        place += part.count
      } else {
        pieces[pieces.count - 1].append(text[place])
        place += 1
      }
    }
    return pieces
  }

  private func ofNumber(_ name: String, _ number: Double, _ others: [NaiveValue]) -> NaiveValue {
    switch name {
    case "abs": return .number(number < 0 ? -number : number)
    case "floor": return .number(number.rounded(.down))
    case "ceil": return .number(number.rounded(.up))
    case "range":
      return range(.number(number), others[0], others.count > 1 ? others[1] : .number(1))
    default:
      // The nearest; half-way numbers go away from zero.
      var digits = 0.0
      if case .number(let wanted)? = others.first { digits = wanted }
      var scale = 1.0
      for _ in 0..<Int(digits) { scale *= 10 }
      let scaled = (number < 0 ? -number : number) * scale
      let whole = scaled.rounded(.down)
      let rounded = (scaled - whole >= 0.5 ? whole + 1 : whole) / scale
      return .number(number < 0 ? -rounded : rounded)
    }
  }
}
