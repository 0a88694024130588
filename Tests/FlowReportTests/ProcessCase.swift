import FlowProcess
import FlowReport
import FlowSource
import FlowValues

/// A judgement of a process with every mark in it, built by hand.
enum ProcessCase {
  static let day = 86_400.0, hour = 3_600.0
  static let now = 1_795_168_800.0

  static func finding(
    _ kind: Finding.Kind, _ text: String, _ outcome: Outcome,
    _ change: (inout Finding) -> Void = { _ in }, found: String? = nil, distance: String? = nil,
    because: String? = nil, reason: String? = nil, label: String? = nil
  ) -> Finding {
    var finding = Finding(
      kind: kind, text: text, label: label, because: because, outcome: outcome, required: text,
      found: found, distance: distance, reason: reason, remark: nil,
      span: ReportTests.span(17, 35), evidence: [])
    change(&finding)
    return finding
  }

  static func gate(
    _ name: String, _ outcome: Outcome, _ findings: [Finding], locked isLocked: Bool = false,
    subject: String? = nil, _ change: (inout GateResult) -> Void = { _ in }
  ) -> GateResult {
    var gate = GateResult(
      name: name, title: nil, subject: subject, isLocked: isLocked, outcome: outcome, reason: nil,
      attempts: 1, findings: findings, span: ReportTests.span(5, 12))
    change(&gate)
    return gate
  }

  static func phase(
    _ name: String, _ outcome: Outcome, title: String? = nil, reason: String? = nil,
    entered: Double? = nil, due: Double? = nil, _ findings: [Finding] = [],
    _ gates: [GateResult] = []
  ) -> PhaseResult {
    PhaseResult(
      name: name, title: title, outcome: outcome, reason: reason, entered: entered, due: due,
      isLate: due.map { $0 <= now } ?? false, entries: 1, owner: nil, inputs: ["docs/brief.md"],
      findings: findings, gates: gates, span: ReportTests.span(5, 12))
  }

  /// The facts behind the escalations and overrides, folded.
  static let state: ProcessState = {
    func level(_ role: String, _ hours: Double) -> FactValue {
      .object(["role": .text(role), "within": .number(hours * hour)])
    }
    let levels: FactValue = .list([
      level("team-lead", 24), level("tech-lead", 48), level("product-owner", 72),
    ])
    func fact(
      _ kind: FactKind, _ subject: String, ago: Double, by actor: String? = nil, _ body: FactBody
    ) -> Fact {
      Fact(key: "main", at: now - ago, actor: actor, kind: kind, subject: subject, body: body)
    }
    return ProcessState([
      fact(
        .escalationOpened, "ESC-1", ago: hour,
        [
          "about": .text("quality-bar"), "ladder": .text("quality"), "levels": levels,
          "level": .number(1), "due": .number(now + 47 * hour),
          "told": .list([.text("dana"), .text("bob")]),
        ]),
      fact(
        .escalationOpened, "ESC-2", ago: 2 * hour,
        [
          "about": .text("T-1"), "ladder": .text("quality"), "levels": levels,
          "because": .text("T-1 has waited 49h for a review"), "told": .list([.text("alice")]),
          "due": .number(now + 22 * hour),
        ]),
      fact(.escalationAcknowledged, "ESC-2", ago: hour, by: "alice", ["about": .text("T-1")]),
      fact(
        .overrideGranted, "OVR-2026-11-18-001", ago: 2 * day, by: "dana",
        [
          "override": .text("process"), "because": .text("the service is down"),
          "risk": .text("low"), "on": .list([.text("quality-bar")]),
          "expires": .number(now + 3 * day), "review": .number(now - day),
        ]),
      fact(
        .overrideGranted, "OVR-2026-11-20-001", ago: 60, by: "carol",
        [
          "override": .text("urgent"), "because": .text("a leak"), "needs-agreement": .bool(true),
          "expires": .number(now + hour), "review": .number(now + 7 * day),
        ]),
      fact(
        .overrideGranted, "OVR-2026-11-01-001", ago: 19 * day, by: "dana",
        ["override": .text("process"), "expires": .number(now - 9 * day)]),
    ])
  }()

  static let judgement: Judgement = {
    var way = OverrideWay(kind: "process", by: "tech-lead or product-owner", lasts: 14 * day)
    way.limit = "2w"
    way.people = ["dana", "bob", "carol"]
    way.requires = ["reason", "risk"]
    let bar = gate(
      "quality-bar", .failed,
      [
        finding(.require, "failed == 0", .passed, found: "0"),
        finding(
          .require, "coverage >= 90", .failed, { $0.owner = "team-lead" }, found: "84.2",
          distance: "5.8", because: "new code is tested"),
        finding(
          .require, "warnings <= 5", .overridden,
          {
            $0.override = "OVR-2026-11-18-001"
            $0.ownOutcome = .failed
          }, found: "7"),
        finding(.require, "risk <= 3", .unknown, reason: "'risk' was not supplied"),
        finding(
          .signoff, "signoff by 2 of tech-lead", .waiting,
          {
            $0.waitingFor = ["bob"]
            $0.command = "flow sign quality-bar"
            $0.due = now - 3 * hour
            $0.isLate = true
          }, found: "1 of 2: dana signed"),
      ]
    ) { gate in
      gate.due = now + 3 * hour
      gate.owner = "tech-lead"
      gate.ways = [way]
    }
    let steps = [
      finding(.step, "step \"Consult\"", .passed, found: "done by ann"),
      finding(
        .step, "step \"Build\"", .waiting, { $0.command = "flow done \"Build\"" }, found: nil),
      finding(.step, "step \"Announce\"", .blocked, reason: "after \"Build\""),
      finding(.deliver, "deliver \"docs/design.md\"", .failed, found: "missing"),
    ]
    let lint = gate("lint", .passed, [finding(.run, "run \"lint\"", .passed, found: "exit code 0")])
    { $0.needless = ["OVR-2026-11-18-001"] }
    let open = gate(
      "open", .waiting,
      [
        finding(
          .consent, "consent by team within 3d", .waiting,
          {
            $0.waitingFor = ["ann", "bob", "carol", "dana"]
            $0.command = "flow reject open --for \"é 漢字\""
            $0.due = now + 20 * hour
          }, found: "by silence, if nobody objects")
      ], locked: true, subject: "é 漢字")
    var judgement = Judgement(
      now: now, outcome: .failed, checked: 11, gates: [open], advice: [],
      notes: ["remember"], failure: nil)
    judgement.phases = [
      phase("design", .passed, entered: now - 9 * day, [], [lint]),
      phase(
        "implementation", .failed, title: "Implementation", entered: now - 2 * day,
        due: now + 12 * day, steps, [bar]),
      phase("trial", .skipped, reason: "when is false: big == true"),
      phase(
        "release", .blocked, reason: "blocked until implementation passes", [],
        [gate("ready", .blocked, [])]),
    ]
    judgement.escalations = state.escalations
    judgement.overrides = state.overrides
    judgement.overrideKinds = [way]
    judgement.nextInstant = now + 3 * hour
    judgement.effects = [
      Fact(
        key: "main", at: now, kind: .phaseEntered, subject: "implementation",
        body: ["levels": .list([.number(1), .null, .object(["x": .bool(true)])])])
    ]
    return judgement
  }()

  static let report = Report(
    file: "release.flow", key: "main", now: now, judgement: judgement, diagnostics: [],
    sources: SourceTable([ReportTests.source]))
}
