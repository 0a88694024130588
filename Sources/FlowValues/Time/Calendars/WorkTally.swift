/// How many open days there are in a stretch of days, and how many open seconds.
struct WorkTally: Hashable, Sendable {
  var days = 0
  var seconds = 0

  static func - (a: WorkTally, b: WorkTally) -> WorkTally {
    WorkTally(days: a.days - b.days, seconds: a.seconds - b.seconds)
  }
}
