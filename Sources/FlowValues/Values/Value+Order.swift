extension Value {
  /// Which of two values comes first: negative, zero or positive; nothing where their types have no
  /// order between them.
  public func order(to other: Value) -> Int? {
    switch (self, other) {
    case (.number(let x), .number(let y)), (.duration(let x), .duration(let y)),
      (.time(let x), .time(let y)):
      return x < y ? -1 : x > y ? 1 : x == y ? 0 : nil
    case (.text(let x), .text(let y)):
      if Value.isSame(x, y) { return 0 }
      return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars) ? -1 : 1
    case (.choice(let s, let x), .choice(let t, let y)):
      return s == t ? (x < y ? -1 : x > y ? 1 : 0) : nil
    case (.working(let x), .working(let y)): return x.order(to: y)
    default: return nil
    }
  }
}

extension WorkingDuration {
  /// Days compare with days and hours with hours; between them only a calendar could tell.
  fileprivate func order(to other: WorkingDuration) -> Int? {
    if hours == 0, other.hours == 0 {
      return days < other.days ? -1 : days > other.days ? 1 : 0
    }
    if days == 0, other.days == 0 {
      return hours < other.hours ? -1 : hours > other.hours ? 1 : 0
    }
    return self == other ? 0 : nil
  }
}
