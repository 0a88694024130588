import FlowChecker
import FlowValues

/// The standard functions.
///
/// Absent or unfit input gives unknown with a reason; nothing here stops a run but the budget.
enum Standard {
  /// Calls a function.
  ///
  /// - Parameter keys: for each element expression among the arguments, its values for the elements
  ///   of the first argument.
  static func call(
    _ builtin: Builtin, _ arguments: [Value], keys: [[Value]], _ context: StandardContext
  ) -> Value {
    // `first(xs)` and `count(xs)` do not mind what is inside; an argument itself must be known.
    for argument in arguments {
      if case .unknown = argument { return argument }
    }
    guard let subject = arguments.first else { return .unknown(.noResult) }
    switch builtin {
    case .count, .sum, .average, .median, .percentile, .min, .max, .first, .last, .sort, .reverse,
      .unique, .group, .flat, .cycles, .topological:
      return lists(builtin, subject, arguments, keys, context)
    case .range:
      guard arguments.count > 1 else { return .unknown(.noResult) }
      return ListAccess.range(
        subject.word, arguments[1].word, arguments.count > 2 ? arguments[2].word : 1,
        context.machine, context.span)
    case .conventional: return conventional(subject)
    case .join, .split, .lower, .upper, .trim, .replace, .contains, .length, .slug, .captures,
      .sha256, .startsWith, .endsWith:
      return texts(builtin, subject, arguments, context)
    case .round, .floor, .ceil, .abs:
      return numbers(builtin, subject, arguments)
    case .keys, .values:
      guard case .data(let object) = subject else {
        return .unknown(.otherKind(of: subject, than: "an object"))
      }
      return .list(List(builtin == .keys ? object.keys.map(Value.text) : object.values))
    case .git, .repo:
      guard case .text(let path) = subject else {
        return .unknown(.otherKind(of: subject, than: "a text"))
      }
      return context.machine.repository(path)
    case .codeowners: return owners(subject, arguments, context)
    case .history: return .unknown(.noResult)
    case .env, .exists, .glob, .read, .json, .lcov, .cobertura, .jacoco, .coveragePy, .junit,
      .sarif, .jsonl, .yaml, .csv, .toml, .text, .checklist, .todo:
      return world(builtin, subject, context)
    }
  }

  private static func owners(
    _ subject: Value, _ arguments: [Value], _ context: StandardContext
  ) -> Value {
    guard case .text(let path) = subject, arguments.count > 1,
      case .list(let list) = arguments[1]
    else { return .unknown(.otherKind(of: subject, than: "a text")) }
    if let doubts = list.doubts { return .unknown(doubts.reason) }
    var files: [String] = []
    for element in list.elements {
      switch element {
      case .text(let file): files.append(file)
      case .unknown: return element
      default: return .unknown(.otherKind(of: element, than: "a text"))
      }
    }
    return context.machine.owners(path, of: files)
  }

  private static func world(
    _ builtin: Builtin, _ subject: Value, _ context: StandardContext
  ) -> Value {
    guard case .text(let name) = subject else {
      return .unknown(.otherKind(of: subject, than: "a text"))
    }
    let machine = context.machine
    switch builtin {
    case .env: return machine.world.environment(name)
    case .exists: return machine.world.exists(name)
    case .glob: return machine.world.glob(name)
    case .read:
      machine.pathsRead.append(name)
      return machine.world.read(name)
    default:
      machine.pathsRead.append(name)
      guard let format = builtin.evidenceFormat else { return machine.world.json(name) }
      return machine.world.report(format, name)
    }
  }

  private static func numbers(
    _ builtin: Builtin, _ subject: Value, _ arguments: [Value]
  ) -> Value {
    let number = subject.word
    if number.isNaN { return .unknown(number.unknownReason) }
    let result: Double
    switch builtin {
    case .floor: result = number.rounded(.down)
    case .ceil: result = number.rounded(.up)
    case .abs: result = Swift.abs(number)
    default:
      let digits = arguments.count > 1 ? arguments[1].word : 0
      guard digits >= -300, digits <= 300, digits == digits.rounded() else {
        return .unknown(Reason("a number can be rounded to -300 to 300 digits"))
      }
      result = rounded(number, Int(digits))
    }
    if case .duration = subject { return .duration(result) }
    return .number(result)
  }

  /// The nearest number with so many digits after the point; halves go away from zero.
  static func rounded(_ number: Double, _ digits: Int) -> Double {
    if digits == 0 { return number.rounded(.toNearestOrAwayFromZero) }
    var scale = 1.0
    for _ in 0..<Swift.abs(digits) { scale *= 10 }
    let scaled = digits > 0 ? number * scale : number / scale
    guard scaled.isFinite, Swift.abs(scaled) < 9e15 else { return digits > 0 ? number : 0 }
    let whole = scaled.rounded(.toNearestOrAwayFromZero)
    return digits > 0 ? whole / scale : whole * scale
  }

  /// Fields that a duration or a time computes from itself.
  static func property(_ property: ValueProperty, of word: Double) -> Double {
    switch property {
    case .weeks: return word / 604_800
    case .days: return word / 86_400
    case .hours: return word / 3_600
    case .minutes: return word / 60
    case .seconds: return word
    case .year, .month, .day, .hour, .minute, .second, .weekday: break
    }
    guard Swift.abs(word) < 4e11 else { return Double(unknown: Reason("the time is out of range")) }
    guard let moment = CivilMoment(instant: word) else {
      return Double(unknown: Reason("the time is out of range"))
    }
    switch property {
    case .year: return Double(moment.date.year)
    case .month: return Double(moment.date.month)
    case .day: return Double(moment.date.day)
    case .hour: return Double(moment.hour)
    case .minute: return Double(moment.minute)
    case .second: return Double(moment.second)
    default:
      // The first day of 1970 was a Thursday.
      let day = Int((word / 86_400).rounded(.down))
      return Double((((day + 3) % 7) + 7) % 7 + 1)
    }
  }
}
