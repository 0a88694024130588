import FlowChecker
import FlowProcess
import FlowValues

/// Requirements one after the other that hold measures against numbers, as a table.
///
/// Most gates are made of little else. A measure is read where it stands and looked up in its
/// interval, without a call for each; whatever is unusual about one (evidence that was not read
/// yet, a member that is missing or no number) is left to the ordinary node of its requirement.
final class MeasureRow {
  private let machine: Machine
  private let base: Measure.Base
  private let count: Int
  private let measures: UnsafeMutablePointer<Measure>
  private let names: [String]
  /// Where the members stand in objects of the last shape, those that are missing below zero.
  private let places: UnsafeMutablePointer<Int>
  private var shape: DataShape?
  private let notes: [RequirementNote]
  private let plain: [StepCode]

  init(
    _ machine: Machine, _ base: Measure.Base, _ readings: [Measure.Reading],
    notes: [RequirementNote], plain: [StepCode]
  ) {
    self.machine = machine
    self.base = base
    self.notes = notes
    self.plain = plain
    count = readings.count
    names = readings.map(\.name)
    measures = .allocate(capacity: count)
    places = .allocate(capacity: count)
    places.initialize(repeating: -1, count: count)
    for (number, reading) in readings.enumerated() {
      (measures + number).initialize(to: reading.measure)
    }
  }

  deinit {
    measures.deallocate()
    places.deallocate()
  }

  func run(_ frame: Words) -> Step {
    var start = 0
    if !isRead {
      let step = plain[0].run(frame)
      if step != .next { return step }
      start = 1
    }
    switch base {
    case .evidence:
      let words = machine.evidence.words
      return each(from: start, frame) { number in words[measures[number].place] }
    case .record(let index):
      guard case .record(let record) = machine.evidence.values[index] else {
        return ordinary(from: start, frame)
      }
      return each(from: start, frame) { number in
        let field = record.place(of: measures[number].place).pointee
        if case .number(let x) = field { return x }
        return Self.uncommon(field)
      }
    case .data(let index):
      guard case .data(let object) = machine.evidence.values[index] else {
        return ordinary(from: start, frame)
      }
      if object.shape !== shape { look(object.shape) }
      return object.values.withUnsafeBufferPointer { values in
        each(from: start, frame) { number in
          let place = places[number]
          if place >= 0, case .number(let x) = values[place] { return x }
          return .nan
        }
      }
    }
  }

  @inline(never)
  private static func uncommon(_ field: Value) -> Double {
    switch field {
    case .duration(let x), .time(let x): x
    case .choice(_, let ordinal): Double(ordinal)
    default: .nan
    }
  }

  private func look(_ shape: DataShape) {
    for (number, name) in names.enumerated() {
      places[number] = shape.place(of: name, near: places[number]) ?? -1
    }
    self.shape = shape
  }

  /// Whether what the measures stand in is there; the first that asks for it has it read.
  private var isRead: Bool {
    switch base {
    case .evidence: true
    case .record(let index), .data(let index): machine.evidence.states[index] == .read
    }
  }

  /// Goes through the measures; where one is no number, its ordinary node says why.
  @inline(__always)
  private func each(from start: Int, _ frame: Words, _ read: (Int) -> Double) -> Step {
    if machine.wantsDetails { return eachDescribed(from: start, frame, read) }
    let findings = machine.findings
    var room = findings.room(for: count - start)
    // Where the present run of findings began.
    var first = start
    for number in start..<count {
      let x = read(number)
      if x != x {
        findings.add(written: number - first)
        let step = plain[number].run(frame)
        if step != .next { return step }
        first = number + 1
        room = findings.room(for: count - first)
        continue
      }
      let measure = measures + number
      room.initialize(
        to: measure.pointee.holds(x) ? measure.pointee.passed : measure.pointee.failed)
      room += 1
    }
    findings.add(written: count - first)
    return .next
  }

  @inline(never)
  private func eachDescribed(from start: Int, _ frame: Words, _ read: (Int) -> Double) -> Step {
    for number in start..<count {
      let x = read(number)
      if x == x {
        notes[number].add(Truth(measures[number].holds(x)), frame)
      } else {
        let step = plain[number].run(frame)
        if step != .next { return step }
      }
    }
    return .next
  }

  /// As if there were no table.
  private func ordinary(from start: Int, _ frame: Words) -> Step {
    for number in start..<count {
      let step = plain[number].run(frame)
      if step != .next { return step }
    }
    return .next
  }
}

extension Builder {
  /// Statements as steps, rows of measures taken together.
  func steps(_ statements: [TypedStatement]) -> [StepCode] {
    var steps: [StepCode] = []
    var row: [(reading: Measure.Reading, index: Int)] = []
    func endRow() {
      defer { row = [] }
      guard let first = row.first, row.count > 1 else {
        steps += row.map { statement(.require($0.index)) }
        return
      }
      let table = MeasureRow(
        machine, first.reading.base, row.map(\.reading), notes: row.map { note($0.index) },
        plain: row.map { statement(.require($0.index)) })
      steps.append(StepCode { frame in table.run(frame) })
    }
    for statement in statements {
      if case .require(let index) = statement, let reading = Measure.read(index, in: program) {
        if let first = row.first, first.reading.base != reading.base { endRow() }
        row.append((reading, index))
      } else {
        endRow()
        steps.append(self.statement(statement))
      }
    }
    endRow()
    return steps
  }
}
