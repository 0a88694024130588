/// Anything a script can hold.
public enum Value: Sendable {
  case number(Double)
  /// Seconds.
  case duration(Double)
  /// Seconds since 1970 began in UTC.
  case time(Double)
  case bool(Bool)
  case text(String)
  case choice(ChoiceType, Int)
  case working(WorkingDuration)
  case list(List)
  case record(Record)
  /// A JSON object.
  case data(DataObject)
  /// A thing of the process: a gate, a finding.
  case object(any ObjectValue)
  /// What nobody supplied, and why it is not there.
  case unknown(Reason)

  public var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// Why the value is not there, if it is not.
  public var reason: Reason? {
    if case .unknown(let reason) = self { reason } else { nil }
  }
}
