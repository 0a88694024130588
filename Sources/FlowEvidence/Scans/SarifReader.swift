import FlowValues

/// Reads SARIF, version 2.1.0 and what differs little from it.
///
/// A result without a level has that of its rule, else it is a warning; one whose kind is not
/// 'fail' has none. What is suppressed and what the baseline calls absent does not count. A run
/// without results, or one that says that it did not succeed, found nothing that could be counted:
/// then the numbers are unknown.
final class SarifReader {
  /// All files together.
  private final class Collection {
    var counts = [0, 0, 0, 0]
    var suppressed = 0
    var new = 0
    var hasBaseline = false
    var tools: [String] = []
    var results: [Value] = []
    /// Why the numbers cannot be trusted.
    var doubt: Reason?
  }

  private let path: String
  private let all: Collection

  private init(_ path: String, into all: Collection) {
    self.path = path
    self.all = all
  }

  static func read(_ files: [EvidenceFile], source: String) throws(ReadingError) -> Value {
    let all = Collection()
    for file in files {
      try SarifReader(file.path, into: all).take(try JSONFile.read(file))
    }
    let doubt = all.doubt.map(Value.unknown)
    func count(_ number: Int) -> Value { doubt ?? .number(Double(number)) }
    let fields: [Value] = [
      count(all.counts[3]), count(all.counts[2]), count(all.counts[1]),
      count(all.counts.reduce(0, +)), count(all.suppressed),
      all.hasBaseline
        ? count(all.new) : .unknown(Reason("\(source): no result is compared with a baseline")),
      .bool(all.doubt == nil), .list(List(all.tools.map(Value.text))),
      .list(List(all.results)), .text(source),
    ]
    return .record(Record(.scan, fields))
  }

  private func take(_ document: JSONValue) throws(ReadingError) {
    guard let runs = document["runs"]?.asArray else {
      throw ReadingError("a SARIF log has a list of 'runs', and this has none", in: path)
    }
    guard !runs.isEmpty else { throw ReadingError("it holds no runs", in: path) }
    for (number, run) in runs.enumerated() { try take(run, number) }
  }

  private func take(_ run: JSONValue, _ number: Int) throws(ReadingError) {
    guard case .object = run else {
      throw ReadingError("runs[\(number)]: expected an object, found \(run.kind)", in: path)
    }
    let driver = run["tool"]?["driver"]
    let tool = driver?["name"]?.asText ?? run["tool"]?["name"]?.asText ?? "a tool without a name"
    if !all.tools.contains(tool) { all.tools.append(tool) }
    let rules = SarifRules(run)
    guard let results = run["results"]?.asArray else {
      doubt("\(path): the run of \(tool) has no results: it did not come to an end")
      return
    }
    for invocation in run["invocations"]?.asArray ?? []
    where invocation["executionSuccessful"]?.asBool == false {
      doubt("\(path): \(tool) says that its run did not succeed")
    }
    for (place, result) in results.enumerated() {
      let name = "runs[\(number)].results[\(place)]"
      guard case .object = result else {
        throw ReadingError("\(name): expected an object, found \(result.kind)", in: path)
      }
      try take(result, name, rules, tool)
    }
  }

  private func doubt(_ sentence: String) { all.doubt = all.doubt ?? Reason(sentence) }

  private func take(
    _ result: JSONValue, _ name: String, _ rules: SarifRules, _ tool: String
  ) throws(ReadingError) {
    let baseline = result["baselineState"]?.asText
    if baseline != nil { all.hasBaseline = true }
    // It is in the baseline and no longer in the code.
    if baseline == "absent" { return }
    let rule = rules.rule(of: result)
    guard let level = rules.level(of: result, rule) else {
      throw ReadingError(
        "\(name).level: expected none, note, warning or error, found "
          + "'\(result["level"]?.asText ?? "something else")'", in: path)
    }
    let isSuppressed = Self.isSuppressed(result)
    if isSuppressed {
      all.suppressed += 1
    } else {
      all.counts[level] += 1
      if baseline == "new" { all.new += 1 }
    }
    let place = SarifPlace(result)
    let id = rule.id ?? "a result"
    all.results.append(
      .record(
        Record(
          .scanResult,
          [
            .text(place.map { "\(id) \($0.text)" } ?? id), Self.text(rule.id, "rule"),
            .choice(.scanLevel, level), Self.text(rules.message(of: result, rule), "message"),
            Self.text(place?.file, "file"),
            place?.line.map { .number(Double($0)) } ?? .unknown(Self.missing("line")),
            .bool(isSuppressed), Self.text(baseline, "baseline"),
            rules.severity(of: rule).map(Value.number) ?? .unknown(Self.missing("severity")),
            .text(tool), .text("\(path): \(name)"),
          ])))
  }

  /// Whether somebody took it out of sight for good: a suppression that is still under review, or
  /// was rejected, leaves the result where it is.
  private static func isSuppressed(_ result: JSONValue) -> Bool {
    // Version 1 had a list of words.
    if let states = result["suppressionStates"]?.asArray { return !states.isEmpty }
    guard let suppressions = result["suppressions"]?.asArray, !suppressions.isEmpty else {
      return false
    }
    return suppressions.allSatisfy { suppression in
      let status = suppression["status"]?.asText ?? suppression["state"]?.asText
      return status == nil || status == "accepted"
    }
  }

  private static func text(_ text: String?, _ name: String) -> Value {
    text.map(Value.text) ?? .unknown(missing(name))
  }

  private static func missing(_ name: String) -> Reason {
    Reason("the scanner gives no \(name) for the result")
  }
}
