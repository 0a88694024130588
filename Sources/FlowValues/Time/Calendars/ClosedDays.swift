/// The days on which a calendar is closed though the week has hours for them.
struct ClosedDays: Hashable, Sendable {
  /// The days since 1970, ascending.
  private let days: [Int]
  /// The seconds that the days before each would have had, and at the end those of all.
  private let seconds: [Int]

  init(_ dates: [CivilDate], hours: WorkHours) {
    days = Set(dates.map(\.daysSince1970)).sorted()
      .filter { hours.seconds[WorkHours.daysSinceMonday($0)] > 0 }
    seconds = days.reduce(into: [0]) { sums, day in
      sums.append((sums.last ?? 0) + hours.seconds[WorkHours.daysSinceMonday(day)])
    }
  }

  func contains(_ day: Int) -> Bool {
    let index = count(before: day)
    return index < days.count && days[index] == day
  }

  /// The first of them from a day on.
  func first(from day: Int) -> Int? {
    let index = count(before: day)
    return index < days.count ? days[index] : nil
  }

  /// What they take away from the days before one.
  func tally(before day: Int) -> WorkTally {
    let index = count(before: day)
    return WorkTally(days: index, seconds: seconds[index])
  }

  private func count(before day: Int) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
