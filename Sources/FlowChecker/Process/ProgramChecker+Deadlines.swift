import FlowSource
import FlowSyntax
import FlowValues

/// `within 48h`, `within 2 working days`
extension ProgramChecker {
  /// A length of time.
  ///
  /// - Parameter calendar: the one that working time is counted on, where the place names one.
  func deadline(
    _ expression: Expression, _ word: String, calendar: Int? = nil
  ) -> CheckedDeadline? {
    let value = check(expression, expecting: .duration)
    switch value.type {
    case .invalid: return nil
    case .workingDuration:
      guard let number = calendar ?? onlyCalendar(at: value.span) else { return nil }
      noteUse(.calendar, number)
      return CheckedDeadline(length: value, calendar: number)
    default:
      let length = fit(value, to: .duration, for: .clause(word))
      return length.type == .invalid ? nil : CheckedDeadline(length: length, calendar: nil)
    }
  }

  func deadline(_ property: String, in properties: Properties) -> CheckedDeadline? {
    properties[property].flatMap { deadline($0, "\(property):") }
  }

  /// The calendar that working time is counted on where nobody names one.
  func onlyCalendar(at span: Span) -> Int? {
    let names = Set(scope.names(.calendar)).sorted()
    if names.count == 1, let number = scope.number(of: names[0], .calendar) { return number }
    report(.workingTimeWithoutCalendar(names, at: span))
    return nil
  }
}
