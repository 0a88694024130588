/// What a watch with a ladder ought to do, worked out with nothing but a list of levels and a clock.
///
/// It shares no code and no thought with the engine: it goes from second to second of interest and
/// writes a diary, one line for each thing that happens.
struct NaiveLadders {
  struct Level {
    let role: String
    let people: [String]
    let seconds: Double
  }

  struct Open {
    let id: String
    let area: String
    var level = 0
    var due: Double
    var isAcknowledged = false
    var isExhausted = false
    var round = 1
  }

  let levels: [Level]
  let stopsWhenAcknowledged: Bool
  /// How often the ladder is gone through.
  let rounds: Int

  private(set) var diary: [String] = []
  private(set) var open: [Open] = []
  private var closed: [Open] = []
  private var count = 0
  /// The areas whose trouble has been seen and not yet seen to be over.
  private var episodes: Set<String> = []

  init(levels: [Level], stopsWhenAcknowledged: Bool, rounds: Int) {
    self.levels = levels
    self.stopsWhenAcknowledged = stopsWhenAcknowledged
    self.rounds = rounds
  }

  private mutating func tell(_ people: [String], _ escalation: Open) {
    for person in people {
      diary.append("tell \(person) of \(escalation.id) level \(escalation.level + 1)")
    }
  }

  /// The ladders climb up to an instant, in the order in which they are due.
  mutating func climb(to now: Double) {
    while true {
      let climbing = open.indices.filter { place in
        !open[place].isExhausted && open[place].due <= now
          && !(stopsWhenAcknowledged && open[place].isAcknowledged)
      }
      guard let next = climbing.min(by: { open[$0].due < open[$1].due }) else { return }
      let at = open[next].due
      if open[next].level + 1 < levels.count {
        open[next].level += 1
      } else if open[next].round < rounds {
        open[next].round += 1
        open[next].level = 0
      } else {
        open[next].isExhausted = true
        diary.append("\(Int(at)) \(open[next].id) exhausted")
        continue
      }
      let level = levels[open[next].level]
      open[next].due = at + level.seconds
      diary.append("\(Int(at)) \(open[next].id) climbs to \(level.role)")
      tell(level.people, open[next])
    }
  }

  /// Somebody looks: these areas are in trouble, those are not.
  mutating func look(at now: Double, trouble: [(area: String, isBroken: Bool)]) {
    // What is over in the second in which it would have climbed does not climb.
    climb(to: now - 1)
    for (area, isBroken) in trouble where isBroken && episodes.insert(area).inserted {
      count += 1
      let escalation = Open(id: "ESC-\(count)", area: area, due: now + levels[0].seconds)
      open.append(escalation)
      diary.append("\(Int(now)) \(escalation.id) opens for \(area) at \(levels[0].role)")
      tell(levels[0].people, escalation)
    }
    for (area, isBroken) in trouble where !isBroken && episodes.remove(area) != nil {
      if let place = open.firstIndex(where: { $0.area == area }) {
        diary.append("\(Int(now)) \(open[place].id) cleared")
        closed.append(open.remove(at: place))
      }
    }
    climb(to: now)
  }

  /// The escalation of an id where the person is on its rung or on a higher one.
  private func place(_ id: String, for person: String, in list: [Open]) -> Int? {
    guard let place = list.firstIndex(where: { $0.id == id }) else { return nil }
    let reach = levels[list[place].level...].flatMap(\.people)
    return reach.contains(person) ? place : nil
  }

  /// Whether somebody may take an escalation in hand, and does.
  mutating func acknowledge(_ id: String, by person: String, at now: Double) -> Bool {
    guard let place = place(id, for: person, in: open) else { return false }
    // To say it again says nothing new.
    if open[place].isAcknowledged { return true }
    open[place].isAcknowledged = true
    diary.append("\(Int(now)) \(id) acknowledged by \(person)")
    return true
  }

  mutating func resolve(_ id: String, by person: String, at now: Double) -> Bool {
    // What is resolved already stays so.
    if place(id, for: person, in: closed) != nil { return true }
    guard let place = place(id, for: person, in: open) else { return false }
    diary.append("\(Int(now)) \(id) resolved by \(person)")
    closed.append(open.remove(at: place))
    return true
  }
}
