import FlowChecker
import FlowProcess
import FlowSource
import FlowSyntax
import FlowValues

/// The words for what a requirement found.
///
/// They are put together right after the condition was evaluated, in the same frame, so that loops
/// and variables still hold what the condition saw.
extension Builder {
  func description(of requirement: CheckedRequirement) -> (Words, Truth) -> FindingDetails {
    let condition = describe(requirement.condition)
    let because = requirement.because.map(text)
    let evidence = evidenceUses(requirement)
    return { frame, truth in
      var details = FindingDetails()
      condition.fill(frame, &details)
      if truth.isTrue { details.distance = nil }
      if truth.isUnknown { details.reason = truth.reason.sentence }
      if let because {
        switch because.run(frame) {
        case .known(let text): details.because = text
        case .unknown(let reason): details.because = "unknown: \(reason.sentence)"
        }
      }
      details.evidence = evidence(frame)
      return details
    }
  }

  /// The evidence that a condition looks at, with the values it saw.
  private func evidenceUses(_ requirement: CheckedRequirement) -> (Words) -> [EvidenceUse] {
    let sources = evidenceSources(of: requirement.condition)
    let references = References(
      program, of: requirement.condition, through: machine.bindings)
    let hasTasks = references.hasTasks && !program.process.taskSources.isEmpty
    let machine = machine
    return { frame in
      machine.evidenceUses(sources.used(frame).sorted()) + (hasTasks ? machine.taskUses : [])
    }
  }

  /// What fills in found, distance and remark for a condition.
  func describe(_ e: TypedExpression) -> Describer {
    switch e.kind {
    case .compare(_, let left, let right): return describeComparison(left, right)
    case .isIn(let operand, _, _), .like(let operand, _, _), .matches(let operand, _):
      return describeValue(operand)
    case .isTest(let operand, let test, _):
      return test == .empty ? describeCount(operand) : describeValue(operand)
    case .not(let operand): return describe(operand)
    case .and(let left, let right), .or(let left, let right):
      return describeParts(left, right)
    case .quantified(let quantifier, let source, let slot, let predicate):
      return describeQuantified(quantifier, source, slot, predicate)
    case .constant: return Describer { _, _ in }
    default: return describeValue(e)
    }
  }

  private func describeValue(_ e: TypedExpression) -> Describer {
    let code = value(e)
    return Describer { frame, details in details.found = Self.shortened(code.run(frame)) }
  }

  private func describeCount(_ e: TypedExpression) -> Describer {
    let code = value(e)
    return Describer { frame, details in
      switch code.run(frame) {
      case .list(let list) where list.elements.count > 3:
        details.found = "\(list.elements.count) elements"
      case let value: details.found = Self.shortened(value)
      }
    }
  }

  /// Found is the side that is not fixed; the distance is what lies between the two.
  private func describeComparison(_ left: TypedExpression, _ right: TypedExpression) -> Describer {
    var (found, bound) = (left, right)
    if case .constant = left.kind { (found, bound) = (right, left) }
    let isFixed: Bool
    if case .constant = bound.kind { isFixed = true } else { isFixed = false }
    let (foundCode, boundCode) = (value(found), value(bound))
    let boundText = sourceText(bound.span)
    return Describer { frame, details in
      let (a, b) = (foundCode.run(frame), boundCode.run(frame))
      details.found = Self.shortened(a)
      if !isFixed, !b.isUnknown, b.brief(160) != boundText {
        details.found = (details.found ?? "") + ", where \(boundText) is \(Self.shortened(b))"
      }
      switch (a, b) {
      case (.number(let x), .number(let y)) where x != y:
        details.isAbove = x > y
        details.distance = NumberFormat.print(Standard.rounded(Swift.abs(y - x), 9))
      case (.duration(let x), .duration(let y)), (.time(let x), .time(let y)):
        if x == y { break }
        details.isAbove = x > y
        details.distance = DurationFormat.print(Swift.abs(y - x))
      default: break
      }
    }
  }

  /// Of `a and b` the parts that do not hold; of `a or b` all of them.
  private func describeParts(_ left: TypedExpression, _ right: TypedExpression) -> Describer {
    let parts = [left, right].map { part in
      (text: sourceText(part.span), truth: truth(part), describe: describe(part))
    }
    return Describer { frame, details in
      var words: [String] = []
      for part in parts {
        let truth = part.truth.run(frame)
        if truth.isTrue { continue }
        var inner = FindingDetails()
        part.describe.fill(frame, &inner)
        if let remark = inner.remark { details.remark = remark }
        words.append("\(part.text): \(inner.found ?? (truth.isUnknown ? "unknown" : "false"))")
      }
      details.found = words.isEmpty ? "true" : words.joined(separator: "; ")
    }
  }

  private func describeQuantified(
    _ quantifier: Quantifier, _ source: TypedExpression, _ slot: Int,
    _ predicate: TypedExpression
  ) -> Describer {
    let loop = elementLoop(source, slot)
    let element = elementValue(source, slot)
    let predicate = truth(predicate)
    return Describer { frame, details in
      var total = 0
      var names: [String] = []
      var named = 0
      // Of `all` those that do not have it are of interest, of `any` and `no` those that have it.
      let end = loop.run(frame) { frame in
        total += 1
        let truth = predicate.run(frame)
        if quantifier == .all ? !truth.isTrue : truth.isTrue {
          named += 1
          if names.count < 5 { names.append(Self.name(of: element.run(frame))) }
        }
        return true
      }
      if case .unknown = end { return }
      if total == 0 {
        details.found = "an empty list"
        if quantifier != .any { details.remark = "it held for nothing: the list is empty" }
        return
      }
      let more = named > names.count ? " and \(named - names.count) more" : ""
      let list = names.isEmpty ? "" : ": " + names.joined(separator: ", ") + more
      let verb =
        quantifier == .all ? (named == 1 ? "does not" : "do not") : named == 1 ? "does" : "do"
      details.found = "\(named == 0 ? "none" : "\(named)") of \(total) \(verb)\(list)"
    }
  }

  private static func name(of value: Value) -> String {
    switch value {
    case .record(let record):
      for wanted in ["id", "name", "path"] {
        if let place = record.type.index(of: wanted) { return record.fields[place].plainText }
      }
      return shortened(value)
    case .data(let object): return (object["id"] ?? object["name"] ?? value).plainText
    default: return shortened(value)
    }
  }

  /// A value in at most a line.
  static func shortened(_ value: Value) -> String {
    if case .list(let list) = value, list.elements.count > 5 {
      return "\(list.elements.count) elements"
    }
    return value.brief(80)
  }
}

/// Fills in the words for a condition.
struct Describer {
  let fill: (Words, inout FindingDetails) -> Void
}

extension Machine {
  /// The pieces of evidence that were read, of those that are asked for.
  func evidenceUses(_ indices: [Int]) -> [EvidenceUse] {
    var uses: [EvidenceUse] = []
    for index in indices where evidence.states[index] == .read {
      let origin = evidence.origins[index]
      uses.append(
        EvidenceUse(
          name: program.evidence[index].name, value: evidence.values[index], origin: origin.text,
          digest: origin.digest))
    }
    return uses
  }

  /// The files that the tasks come from, where they were read.
  var taskUses: [EvidenceUse] {
    guard let list = knownTasks else { return [] }
    return list.origins.map { origin in
      EvidenceUse(
        name: "tasks", value: .text(origin.count == 1 ? "1 task" : "\(origin.count) tasks"),
        origin: origin.path, digest: origin.digest)
    }
  }
}
