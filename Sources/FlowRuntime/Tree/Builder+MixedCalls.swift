import FlowChecker
import FlowSource
import FlowValues

/// Calls with numbers and with texts or lists that stand in slots of the caller: the commonest of
/// those that have more than numbers, and of every recursion over a list.
extension Builder {
  /// A call that yields a number, if all its arguments are of that kind.
  func mixedNumber(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> NumberCode? {
    mixed(index, arguments, at: span) { CallMixed(call: $1, body: numberCall($0)) }
  }

  /// The same for a call that yields a bool.
  func mixedTruth(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> TruthCode? {
    mixed(index, arguments, at: span) { AskMixed(call: $1, body: $0.truth) }
  }

  private func mixed<U: NumberUse>(
    _ index: Int, _ arguments: [TypedExpression], at span: Span,
    _ use: (FunctionTable.Entry, MixedCall) -> U
  ) -> U.Built? {
    let entry = functions.entries[index]
    guard let plan = plan(entry, arguments), let lent = plan.lent else { return nil }
    return reserving(entry.argumentWords) { base in
      let call = MixedCall(
        enter: enter(entry, span), base: base, lent: lent, first: plan.numbers[0].offset,
        others: others(plan))
      return withFusedNumber(plan.numbers[0].argument, use(entry, call))
    }
  }

  typealias Plan = (numbers: [(argument: TypedExpression, offset: Int)], lent: LentWords?)

  /// Which arguments of a call are numbers, and which are lent; nothing where there are others.
  func plan(_ entry: FunctionTable.Entry, _ arguments: [TypedExpression]) -> Plan? {
    var numbers: [(argument: TypedExpression, offset: Int)] = []
    var lent: [LentWords.Piece] = []
    for (slot, argument) in arguments.enumerated() {
      let (offset, storage) = (entry.layout.offsets[slot], entry.layout.storages[slot])
      guard storage == argument.type.storage else { return nil }
      if storage == .word {
        guard argument.type != .bool else { return nil }
        numbers.append((argument, offset))
      } else {
        guard !entry.ownsArguments, let source = lendableOffset(argument) else { return nil }
        lent.append(
          LentWords.Piece(from: source, to: offset, hasThree: FrameLayout.words(storage) == 3))
      }
    }
    guard numbers.count >= 1, numbers.count <= 3, lent.count <= 3 else { return nil }
    return (numbers, LentWords(lent))
  }

  private func others(_ plan: Plan) -> OtherNumbers {
    let codes = plan.numbers.dropFirst().map { argument, offset in
      (withFusedNumber(argument, MakeNumber()), offset)
    }
    return OtherNumbers(
      second: codes.first.map(\.0), secondOffset: codes.first?.1 ?? 0,
      third: codes.count > 1 ? codes[1].0 : nil, thirdOffset: codes.count > 1 ? codes[1].1 : 0)
  }
}

/// Words that a call borrows from the caller's frame, without counting what they refer to.
struct LentWords {
  /// A text of two words, or a value of three.
  struct Piece {
    let from: Int
    let to: Int
    let hasThree: Bool

    @inline(__always)
    func copy(_ frame: Words, _ callee: Words) {
      callee[to] = frame[from]
      callee[to + 1] = frame[from + 1]
      if hasThree { callee[to + 2] = frame[from + 2] }
    }
  }

  private let first: Piece
  private let second: Piece?
  private let third: Piece?

  static let none = LentWords(first: Piece(from: 0, to: 0, hasThree: false))

  private init(first: Piece) { (self.first, second, third) = (first, nil, nil) }

  /// For one piece, two or three of them.
  init?(_ pieces: [Piece]) {
    guard let first = pieces.first, pieces.count <= 3 else { return nil }
    self.first = first
    second = pieces.count > 1 ? pieces[1] : nil
    third = pieces.count > 2 ? pieces[2] : nil
  }

  @inline(__always)
  func copy(_ frame: Words, _ callee: Words) {
    first.copy(frame, callee)
    guard let second else { return }
    second.copy(frame, callee)
    third?.copy(frame, callee)
  }
}

/// The numbers of a call after the first.
private struct OtherNumbers {
  let second: NumberCode?
  let secondOffset: Int
  let third: NumberCode?
  let thirdOffset: Int

  @inline(__always)
  func write(_ frame: Words, _ callee: Words) {
    guard let second else { return }
    callee[secondOffset] = second.run(frame)
    guard let third else { return }
    callee[thirdOffset] = third.run(frame)
  }
}

/// What both kinds of such a call begin with.
private struct MixedCall {
  let enter: CallEntry
  let base: Int
  let lent: LentWords
  let first: Int
  let others: OtherNumbers

  /// Writes the arguments and enters; nothing where the call is refused.
  @inline(__always)
  func callee(_ frame: Words, _ number: Double) -> Words? {
    let callee = frame + base
    callee[first] = number
    others.write(frame, callee)
    lent.copy(frame, callee)
    return enter.isRefused(frame, callee) ? nil : callee
  }
}

private struct CallMixed: NumberUse {
  let call: MixedCall
  let body: NumberCall

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let (call, body) = (call, body)
    @inline(__always)
    func run(_ frame: Words) -> Double {
      guard let callee = call.callee(frame, operand.value(frame)) else { return .nan }
      return body.run(callee)
    }
    return NumberCode(run: run)
  }
}

private struct AskMixed: NumberUse {
  let call: MixedCall
  let body: UnsafeMutablePointer<Unmanaged<TruthBody>>

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> TruthCode {
    let (call, body) = (call, body)
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      guard let callee = call.callee(frame, operand.value(frame)) else {
        return Truth(unknown: .noResult)
      }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
    return TruthCode(run: run)
  }
}
