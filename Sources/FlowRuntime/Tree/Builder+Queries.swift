import FlowChecker
import FlowSyntax
import FlowValues

/// Queries: `where`, `each`, `all`, `any`, `no`.
extension Builder {
  func filter(
    _ source: TypedExpression, _ slot: Int, _ predicate: TypedExpression
  ) -> ValueCode {
    let loop = elementLoop(source, slot)
    let element = elementValue(source, slot)
    let scan = taskScan(source, slot, predicate)
    let predicate = truth(predicate)
    return ValueCode { frame in
      if let found = scan?.run(frame, wantsRows: true) {
        return .list(List(found.rows.map(found.list.object), doubts: found.doubts))
      }
      var kept: [Value] = []
      var doubtful: [Value] = []
      var doubt: Reason?
      let end = loop.run(frame) { frame in
        let truth = predicate.run(frame)
        if truth.isTrue {
          kept.append(element.run(frame))
        } else if truth.isUnknown {
          doubtful.append(element.run(frame))
          doubt = doubt ?? truth.reason
        }
        return true
      }
      switch end {
      case .unknown(let reason): return .unknown(reason)
      case .doubts(let earlier):
        doubtful = earlier.elements + doubtful
        doubt = earlier.reason
      case .done: break
      }
      return .list(List(kept, doubts: doubt.map { Doubts(doubtful, reason: $0) }))
    }
  }

  func map(
    _ source: TypedExpression, _ slot: Int, _ body: TypedExpression, of e: TypedExpression
  ) -> ValueCode {
    let loop = elementLoop(source, slot)
    let body = value(body)
    let machine = machine
    let isNesting = holdsLists(e.type)
    let expected = expectedCount(source)
    return ValueCode { frame in
      var results: [Value] = []
      results.reserveCapacity(expected)
      let end = loop.run(frame) { frame in
        results.append(body.run(frame))
        return true
      }
      var doubts: Doubts?
      switch end {
      case .unknown(let reason): return .unknown(reason)
      case .doubts(let found): doubts = found
      case .done: break
      }
      if isNesting { return nest(results, doubts: doubts, machine, e.span) }
      return .list(List(results, doubts: doubts))
    }
  }

  /// How many elements there will be, as far as that is written in the script.
  private func expectedCount(_ source: TypedExpression) -> Int {
    guard case .range(let low, let high) = source.kind, let low = constantWord(low),
      let high = constantWord(high), high > low
    else { return 0 }
    return Int(min(high - low + 1, Double(1 << 20)))
  }

  func quantified(
    _ quantifier: Quantifier, _ source: TypedExpression, _ slot: Int,
    _ predicate: TypedExpression
  ) -> TruthCode {
    let loop = elementLoop(source, slot)
    let scan = taskScan(source, slot, predicate)
    let predicate = truth(predicate)
    // `all` is over at the first false, `any` and `no` at the first true.
    let stop = quantifier == .all ? Truth.no : Truth.yes
    let (found, exhausted) = Self.answers(quantifier)
    let stopAnswer = quantifier == .all ? ColumnTest.no : ColumnTest.yes
    return TruthCode { frame in
      if let seen = scan?.run(frame, wantsRows: false, stop: stopAnswer) {
        if seen.isOver { return found }
        return seen.doubt.map { Truth(unknown: $0) } ?? exhausted
      }
      var doubt: Reason?
      var isFound = false
      let end = loop.run(frame) { frame in
        let truth = predicate.run(frame)
        if truth.raw == stop.raw {
          isFound = true
          return false
        }
        if truth.isUnknown { doubt = doubt ?? truth.reason }
        return true
      }
      if isFound { return found }
      switch end {
      case .unknown(let reason): return Truth(unknown: reason)
      case .doubts(let doubts): doubt = doubt ?? doubts.reason
      case .done: break
      }
      return doubt.map { Truth(unknown: $0) } ?? exhausted
    }
  }

  /// The answer when the deciding element is found, and when there is none.
  private static func answers(_ quantifier: Quantifier) -> (Truth, Truth) {
    switch quantifier {
    case .all: (.no, .yes)
    case .any: (.yes, .no)
    case .no: (.no, .yes)
    }
  }
}
