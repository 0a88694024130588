import FlowProcess
import FlowValues

/// Why facts of another ledger were not taken in; none of them was.
public enum ImportError: Error, Hashable, Sendable {
  case line(Int, FactTextError)
  /// The lines are not what the other ledger recorded.
  case fault(ChainFault)
  /// A fact is of an instant that has not come yet.
  case future(sequence: Int, at: Double, now: Double)
  case ledger(LedgerError)

  /// What is wrong, as one sentence without an end.
  public var sentence: String {
    switch self {
    case .line(let line, let error): "line \(line): \(error.problem)"
    case .fault(let fault): fault.sentence
    case .future(let sequence, let at, let now):
      "fact \(sequence) is of \(InstantFormat.print(at)), and the clock says "
        + InstantFormat.print(now)
    case .ledger(let error): error.sentence
    }
  }
}
