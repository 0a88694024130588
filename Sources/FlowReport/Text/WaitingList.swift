import FlowProcess

/// Who is waited for, for what and until when: what a person would have to type.
struct WaitingList {
  struct Item: Hashable {
    /// `sign quality-bar, 1 of 2: dana signed, 3h left`
    var words: String
    /// Without who types it.
    var command: String?
    var isLate = false
  }

  /// People who are asked for the same.
  struct Group {
    var who: String
    var items: [Item]
  }

  /// By person, those who are asked for the same together, in the order of the report.
  private(set) var groups: [Group] = []

  private var people: [String] = []
  private var items: [String: [Item]] = [:]
  /// What each person was asked for, to look it up among thousands.
  private var seen: [String: Set<Item>] = [:]

  init(_ judgement: Judgement, now: Double) {
    for phase in judgement.phases {
      for finding in phase.findings { add(finding, phase.name, now) }
      for gate in phase.gates { add(gate, now) }
    }
    for gate in judgement.gates { add(gate, now) }
    for record in judgement.escalations where record.isOpen && record.acknowledged == nil {
      let due = record.nextClimb.map { ", \(PeopleTime.remaining(until: $0, now))" } ?? ""
      add(
        Item(
          words: "\(record.id) about \(record.subjectWords)\(due)", command: "flow ack \(record.id)"
        ),
        for: record.peopleNow)
    }
    for record in judgement.overrides where record.isReviewLate(at: now) {
      add(
        Item(
          words:
            "review of \(record.id), late by \(PeopleTime.length(now - (record.reviewBy ?? now)))",
          command: "flow review \(record.id)", isLate: true), for: [])
    }
    group()
  }

  private mutating func add(_ gate: GateResult, _ now: Double) {
    let name = gate.name + (gate.subject.map { " for \($0)" } ?? "")
    for finding in gate.findings { add(finding, name, now) }
  }

  private mutating func add(_ finding: Finding, _ place: String, _ now: Double) {
    var item = Item(words: "", isLate: finding.isLate)
    switch finding.outcome {
    case .waiting:
      let what =
        switch finding.kind {
        case .signoff: place
        case .consent: "\(place), \(finding.found ?? "by silence")"
        case .check, .step: "\(finding.item) (\(place))"
        default: "\(finding.name) (\(place))"
        }
      item.words = what
      if finding.kind == .signoff, let found = finding.found { item.words += ", \(found)" }
      if let due = finding.due { item.words += ", \(PeopleTime.remaining(until: due, now))" }
      item.command = finding.command
      add(item, for: finding.waitingFor)
    case .failed, .unknown:
      // Who sees to it is a role, and what would help is not to be typed.
      guard let owner = finding.owner else {
        guard finding.outcome == .unknown, let reason = finding.reason else { return }
        add(Item(words: reason), for: ["evidence"])
        return
      }
      item.words = "\(finding.name) (\(place)), \(finding.outcome.word)"
      if let distance = finding.distance {
        item.words += ", needs \(distance) \(finding.isAbove ? "less" : "more")"
      }
      add(item, for: [owner])
    default: break
    }
  }

  private mutating func add(_ item: Item, for names: [String]) {
    for name in names.isEmpty ? ["anyone"] : names {
      if items[name] == nil { people.append(name) }
      if seen[name, default: []].insert(item).inserted { items[name, default: []].append(item) }
    }
  }

  private mutating func group() {
    var places: [[Item]: Int] = [:]
    var members: [[String]] = []
    var lists: [[Item]] = []
    for person in people {
      let list = items[person] ?? []
      if let place = places[list] {
        members[place].append(person)
      } else {
        places[list] = members.count
        members.append([person])
        lists.append(list)
      }
    }
    groups = zip(members, lists).map { names, list in
      let person = names[0] == "anyone" ? "PERSON" : names[0]
      return Group(
        who: Finding.listed(names),
        items: list.map { item in
          var item = item
          item.command = item.command.map { "\($0) --as \(person)" }
          return item
        })
    }
  }
}
