/// Reads the hours of a week from left to right, and says at the first surprise what is wrong.
struct WorkHoursReader {
  private let bytes: [UInt8]
  private var at = 0
  private var spans = [[WorkSpan]](repeating: [], count: 7)

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The spans of Monday to Sunday, in order.
  mutating func week() throws(WorkHoursError) -> [[WorkSpan]] {
    var days: Set<Int> = []
    var areWaiting = false
    skipSpaces()
    if at == bytes.count { throw error(.empty, at: 0) }
    repeat {
      skipSpaces()
      let start = at
      if isAtWord {
        days = try areWaiting ? days.union(named()) : Set(named())
        skipSpaces()
        areWaiting = !isAtDigit
        // Days alone wait for those of the next part.
        if areWaiting, at == bytes.count || bytes[at] == UInt8(ascii: ";") {
          throw error(.hoursMissing, at: start)
        }
      } else if !isAtDigit || days.isEmpty {
        throw error(.dayMissing, at: start)
      }
      if isAtDigit {
        let place = at
        try add(span(), to: days, from: place)
        areWaiting = false
      }
      skipSpaces()
    } while takeSeparator()
    guard at == bytes.count else {
      throw error(.leftOver(String(decoding: bytes[at...].prefix(200), as: UTF8.self)), at: at)
    }
    return spans
  }

  /// `mon-fri`, as numbers from 0.
  private mutating func named() throws(WorkHoursError) -> [Int] {
    let first = try day()
    skipSpaces()
    guard take("-") else { return [first] }
    skipSpaces()
    let last = try day()
    return (0...(last - first + 7) % 7).map { (first + $0) % 7 }
  }

  private mutating func day() throws(WorkHoursError) -> Int {
    let start = at
    while isAtWord { at += 1 }
    guard at > start else { throw error(.dayMissing, at: start) }
    let word = String(decoding: bytes[start..<at].prefix(200), as: UTF8.self)
    let small = word.lowercased()
    let day = Weekday.allCases.first { small.utf8.count >= 3 && "\($0)".hasPrefix(small) }
    guard let day else { throw error(.day(word), at: start) }
    return day.rawValue - 1
  }

  /// `09:00-17:00`
  private mutating func span() throws(WorkHoursError) -> WorkSpan {
    let beginning = at
    let start = try time()
    skipSpaces()
    guard take("-") else { throw error(.endMissing, at: at) }
    skipSpaces()
    let end = try time()
    guard start != end else { throw error(.noLength, at: beginning) }
    guard start < end else { throw error(.pastMidnight, at: beginning) }
    return WorkSpan(start: start, end: end)
  }

  /// `09:00` or `9:00`, in seconds.
  private mutating func time() throws(WorkHoursError) -> Int {
    let start = at
    guard let hour = number(digits: 1...2), take(":"), let minute = number(digits: 2...2) else {
      throw error(.time, at: start)
    }
    guard minute < 60 else { throw error(.minute(minute), at: start) }
    guard hour < 24 || hour == 24 && minute == 0 else { throw error(.hour(hour), at: start) }
    return hour * 3_600 + minute * 60
  }

  /// Puts a span among those of some days; one that another touches becomes one with it.
  private mutating func add(
    _ span: WorkSpan, to days: Set<Int>, from start: Int
  ) throws(WorkHoursError) {
    for day in days.sorted() {
      if spans[day].contains(where: { $0.start < span.end && span.start < $0.end }) {
        throw error(.overlap(Weekday.allCases[day]), at: start)
      }
      let touching = spans[day].filter { $0.end == span.start || $0.start == span.end }
      spans[day].removeAll { touching.contains($0) }
      let all = touching + [span]
      let whole = WorkSpan(
        start: all.map(\.start).min() ?? span.start, end: all.map(\.end).max() ?? span.end)
      spans[day].append(whole)
      spans[day].sort { $0.start < $1.start }
    }
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let start = at
    while isAtDigit { at += 1 }
    guard digits.contains(at - start) else { return nil }
    return bytes[start..<at].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private mutating func takeSeparator() -> Bool { take(";") || take(",") }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  private mutating func skipSpaces() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private var isAtDigit: Bool { at < bytes.count && isDigit(bytes[at]) }

  /// A word is also what is written in letters that no day has, so that the message can show it.
  private var isAtWord: Bool {
    at < bytes.count && (ZoneFile.isLetter(bytes[at]) || bytes[at] >= 0x80)
  }

  private func error(_ fault: WorkHoursFault, at offset: Int) -> WorkHoursError {
    WorkHoursError(fault: fault, offset: offset)
  }
}
