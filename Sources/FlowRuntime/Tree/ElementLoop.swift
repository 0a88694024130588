import FlowChecker
import FlowSource
import FlowSyntax
import FlowValues

/// Goes through the elements of a list or range, each put into its slot in turn.
struct ElementLoop {
  /// How the loop came to its end.
  enum End {
    /// All elements were seen, or the visitor had enough.
    case done
    /// The list holds doubtful elements besides.
    case doubts(Doubts)
    /// There is no list to go through.
    case unknown(Reason)
  }

  /// Calls the visitor for each element until it answers false.
  let run: (Words, (Words) -> Bool) -> End
}

extension Builder {
  func elementLoop(_ source: TypedExpression, _ slot: Int) -> ElementLoop {
    let machine = machine
    let control = machine.control
    let span = source.span
    let isMain = isDetached
    let main = machine.main
    let offset = isDetached ? mainOffset(slot) : layout.offsets[slot]
    if case .range(let low, let high) = source.kind {
      let (low, high) = (number(low), number(high))
      return ElementLoop { frame, visit in
        let (first, last) = (low.run(frame), high.run(frame))
        if first != first { return .unknown(first.unknownReason) }
        if last != last { return .unknown(last.unknownReason) }
        let target = isMain ? main : frame
        var number = first
        while number <= last {
          control.pointee.fuel &-= 1
          if control.pointee.fuel < 0, machine.mustStop(at: span) { return .done }
          target[offset] = number
          if !visit(frame) { return .done }
          number += 1
        }
        return .done
      }
    }
    let code = value(source)
    let element = source.type.element ?? .data
    return ElementLoop { frame, visit in
      let list: List
      switch code.run(frame) {
      case .list(let value): list = value
      case .unknown(let reason): return .unknown(reason)
      case let other: return .unknown(.otherKind(of: other, than: "a list"))
      }
      let target = isMain ? main : frame
      for item in list.elements {
        control.pointee.fuel &-= 1
        if control.pointee.fuel < 0, machine.mustStop(at: span) { return .done }
        switch element.storage {
        case .word where element == .bool: target.setTruth(offset, item.truth)
        case .word: target[offset] = item.word
        case .text: target.text(offset).pointee = item.asText
        case .value: target.value(offset).pointee = item
        }
        if !visit(frame) { return .done }
      }
      return list.doubts.map { .doubts($0) } ?? .done
    }
  }

  /// What reads the current element back as a value.
  func elementValue(_ source: TypedExpression, _ slot: Int) -> ValueCode {
    let type = source.type.element ?? .data
    return value(TypedExpression(.slot(slot), type: type, span: source.span))
  }
}
