import FlowChecker
import FlowSource
import FlowSyntax
import FlowValues

/// Nodes that yield a text.
extension Builder {
  func text(_ e: TypedExpression) -> TextCode {
    nested {
      switch e.kind {
      case .constant(.text(let text)): return TextCode { _ in .known(text) }
      case .slot(let slot):
        guard let offset = localOffset(slot) else { return mainText(slot) }
        return TextCode { frame in frame.text(offset).pointee }
      case .global(let slot): return mainText(slot)
      case .arithmetic(_, let left, let right): return join(left, right, at: e.span)
      case .interpolation(let texts, let values):
        return interpolation(texts, values, at: e.span)
      case .filled(let number, let width): return withNumber(number, FilledNumber(width: width))
      case .conditional(let condition, let consequence, let alternative):
        return withTruth(
          condition,
          ChooseText(
            yes: text(consequence), no: text(alternative), unknown: conditionFailure(condition)))
      case .call(let index, let arguments): return callText(index, arguments, at: e.span)
      case .match: return matchText(e)
      case .otherwise(let first, let second):
        let (first, second) = (text(first), text(second))
        return TextCode { frame in
          let known = first.run(frame)
          if case .unknown = known { return second.run(frame) }
          return known
        }
      default:
        let code = value(e)
        if let inPlace = textInPlace(e, orElse: code) { return inPlace }
        return TextCode { frame in code.run(frame).asText }
      }
    }
  }

  private func mainText(_ slot: Int) -> TextCode {
    let main = machine.main
    let offset = mainOffset(slot)
    return TextCode { _ in main.text(offset).pointee }
  }

  private func join(
    _ left: TypedExpression, _ right: TypedExpression, at span: Span
  ) -> TextCode {
    if let (texts, values) = pieces(left, right), !values.isEmpty {
      return interpolation(texts, values, at: span)
    }
    let (left, right) = (text(left), text(right))
    let machine = machine
    return TextCode { frame in
      switch (left.run(frame), right.run(frame)) {
      case (.known(var a), .known(let b)):
        if a.utf8.count + b.utf8.count > Machine.large,
          !machine.hasRoom(for: a.utf8.count + b.utf8.count, at: span)
        {
          return .known("")
        }
        a += b
        return .known(a)
      case (.unknown(let reason), _), (_, .unknown(let reason)): return .unknown(reason)
      }
    }
  }

  /// `"a" + "{n}b"` as one text with values in it.
  private func pieces(
    _ left: TypedExpression, _ right: TypedExpression
  ) -> (texts: [String], values: [TypedExpression])? {
    guard let a = pieces(left), let b = pieces(right) else { return nil }
    let middle = (a.texts.last ?? "") + (b.texts.first ?? "")
    return (a.texts.dropLast() + [middle] + b.texts.dropFirst(), a.values + b.values)
  }

  private func pieces(
    _ e: TypedExpression
  ) -> (texts: [String], values: [TypedExpression])? {
    switch e.kind {
    case .constant(.text(let text)): ([text], [])
    case .interpolation(let texts, let values): (texts, values)
    case .arithmetic(.add, let left, let right) where e.type == .text: pieces(left, right)
    default: nil
    }
  }

  private func interpolation(
    _ texts: [String], _ values: [TypedExpression], at span: Span
  ) -> TextCode {
    let parts = values.map(printed)
    let machine = machine
    if parts.count == 1 {
      let (before, part, after) = (texts[0], parts[0], texts[1])
      if values[0].type == .number {
        return withNumber(values[0], TextWithNumber(before: before, after: after))
      }
      return TextCode { frame in
        var result = before
        part.print(frame, &result)
        result += after
        return .known(result)
      }
    }
    if parts.count == 2 {
      let (before, first, between) = (texts[0], parts[0], texts[1])
      let (second, after) = (parts[1], texts[2])
      return TextCode { frame in
        var result = before
        first.print(frame, &result)
        result += between
        second.print(frame, &result)
        result += after
        if result.utf8.count > Machine.large, !machine.hasRoom(for: result.utf8.count, at: span) {
          return .known("")
        }
        return .known(result)
      }
    }
    return TextCode { frame in
      var result = texts[0]
      for index in parts.indices {
        parts[index].print(frame, &result)
        result += texts[index + 1]
        if result.utf8.count > Machine.large, !machine.hasRoom(for: result.utf8.count, at: span) {
          return .known("")
        }
      }
      return .known(result)
    }
  }

  /// What appends the printed value of an expression to a text; unknown prints as `unknown`.
  private func printed(_ e: TypedExpression) -> Printed {
    if e.type == .number {
      return withNumber(e, PrintNumber())
    }
    if e.type == .text {
      let code = text(e)
      return Printed { frame, result in
        switch code.run(frame) {
        case .known(let text): result += text
        case .unknown: result += "unknown"
        }
      }
    }
    let code = value(e)
    let machine = machine
    return Printed { frame, result in result += machine.text(of: code.run(frame), at: e.span) }
  }
}

/// Appends to a text.
struct Printed {
  let print: (Words, inout String) -> Void
}

/// `"task-{n}"`
private struct TextWithNumber: NumberUse {
  let before: String
  let after: String

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> TextCode {
    let (before, after) = (before, after)
    let (start, end) = (Array(before.utf8), Array(after.utf8))
    @inline(__always)
    func run(_ frame: Words) -> Text {
      let number = operand.value(frame)
      if let text = NumberFormat.short(start, number, end) { return .known(text) }
      return .known(before + (number == number ? NumberFormat.print(number) : "unknown") + after)
    }
    return TextCode(run: run)
  }
}

/// `"{n:03}"`
private struct FilledNumber: NumberUse {
  let width: Int

  func use<O: NumberOperand>(_ operand: O) -> TextCode {
    let width = width
    @inline(__always)
    func run(_ frame: Words) -> Text {
      let number = operand.value(frame)
      guard number == number else { return .unknown(number.unknownReason) }
      return .known(NumberFormat.print(number, filledTo: width))
    }
    return TextCode(run: run)
  }
}

private struct PrintNumber: NumberUse {
  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> Printed {
    @inline(__always)
    func run(_ frame: Words, _ result: inout String) {
      let number = operand.value(frame)
      result += number == number ? NumberFormat.print(number) : "unknown"
    }
    return Printed(print: run)
  }
}

/// `if c then a else b` on texts.
struct ChooseText: TruthUse {
  let yes: TextCode
  let no: TextCode
  let unknown: ConditionFailure

  @inline(never)
  func use<O: TruthOperand>(_ condition: O) -> TextCode {
    let (yes, no, unknown) = (yes, no, unknown)
    @inline(__always)
    func run(_ frame: Words) -> Text {
      let truth = condition.truth(frame)
      if truth.isTrue { return yes.run(frame) }
      if truth.isFalse { return no.run(frame) }
      return .unknown(unknown.raise(truth))
    }
    return TextCode(run: run)
  }
}
