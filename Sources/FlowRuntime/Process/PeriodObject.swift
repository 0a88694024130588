import FlowValues

/// One period of a cadence: a sprint with its number.
final class PeriodObject: ObjectValue {
  let kind = DomainType.cadence
  let name: String
  private let from: Double
  private let every: Double
  private let number: Double

  init(_ cadence: String, _ from: Double, _ every: Double, _ number: Double) {
    name = "\(cadence) \(NumberFormat.print(number))"
    self.cadence = cadence
    self.from = from
    self.every = every
    self.number = number
  }

  private let cadence: String

  func field(_ index: Int) -> Value {
    switch index {
    case 0: .number(number)
    case 1: .time(from + (number - 1) * every)
    case 2: .time(from + number * every)
    case 3: .duration(every)
    default:
      number > 1
        ? .object(PeriodObject(cadence, from, every, number - 1))
        : .unknown(Reason("'\(name)' is the first"))
    }
  }
}
