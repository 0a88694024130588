import FlowChecker
import FlowValues

/// One period of a cadence: a sprint with its number.
final class PeriodObject: ObjectValue {
  let kind = DomainType.cadence
  let name: String
  private let cadence: CheckedCadence
  private let number: Double

  init(_ cadence: CheckedCadence, _ number: Double) {
    name = "\(cadence.name) \(NumberFormat.print(number))"
    self.cadence = cadence
    self.number = number
  }

  func field(_ index: Int) -> Value {
    switch index {
    case 0: .number(number)
    case 1: .time(cadence.start(of: number))
    case 2: .time(cadence.start(of: number + 1))
    case 3: .duration(cadence.start(of: number + 1) - cadence.start(of: number))
    default:
      number > 1
        ? .object(PeriodObject(cadence, number - 1))
        : .unknown(Reason("'\(name)' is the first"))
    }
  }
}
