import FlowProcess
import FlowValues

/// A branch, a commit or a repository that a test made up; what it did not say is unknown.
///
/// A length such as `idle` is kept as the instant it counts from, so that it grows with the clock.
///
/// INVARIANT: one thread at a time uses it, like the run that it belongs to.
final class MadeThing: ObjectValue, @unchecked Sendable {
  let kind: DomainType
  let name: String
  private let values: [Int: Value]
  /// When the lengths among the values were so long.
  private let since: Double
  private let process: ProcessRun

  init(_ kind: DomainType, _ values: [Int: Value], _ process: ProcessRun, since: Double? = nil) {
    self.kind = kind
    self.process = process
    self.since = since ?? process.now
    var values = values
    for (place, value) in values {
      guard case .text(let text) = value, kind.fields.indices.contains(place) else { continue }
      switch kind.fields[place].type {
      case .domain(.person):
        values[place] =
          process.person(named: text).map { process.person($0) } ?? process.author("", text)
      case .domain(.commit):
        values[place] = .object(MadeThing(.commit, [CommitObject.Place.id: value], process))
      default: break
      }
    }
    self.values = values
    let id = values[kind == .commit ? CommitObject.Place.id : kind.place("name")]
    if case .text(let text)? = id { name = text } else { name = kind.rawValue }
  }

  func field(_ index: Int) -> Value {
    if let value = values[index] {
      if case .duration(let length) = value { return .duration(length + process.now - since) }
      return value
    }
    if let value = kind == .commit ? ofCommit(index) : kind == .branch ? ofBranch(index) : nil {
      return value
    }
    let field = kind.fields.indices.contains(index) ? kind.fields[index].name : "?"
    return .unknown(Reason("the test gives the \(kind.rawValue) no '\(field)'"))
  }

  /// What follows from the other fields of a commit.
  private func ofCommit(_ index: Int) -> Value? {
    switch index {
    case CommitObject.Place.short:
      guard case .text(let id)? = values[CommitObject.Place.id] else { return nil }
      return .text(CommitObject.short(id))
    case CommitObject.Place.conventional:
      guard case .text(let subject)? = values[CommitObject.Place.subject] else { return nil }
      guard case .text(let body)? = values[CommitObject.Place.body] else {
        return Standard.conventional(.text(subject))
      }
      return Standard.conventional(.text("\(subject)\n\n\(body)"))
    default: return nil
    }
  }

  /// What follows from the other fields of a branch.
  private func ofBranch(_ index: Int) -> Value? {
    switch index {
    case BranchObject.Place.ahead:
      guard case .list(let commits)? = values[BranchObject.Place.commits] else { return nil }
      return .number(Double(commits.elements.count))
    case BranchObject.Place.author:
      guard case .object(let head)? = values[BranchObject.Place.head] else { return nil }
      return head.field(CommitObject.Place.author)
    case BranchObject.Place.idle:
      guard case .object(let head)? = values[BranchObject.Place.head],
        case .time(let instant) = head.field(CommitObject.Place.at)
      else { return nil }
      return .duration(process.now - instant)
    default: return nil
    }
  }
}
