import FlowChecker
import FlowProcess

/// Handlers of overrides and ladders, which follow the facts and not a gate.
extension Builder {
  /// `on granted`, `on revoked`, `on expired` of each kind of override.
  func overrideHandlers() -> [StepCode] {
    let machine = machine
    let process = machine.process
    return program.process.overrides.flatMap { kind in
      kind.handlers.map { handler in
        let body = block(handler.body)
        let name = kind.name
        return StepCode { frame in
          for record in process.state.overrides where record.kind == name {
            let holds: Bool
            switch handler.event {
            case .granted: holds = true
            case .revoked: holds = record.revoked != nil
            case .expired: holds = record.revoked == nil && record.isExpired(at: process.now)
            default: holds = record.isReviewLate(at: process.now) && handler.event == .late
            }
            if !holds {
              if let next = [record.expires, record.reviewBy].compactMap(\.self)
                .filter({ $0 > process.now }).min()
              {
                process.turns(at: next)
              }
              continue
            }
            process.subjects.append(record.id)
            _ = body.run(frame)
            process.subjects.removeLast()
            if machine.hasFailed { return .leave }
          }
          return .next
        }
      }
    }
  }

  /// `on exhausted` of each ladder.
  func ladderHandlers() -> [StepCode] {
    let machine = machine
    let process = machine.process
    return program.process.ladders.flatMap { ladder in
      ladder.handlers.filter { $0.event == .exhausted }.map { handler in
        let body = block(handler.body)
        let name = ladder.name
        return StepCode { frame in
          for record in process.state.escalations
          where record.ladder == name && record.exhausted != nil && record.isOpen {
            process.subjects.append(record.id)
            _ = body.run(frame)
            process.subjects.removeLast()
            if machine.hasFailed { return .leave }
          }
          return .next
        }
      }
    }
  }
}
