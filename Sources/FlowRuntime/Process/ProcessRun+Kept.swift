import FlowChecker
import FlowProcess
import FlowValues

/// Values as facts keep them.
extension ProcessRun {
  /// What was supplied for a piece of evidence at an earlier evaluation of the same commit.
  func kept(_ name: String, as type: Type) -> SuppliedEvidence? {
    guard let record = state.evidence[name], record.commit == commit else { return nil }
    return SuppliedEvidence(
      value: value(of: record.value, as: type),
      origin: "\(record.origin), recorded \(InstantFormat.printForPeople(record.at))",
      digest: record.digest)
  }

  /// The facts that keep what was supplied, where it is not what was kept before.
  func keep(_ evidence: [String: SuppliedEvidence]) -> [Fact] {
    evidence.sorted { $0.key < $1.key }.compactMap { name, supplied in
      let value = Self.kept(supplied.value)
      if let before = state.evidence[name], before.value == value, before.commit == commit {
        return nil
      }
      var body: FactBody = ["value": value, "origin": .text(supplied.origin)]
      if let commit { body["commit"] = .text(commit) }
      if let digest = supplied.digest { body["digest"] = .text(digest) }
      return Fact(key: key, at: now, kind: .evidenceRecorded, subject: name, body: body)
    }
  }

  /// A value as a fact keeps it, read back as the type it had.
  func value(of kept: FactValue, as type: Type) -> Value {
    switch (kept, type) {
    case (.null, _): return .unknown(Reason("it was set to unknown"))
    case (.text(let text), .choice(let choice)):
      return choice.ordinal(of: text).map { .choice(choice, $0) }
        ?? .unknown(Reason("'\(text)' is no case of '\(choice.name)'"))
    case (.text(let text), .domain(.person)): return person(text)
    case (.number(let number), .duration): return .duration(number)
    case (.number(let number), .time): return .time(number)
    case (.object(let body), .record(let type)):
      return .record(
        Record(
          type,
          type.fields.map { field in
            body[field.name].map { value(of: $0, as: field.type) }
              ?? .unknown(Reason("'\(field.name)' was not recorded"))
          }))
    case (.list(let list), .list(let element)):
      return .list(List(list.map { value(of: $0, as: element) }))
    case (.list(let list), _): return .list(List(list.map { value(of: $0, as: .data) }))
    case (.number(let number), _): return .number(number)
    case (.text(let text), _): return .text(text)
    case (.bool(let bool), _): return .bool(bool)
    case (.object(let body), _):
      return .data(
        DataObject(
          keys: body.members.map(\.name),
          values: body.members.map { value(of: $0.value, as: .data) }))
    }
  }

  /// A value as a fact keeps it.
  static func kept(_ value: Value) -> FactValue {
    switch value {
    case .number(let x), .duration(let x), .time(let x): return .number(x)
    case .bool(let bool): return .bool(bool)
    case .text(let text): return .text(text)
    case .choice(let type, let ordinal):
      return .text(type.cases.indices.contains(ordinal) ? type.cases[ordinal] : "")
    case .working(let duration): return .text(duration.description)
    case .list(let list): return .list(list.elements.map(kept))
    case .record(let record):
      var body = FactBody()
      for (field, value) in zip(record.type.fields, record.fields) {
        body[field.name] = kept(value)
      }
      return .object(body)
    case .data(let object):
      var body = FactBody()
      for (name, value) in zip(object.keys, object.values) { body[name] = kept(value) }
      return .object(body)
    case .object(let object): return .text(object.name)
    case .unknown: return .null
    }
  }
}
