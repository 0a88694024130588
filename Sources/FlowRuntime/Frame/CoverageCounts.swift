import FlowChecker
import FlowProcess

/// What the tests of a program have driven so far.
final class CoverageCounts {
  /// How often each requirement came out true or false, and each arm was taken.
  var passed: [Int]
  var failed: [Int]
  var taken: [Int]
  /// How often each watch saw what it watches for, and how often it saw nothing of it.
  var matched: [Int]
  var rested: [Int]
  /// For each ladder how often an escalation was settled on each level, and how often the level's
  /// time ran out.
  var settled: [[Int]]
  var ranOut: [[Int]]

  init(_ program: CheckedProgram) {
    passed = Array(repeating: 0, count: program.requirements.count)
    failed = passed
    taken = Array(repeating: 0, count: program.arms.count)
    matched = Array(repeating: 0, count: program.process.watches.count)
    rested = matched
    settled = program.process.ladders.map { Array(repeating: 0, count: $0.levels.count) }
    ranOut = settled
  }

  /// Counts what became of the escalations of a test that has ended.
  func count(_ escalations: [EscalationRecord], of ladders: [CheckedLadder]) {
    for record in escalations {
      guard let ladder = ladders.firstIndex(where: { $0.name == record.ladder }) else { continue }
      let isSettled =
        record.resolved != nil || (record.stopsWhenAcknowledged && record.acknowledged != nil)
      for (number, climb) in record.climbs.enumerated() {
        guard ranOut[ladder].indices.contains(climb.level) else { continue }
        if number + 1 < record.climbs.count || record.exhausted != nil {
          ranOut[ladder][climb.level] += 1
        } else if isSettled {
          settled[ladder][climb.level] += 1
        }
      }
    }
  }

  /// What there is to drive, and what of it was driven.
  func coverage(of program: CheckedProgram) -> Coverage {
    var entries = program.requirements.enumerated().map { index, requirement in
      Coverage.Entry(
        text: "\(requirement.isAdvice ? "recommend" : "require") \(requirement.text)",
        span: requirement.span,
        ways: [("passed", passed[index] > 0), ("failed", failed[index] > 0)])
    }
    for (index, span) in program.arms.enumerated() {
      let text = program.source(of: span)?.text(span) ?? ""
      entries.append(
        Coverage.Entry(
          text: "arm \(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))",
          span: span, ways: [("taken", taken[index] > 0)]))
    }
    for (index, watch) in program.process.watches.enumerated() {
      entries.append(
        Coverage.Entry(
          text: "watch \(watch.name)", span: watch.span,
          ways: [("matched", matched[index] > 0), ("at rest", rested[index] > 0)]))
    }
    for (index, ladder) in program.process.ladders.enumerated() {
      for (number, level) in ladder.levels.enumerated() {
        entries.append(
          Coverage.Entry(
            text: "level \(level.role.text) of \(ladder.name)", span: level.span,
            ways: [
              ("settled", settled[index][number] > 0), ("ran out", ranOut[index][number] > 0),
            ]))
      }
    }
    return Coverage(entries: entries)
  }
}
