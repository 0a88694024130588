import FlowChecker
import FlowProcess
import FlowValues

/// `watch overdue for t in tasks where … { … }` and `latch quarantined for c in cases when …`
extension Builder {
  func watch(_ index: Int) -> StepCode {
    let watch = program.process.watches[index]
    let process = machine.process
    let machine = machine
    let body = block(watch.body)
    let paths = EffectPaths(program, in: watch.body).paths
    let name = watch.name
    let counts = machine.counts
    guard let family = watch.family else {
      guard let condition = watch.condition else { return StepCode { _ in .next } }
      let truth = truth(condition)
      return StepCode { frame in
        let truth = truth.run(frame)
        if machine.hasFailed { return .leave }
        if truth.isUnknown { process.cannotDecide(paths + [name]) }
        if truth.isFalse { counts.rested[index] += 1 }
        guard truth.isTrue else { return .next }
        counts.matched[index] += 1
        process.open(watch: name)
        _ = body.run(frame)
        return machine.hasFailed ? .leave : .next
      }
    }
    let loop = elementLoop(family.source, family.slot)
    let element = elementValue(family.source, family.slot)
    return StepCode { frame in
      let matched = counts.matched[index]
      let end = loop.run(frame) { frame in
        counts.matched[index] += 1
        process.subjects.append(Self.subjectName(element.run(frame)))
        defer { process.subjects.removeLast() }
        process.open(watch: name)
        _ = body.run(frame)
        return !machine.hasFailed
      }
      switch end {
      case .done: if counts.matched[index] == matched { counts.rested[index] += 1 }
      case .unknown: process.cannotDecide(paths + [name])
      case .doubts(let doubts):
        for element in doubts.elements {
          process.subjects.append(Self.subjectName(element))
          process.cannotDecide(paths + [name])
          process.subjects.removeLast()
        }
      }
      return machine.hasFailed ? .leave : .next
    }
  }

  func latch(_ index: Int) -> StepCode {
    let latch = program.process.latches[index]
    let process = machine.process
    let machine = machine
    let (start, end) = (truth(latch.start), truth(latch.end))
    let name = latch.name
    func look(_ element: String, _ frame: Words) {
      let isOn = process.state.latches[name]?.contains(element) ?? false
      if isOn {
        if end.run(frame).isTrue { process.emit(.latchOff, name, ["element": .text(element)]) }
      } else if start.run(frame).isTrue, !end.run(frame).isTrue {
        process.emit(.latchOn, name, ["element": .text(element)])
      }
    }
    guard let family = latch.family else {
      return StepCode { frame in
        look("", frame)
        return machine.hasFailed ? .leave : .next
      }
    }
    let loop = elementLoop(family.source, family.slot)
    let element = elementValue(family.source, family.slot)
    return StepCode { frame in
      _ = loop.run(frame) { frame in
        let value = element.run(frame)
        let subject = Self.subjectName(value)
        process.latchElements[name, default: [:]][subject] = value
        look(subject, frame)
        return !machine.hasFailed
      }
      return machine.hasFailed ? .leave : .next
    }
  }
}

extension ProcessRun {
  /// Notes that a watch sees what it watches for; a fact of its own when it begins to.
  func open(watch name: String) {
    let cause = identity(name)
    if wanted.insert(cause).inserted, !state.active.contains(cause) {
      emit(.watchOpened, cause)
    }
  }
}
