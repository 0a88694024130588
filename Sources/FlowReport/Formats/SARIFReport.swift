import FlowProcess
import FlowSource
import FlowValues

/// Writes what did not pass in the Static Analysis Results Interchange Format, version 2.1.0.
///
/// What failed is an error, what is awaited a warning, advice a note. What an override lets through
/// is an error that was suppressed from outside, with who did it, why and until when.
public struct SARIFReport {
  private let report: Report
  private let version: String
  private let explanations: [String: Explanation]
  private let items: [ReportCase]
  /// The rules that the results are about, in the order of the first.
  private var rules: [(id: String, item: ReportCase)] = []
  private var numbers: [String: Int] = [:]

  /// - Parameters:
  ///   - version: that of the tool.
  ///   - explanations: what is known about the codes of diagnostics.
  public static func render(
    _ report: Report, version: String, explanations: [Explanation]
  ) -> String {
    let writer = SARIFReport(report, version, explanations)
    var json = JSONWriter(.pretty)
    writer.write(to: &json)
    return json.text + "\n"
  }

  private init(_ report: Report, _ version: String, _ explanations: [Explanation]) {
    self.report = report
    self.version = version
    self.explanations = Dictionary(
      explanations.map { ($0.code.description, $0) }, uniquingKeysWith: { first, _ in first })
    items = (CaseList.of(report) + CaseList.warnings(of: report)).filter { Self.level($0) != nil }
    for item in items where numbers[Self.rule(item)] == nil {
      numbers[Self.rule(item)] = rules.count
      rules.append((Self.rule(item), item))
    }
  }

  private static func rule(_ item: ReportCase) -> String { SafeText.escape(item.rule) }

  private static func level(_ item: ReportCase) -> String? {
    if let diagnostic = item.diagnostic { return diagnostic.severity.rawValue }
    switch item.verdict {
    case .failed, .overridden: return "error"
    case .awaited: return "warning"
    case .advised: return "note"
    case .passed, .skipped: return nil
    }
  }

  private func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          json.object("tool") { json in
            json.object("driver") { json in
              json.member("name", "flow")
              json.member("semanticVersion", version)
              json.array("rules") { json in for rule in rules { write(rule, to: &json) } }
            }
          }
          json.object("automationDetails") {
            $0.member("id", "flow/\(SafeText.escape(report.paths.fromRoot(report.file)))/")
          }
          json.array("invocations") { json in
            json.object {
              $0.member("executionSuccessful", hasRun)
              $0.member("endTimeUtc", InstantFormat.print(report.now))
              $0.member("exitCode", Int(report.exitStatus(isStrict: false).rawValue))
              $0.member("exitCodeDescription", report.exitStatus(isStrict: false).meaning)
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.array("results") { json in
            var fingerprints = Fingerprints()
            for item in items { write(item, fingerprints.next(item, in: report), to: &json) }
          }
        }
      }
    }
  }

  private var hasRun: Bool {
    !report.isInterrupted && report.judgement.map { $0.failure == nil } ?? false
  }

  // MARK: Rules

  private func write(_ rule: (id: String, item: ReportCase), to json: inout JSONWriter) {
    json.object { json in
      json.member("id", rule.id)
      if let explanation = rule.item.diagnostic.flatMap({ explanations[$0.code.description] }) {
        write(explanation, to: &json)
      } else {
        write(rule.item, to: &json)
      }
      let item = rule.item
      let level = item.finding.map { $0.kind == .recommend ? "note" : "error" }
      json.object("defaultConfiguration") {
        $0.member("level", level ?? item.diagnostic?.severity.rawValue ?? "error")
      }
    }
  }

  private func write(_ explanation: Explanation, to json: inout JSONWriter) {
    json.text("shortDescription", explanation.title)
    json.text("fullDescription", explanation.text)
    json.object("help") {
      $0.member(
        "text",
        "\(explanation.text)\n\nWrong:\n\n\(explanation.wrong)\n\nRight:\n\n"
          + explanation.right)
      $0.member(
        "markdown",
        "\(explanation.text)\n\nWrong:\n\n```\n\(explanation.wrong)\n```\n\nRight:\n\n```\n"
          + "\(explanation.right)\n```\n")
    }
  }

  /// What a gate asks for, which is the same whatever came of it.
  private func write(_ item: ReportCase, to json: inout JSONWriter) {
    let name = SafeText.escape(item.name)
    let gate = item.gate?.name
    let asker = gate.map { "gate \($0)" } ?? item.phase.map { "phase \($0.name)" } ?? "the script"
    var full = item.finding.map { "\(asker) asks for: \($0.text)" } ?? "\(asker) as a whole"
    if let because = item.finding?.because { full += "; because \(because)" }
    var help = [full]
    if let name = gate ?? item.phase?.name { help.append("see: flow explain \(name)") }
    help += (item.gate?.ways ?? []).map { "override: \($0.words)" }
    json.text("shortDescription", name)
    json.text("fullDescription", SafeText.escape(full))
    json.text("help", help.map(SafeText.escape).joined(separator: "\n"))
  }

  // MARK: Results

  private func write(_ item: ReportCase, _ fingerprint: String, to json: inout JSONWriter) {
    json.object { json in
      json.member("ruleId", Self.rule(item))
      json.member("ruleIndex", numbers[Self.rule(item)])
      json.member("level", Self.level(item))
      json.object("message") { $0.member("text", message(of: item)) }
      json.array("locations") { json in
        json.object { json in
          json.object("physicalLocation") { json in writePlace(of: item, to: &json) }
          if let place = item.place {
            json.array("logicalLocations") { json in
              json.object {
                $0.member("fullyQualifiedName", SafeText.escape(qualified(item, place)))
              }
            }
          }
        }
      }
      json.object("partialFingerprints") {
        // The first is what code scanning on GitHub looks at.
        $0.member("primaryLocationLineHash", "\(fingerprint.prefix(16)):1")
        $0.member("flowRequirement/v1", fingerprint)
      }
      if item.verdict == .overridden, item.diagnostic == nil {
        json.array("suppressions") { json in
          json.object {
            $0.member("kind", "external")
            $0.member("status", "accepted")
            $0.member("justification", SafeText.escape(item.message))
          }
        }
      }
      json.object("properties") { $0.member("outcome", item.outcomeWord) }
    }
  }

  private func qualified(_ item: ReportCase, _ place: String) -> String {
    guard item.gate != nil, let phase = item.phase else { return place }
    return "\(phase.name)/\(place)"
  }

  private func message(of item: ReportCase) -> String {
    guard item.diagnostic == nil else { return SafeText.escape(item.message) }
    let subject = item.gate?.subject.map { " for \($0)" } ?? ""
    let lines = ["\(item.name)\(subject): \(item.message)"] + item.details
    return lines.map(SafeText.escape).joined(separator: "\n")
  }

  private func writePlace(of item: ReportCase, to json: inout JSONWriter) {
    let place = report.place(of: item.span)
    let path = place?.path ?? report.paths.fromRoot(report.file)
    json.object("artifactLocation") {
      $0.member("uri", PercentEncoding.uri(ofPath: path))
      if !path.hasPrefix("/") { $0.member("uriBaseId", "%SRCROOT%") }
    }
    json.object("region") {
      $0.member("startLine", place?.start.line ?? 1)
      $0.member("startColumn", place?.start.column ?? 1)
      $0.member("endLine", place?.end.line ?? 1)
      $0.member("endColumn", place?.end.column ?? 1)
    }
  }
}

extension ReportCase {
  /// The outcome, or how much a diagnostic weighs.
  var outcomeWord: String { diagnostic?.severity.rawValue ?? outcome.word }
}

extension JSONWriter {
  /// `"key": { "text": "…" }`
  fileprivate mutating func text(_ key: String, _ value: String) {
    object(key) { $0.member("text", value) }
  }
}
