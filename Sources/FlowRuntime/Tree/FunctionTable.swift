import FlowChecker
import FlowSource
import FlowValues

/// The functions of a program as the execution tree calls them.
///
/// A function may call itself or a later one, so a call goes through a cell that is filled when the
/// body is built. The cell holds the body unmanaged: counting references on every call costs more
/// than most bodies do.
final class FunctionTable {
  /// One function.
  final class Entry {
    let layout: FrameLayout
    let parameterCount: Int
    let name: String
    let span: Span
    /// How much of the budget of depth one call takes.
    let weight: UnsafeMutablePointer<Double>
    /// Words that arguments need in front of the callee's other slots.
    let argumentWords: Int
    /// Whether the body releases the arguments, because it sets the slots that they came in. Else
    /// they stay the caller's, who may lend what stands in a slot of its own.
    let ownsArguments: Bool

    let number: UnsafeMutablePointer<Unmanaged<NumberBody>>
    let truth: UnsafeMutablePointer<Unmanaged<TruthBody>>
    let text: UnsafeMutablePointer<Unmanaged<TextBody>>
    let value: UnsafeMutablePointer<Unmanaged<ValueBody>>
    /// Keeps the body alive.
    var bodies: [AnyObject] = []

    init(_ function: CheckedFunction, _ index: Int) {
      layout = FrameLayout(function.slots)
      ownsArguments = ParameterChanges(function, index).areFound
      parameterCount = function.parameterCount
      name = function.name
      span = function.span
      argumentWords =
        1 + layout.storages.prefix(parameterCount).reduce(0) { $0 + FrameLayout.words($1) }
      weight = .allocate(capacity: 1)
      weight.initialize(to: 1)
      number = .allocate(capacity: 1)
      truth = .allocate(capacity: 1)
      text = .allocate(capacity: 1)
      value = .allocate(capacity: 1)
    }

    deinit {
      weight.deallocate()
      number.deallocate()
      truth.deallocate()
      text.deallocate()
      value.deallocate()
    }
  }

  let entries: [Entry]

  private let readers: [EvidenceReader]

  init(_ program: CheckedProgram) {
    entries = program.functions.enumerated().map { Entry($1, $0) }
    readers = program.evidence.map { _ in EvidenceReader() }
  }

  /// Lets go of all code: nothing may run after this.
  func removeAll() {
    for entry in entries { entry.bodies = [] }
    for reader in readers { reader.code = ValueCode { _ in .unknown(.notSet) } }
  }

  /// The cell for the code that reads a piece of evidence.
  func evidenceReader(_ index: Int) -> EvidenceReader { readers[index] }
}

/// The body of a function that yields a number.
final class NumberBody {
  let run: (Words) -> Double
  init(_ run: @escaping (Words) -> Double) { self.run = run }
}

/// The body of a function that yields a bool.
final class TruthBody {
  let run: (Words) -> Truth
  init(_ run: @escaping (Words) -> Truth) { self.run = run }
}

/// The body of a function that yields a text.
final class TextBody {
  let run: (Words) -> Text
  init(_ run: @escaping (Words) -> Text) { self.run = run }
}

/// The body of a function that yields anything else.
final class ValueBody {
  let run: (Words) -> Value
  init(_ run: @escaping (Words) -> Value) { self.run = run }
}

/// Counts one more turn of a body that begins again.
struct Turn {
  let machine: Machine
  let control: UnsafeMutablePointer<Control>
  let span: Span

  @inline(__always)
  func isLast() -> Bool {
    control.pointee.fuel &-= 1
    return control.pointee.fuel < 0 && mustStop()
  }

  @inline(never)
  func mustStop() -> Bool { machine.mustStop(at: span) }
}

/// The call of a body that yields a number.
struct NumberCall {
  let body: UnsafeMutablePointer<Unmanaged<NumberBody>>
  let turn: Turn

  /// Runs the body, again and again as long as it ends in a call of itself.
  @inline(__always)
  func run(_ callee: Words) -> Double {
    var result = body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    while result.bitPattern == Builder.againBits {
      if turn.isLast() { return .nan }
      result = body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
    return result
  }
}
