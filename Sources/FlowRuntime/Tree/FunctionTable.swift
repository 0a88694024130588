import FlowChecker
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
    /// How much of the budget of depth one call takes.
    var weight = 1.0
    /// Words that arguments need in front of the callee's other slots.
    let argumentWords: Int

    let number: UnsafeMutablePointer<Unmanaged<NumberBody>>
    let truth: UnsafeMutablePointer<Unmanaged<TruthBody>>
    let text: UnsafeMutablePointer<Unmanaged<TextBody>>
    let value: UnsafeMutablePointer<Unmanaged<ValueBody>>
    /// Keeps the body alive.
    var bodies: [AnyObject] = []

    init(_ function: CheckedFunction) {
      layout = FrameLayout(function.slots)
      parameterCount = function.parameterCount
      name = function.name
      argumentWords =
        1 + layout.storages.prefix(parameterCount).reduce(0) { $0 + FrameLayout.words($1) }
      number = .allocate(capacity: 1)
      truth = .allocate(capacity: 1)
      text = .allocate(capacity: 1)
      value = .allocate(capacity: 1)
    }

    deinit {
      number.deallocate()
      truth.deallocate()
      text.deallocate()
      value.deallocate()
    }
  }

  let entries: [Entry]

  init(_ program: CheckedProgram) { entries = program.functions.map(Entry.init) }
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
