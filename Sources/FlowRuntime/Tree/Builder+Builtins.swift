import FlowChecker
import FlowSource
import FlowValues

/// Calls of the standard functions; the common ones on numbers have nodes of their own.
extension Builder {
  func builtinNumber(
    _ builtin: Builtin, _ arguments: [TypedExpression], of e: TypedExpression
  ) -> NumberCode? {
    switch builtin {
    case .floor where arguments[0].type == .number: return withNumber(arguments[0], Floor())
    case .abs where isWord(arguments[0].type): return withNumber(arguments[0], Magnitude())
    case .length where arguments[0].type == .text: return lengthNumber(arguments[0])
    case .length where arguments[0].type.element != nil: return countNumber(arguments[0])
    case .count where arguments.count == 1: return countNumber(arguments[0])
    case .sum where arguments.count == 1 && isWord(e.type):
      return sumNumber(arguments[0])
    case .max where isRow(arguments): return row(arguments) { a, b in a >= b ? a : b }
    case .min where isRow(arguments): return row(arguments) { a, b in a <= b ? a : b }
    default: return nil
    }
  }

  /// `max(a, b, c)` comes as one list of numbers.
  private func isRow(_ arguments: [TypedExpression]) -> Bool {
    guard arguments.count == 1, case .list(let elements) = arguments[0].kind else { return false }
    return elements.count >= 2 && elements.count <= 8 && elements.allSatisfy { isWord($0.type) }
  }

  private func row(
    _ arguments: [TypedExpression], _ choose: @escaping (Double, Double) -> Double
  ) -> NumberCode? {
    guard case .list(let elements) = arguments[0].kind else { return nil }
    var chain = number(elements[0])
    for element in elements.dropFirst() {
      let (a, b) = (chain, number(element))
      chain = NumberCode { frame in
        let (x, y) = (a.run(frame), b.run(frame))
        return x != x ? x : y != y ? y : choose(x, y)
      }
    }
    return chain
  }

  /// `length(s)`, which leaves a text in a slot where it is.
  private func lengthNumber(_ e: TypedExpression) -> NumberCode {
    if case .slot(let slot) = e.kind, let offset = localOffset(slot) {
      return NumberCode { frame in
        switch frame.text(offset).pointee {
        case .known(let text): Double(Standard.length(text))
        case .unknown(let reason): Double(unknown: reason)
        }
      }
    }
    let code = text(e)
    return NumberCode { frame in
      switch code.run(frame) {
      case .known(let text): Double(Standard.length(text))
      case .unknown(let reason): Double(unknown: reason)
      }
    }
  }

  /// `count(xs where p)` needs no list of what it counts.
  private func countNumber(_ list: TypedExpression) -> NumberCode {
    guard case .filter(let source, let slot, let predicate) = list.kind else {
      // Nor does `count(tasks)` need an object for each.
      if case .process(.tasks) = list.kind {
        let machine = machine
        return NumberCode { frame in
          let list = machine.taskList(frame)
          return list.reason.map { Double(unknown: $0) } ?? Double(list.wholeCount)
        }
      }
      if case .range(let low, let high) = list.kind {
        let (low, high) = (number(low), number(high))
        return NumberCode { frame in
          let (a, b) = (low.run(frame), high.run(frame))
          return a != a ? a : b != b ? b : Swift.max(0, (b - a).rounded(.down) + 1)
        }
      }
      let code = value(list)
      return withPlace(list, CountInPlace(plain: code))
        ?? NumberCode { frame in Standard.count(code.run(frame)) }
    }
    let scan = taskScan(source, slot, predicate)
    let loop = elementLoop(source, slot)
    let condition = truth(predicate)
    return NumberCode { frame in
      if let found = scan?.run(frame, wantsRows: false) {
        return found.doubt.map { Double(unknown: $0) } ?? Double(found.count)
      }
      var count = 0.0
      var doubts = 0
      var doubt: Reason?
      let end = loop.run(frame) { frame in
        let truth = condition.run(frame)
        if truth.isTrue {
          count += 1
        } else if truth.isUnknown {
          doubts += 1
          doubt = doubt ?? truth.reason
        }
        return true
      }
      switch end {
      case .unknown(let reason): return Double(unknown: reason)
      case .doubts(let earlier): doubt = earlier.reason
      case .done: break
      }
      return doubt.map { Double(unknown: $0) } ?? count
    }
  }

  /// `sum(xs each e)` and `sum(1..n each e)` need no list of what they add.
  private func sumNumber(_ list: TypedExpression) -> NumberCode? {
    guard case .map(let source, let slot, let body) = list.kind, isWord(body.type) else {
      return nil
    }
    let loop = elementLoop(source, slot)
    let term = number(body)
    return NumberCode { frame in
      var sum = 0.0
      let end = loop.run(frame) { frame in
        sum += term.run(frame)
        return sum == sum
      }
      if sum != sum { return sum }
      switch end {
      case .unknown(let reason): return Double(unknown: reason)
      case .doubts(let doubts): return Double(unknown: doubts.reason)
      case .done: return sum
      }
    }
  }

  func builtinTruth(_ builtin: Builtin, _ arguments: [TypedExpression]) -> TruthCode? {
    switch builtin {
    case .contains, .startsWith, .endsWith:
      guard arguments[0].type == .text, arguments[1].type == .text else { return nil }
      let (text, part) = (text(arguments[0]), text(arguments[1]))
      return TruthCode { frame in
        switch (text.run(frame), part.run(frame)) {
        case (.known(let text), .known(let part)):
          Truth(Standard.holds(builtin, text, part))
        case (.unknown(let reason), _), (_, .unknown(let reason)): Truth(unknown: reason)
        }
      }
    default: return nil
    }
  }

  func propertyNumber(_ operand: TypedExpression, _ property: ValueProperty) -> NumberCode {
    let step = turningStep(property, of: operand)
    let process = machine.process
    let operand = number(operand)
    if let step {
      return NumberCode { frame in
        let word = operand.run(frame)
        if word != word { return word }
        process.turns(at: process.now + ((word / step).rounded(.down) + 1) * step - word)
        return Standard.property(property, of: word)
      }
    }
    return NumberCode { frame in
      let word = operand.run(frame)
      return word != word ? word : Standard.property(property, of: word)
    }
  }

  func builtinValue(
    _ builtin: Builtin, _ arguments: [TypedExpression], of e: TypedExpression
  ) -> ValueCode {
    if e.type.storage != .value {
      if isWord(e.type), let code = builtinNumber(builtin, arguments, of: e) {
        let type = e.type
        return ValueCode { frame in Value(word: code.run(frame), type: type) }
      }
      if e.type == .bool, let code = builtinTruth(builtin, arguments) {
        return ValueCode { frame in code.run(frame).asValue }
      }
    }
    let context = StandardContext(machine: machine, span: e.span, type: e.type)
    // `sort(xs, .due)`: the keys are computed in one go, the elements standing in their slot.
    let keys = arguments.dropFirst().compactMap { argument -> (Int, TypedExpression)? in
      guard case .elementExpression(let slot, let body) = argument.kind else { return nil }
      return (slot, body)
    }
    if !keys.isEmpty {
      let list = value(arguments[0])
      let source = TypedExpression(
        .constant(.unknown(.notSet)), type: arguments[0].type, span: arguments[0].span)
      let loops = keys.map { slot, body in keyList(source, slot, body) }
      let rest = arguments.dropFirst().filter {
        if case .elementExpression = $0.kind { false } else { true }
      }.map(value)
      return ValueCode { frame in
        let elements = list.run(frame)
        let keys = loops.map { $0(frame, elements) }
        let others = rest.map { $0.run(frame) }
        return Standard.call(builtin, [elements] + others, keys: keys, context)
      }
    }
    let codes = arguments.map(value)
    switch codes.count {
    case 1:
      let only = codes[0]
      return ValueCode { frame in Standard.call(builtin, [only.run(frame)], keys: [], context) }
    case 2:
      let (a, b) = (codes[0], codes[1])
      return ValueCode { frame in
        Standard.call(builtin, [a.run(frame), b.run(frame)], keys: [], context)
      }
    default:
      return ValueCode { frame in
        Standard.call(builtin, codes.map { $0.run(frame) }, keys: [], context)
      }
    }
  }

  /// What computes a key for each element of a list.
  private func keyList(
    _ source: TypedExpression, _ slot: Int, _ body: TypedExpression
  ) -> (Words, Value) -> [Value] {
    // `group(words, .)`: each is its own key.
    if case .slot(slot) = body.kind {
      return { _, value in if case .list(let list) = value { list.elements } else { [] } }
    }
    let key = value(body)
    let isMain = isDetached
    let main = machine.main
    let machine = machine
    let offset = isDetached ? mainOffset(slot) : layout.offsets[slot]
    let element = source.type.element ?? .data
    return { frame, value in
      guard case .list(let list) = value else { return [] }
      let target = isMain ? main : frame
      var keys: [Value] = []
      keys.reserveCapacity(list.elements.count)
      for item in list.elements {
        machine.control.pointee.fuel &-= 1
        if machine.control.pointee.fuel < 0, machine.mustStop(at: body.span) { break }
        switch element.storage {
        case .word where element == .bool: target.setTruth(offset, item.truth)
        case .word: target[offset] = item.word
        case .text: target.text(offset).pointee = item.asText
        case .value: target.value(offset).pointee = item
        }
        keys.append(key.run(frame))
      }
      return keys
    }
  }
}

/// `count(xs)`, which leaves the list where it is.
private struct CountInPlace: PlaceUse {
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> NumberCode {
    let plain = plain
    @inline(__always)
    func run(_ frame: Words) -> Double {
      if let address = place.address(frame), case .list(let list) = address.pointee,
        list.notes == nil
      {
        return Double(list.elements.count)
      }
      return Standard.count(plain.run(frame))
    }
    return NumberCode(run: run)
  }
}

private struct Floor: NumberUse {
  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    @inline(__always)
    func run(_ frame: Words) -> Double {
      let x = operand.value(frame)
      if Swift.abs(x) < 4_503_599_627_370_496 {
        let whole = Double(Int(x))
        return whole > x ? whole - 1 : whole
      }
      return x
    }
    return NumberCode(run: run)
  }
}

private struct Magnitude: NumberUse {
  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    @inline(__always)
    func run(_ frame: Words) -> Double {
      let x = operand.value(frame)
      return x == x ? Swift.abs(x) : x
    }
    return NumberCode(run: run)
  }
}
