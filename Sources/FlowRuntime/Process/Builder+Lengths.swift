import FlowChecker
import FlowProcess
import FlowSyntax
import FlowValues

/// Deadlines: lengths of elapsed or working time, and when they are over.
extension Builder {
  func length(_ deadline: CheckedDeadline) -> LengthCode {
    if deadline.length.type == .workingDuration {
      let code = value(deadline.length)
      return LengthCode(calendar: deadline.calendar) { frame in
        switch code.run(frame) {
        case .working(let duration): .working(duration)
        case let other: .unknown(other.reason ?? .noResult)
        }
      }
    }
    let code = number(deadline.length)
    return LengthCode(calendar: nil) { frame in
      let seconds = code.run(frame)
      return seconds.isNaN ? .unknown(seconds.unknownReason) : .elapsed(seconds)
    }
  }

  /// An instant so much working time after another, or before it.
  func workingSum(
    _ time: TypedExpression, _ operation: BinaryOperator, _ duration: TypedExpression,
    on calendar: Int
  ) -> ValueCode {
    let (time, duration) = (number(time), value(duration))
    let process = machine.process
    return ValueCode { frame in
      let start = time.run(frame)
      if start.isNaN { return .unknown(start.unknownReason) }
      guard case .working(let length) = duration.run(frame) else {
        return .unknown(duration.run(frame).reason ?? .noResult)
      }
      guard let found = process.tables.calendar(calendar, process.checked) else {
        return .unknown(
          Reason(
            "the calendar '\(process.checked.calendars[calendar].name)' has no clock: its zone "
              + "cannot be read"))
      }
      guard let end = found.add(operation == .subtract ? length * -1 : length, to: start) else {
        return .unknown(Reason("the calendar is not open for so long"))
      }
      return .time(end.rounded(.up))
    }
  }

  /// When a deadline that counts from an instant is over; nothing where that cannot be told.
  func deadline(_ deadline: CheckedDeadline) -> DeadlineCode {
    let process = machine.process
    let length = length(deadline)
    return DeadlineCode { frame, start in
      process.end(of: length.run(frame), on: length.calendar, from: start)
    }
  }
}

extension ProcessRun {
  /// When a length of time that began at an instant is over; the clock's grain is a second.
  func end(of length: LengthCode.Length, on calendar: Int?, from start: Double) -> Double? {
    switch length {
    case .elapsed(let seconds): return (start + seconds).rounded(.up)
    case .working(let duration):
      guard let calendar, let found = tables.calendar(calendar, checked) else { return nil }
      return found.add(duration, to: start)?.rounded(.up)
    case .unknown: return nil
    }
  }

  /// When the time on a rung of an escalation runs out.
  func due(of level: EscalationRecord.Level, from start: Double) -> Double? {
    if let seconds = level.within { return (start + seconds).rounded(.up) }
    guard level.hasTime else { return nil }
    let number = level.calendar.flatMap { name in
      checked.calendars.firstIndex { $0.name == name }
    }
    return end(
      of: .working(WorkingDuration(days: level.workingDays, hours: level.workingHours)),
      on: number, from: start)
  }
}
