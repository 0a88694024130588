import FlowProcess

/// What a long run of a process leaves behind: evaluations, evidence, sign-offs, and escalations
/// that were opened, told, acknowledged and resolved.
enum Story {
  /// Ten facts about one gate, `number` stories after the beginning.
  static func facts(_ number: Int, key: String) -> [Fact] {
    // All at one instant: runs that are written one after the other may not go back in time.
    let at = 1_790_000_000.0
    let id = "ESC-\(number + 1)"
    let gate = "gate-\(number % 100 + 1)"
    func fact(_ kind: FactKind, _ subject: String, by actor: String? = nil, _ body: FactBody)
      -> Fact
    {
      Fact(
        key: key, at: at, actor: actor, actorKind: actor == nil ? .system : .human, kind: kind,
        subject: subject, body: body)
    }
    return [
      fact(
        .evidenceRecorded, "m\(number % 50 + 1)",
        ["value": .number(Double(number % 100)), "origin": .text("--set")]),
      fact(
        .runEvaluated, "run",
        [
          "attempt": .number(Double(number + 1)), "outcome": .text("failed"),
          "failed": .list([.text(gate)]),
        ]),
      fact(
        .escalationOpened, id,
        [
          "about": .text(gate), "because": .text("it failed"), "cause": .text("\(gate)/require"),
          "level": .number(0), "told": .list([.text("ann"), .text("bob")]),
        ]),
      told("ann", id, fact), told("bob", id, fact),
      fact(
        .notificationSent, "ann", ["key": .text("\(key)/\(id)/1/ann")]),
      fact(.askSigned, gate, by: "ann", ["gate": .text(gate), "round": .number(0)]),
      fact(.escalationAcknowledged, id, by: "ann", ["about": .text(gate)]),
      fact(
        .escalationResolved, id, by: "ann",
        ["about": .text(gate), "because": .text("mended"), "outcome": .text("resolved")]),
      fact(.note, "run", ["text": .text("the figures of this hour were looked at by the team")]),
    ]
  }

  private static func told(
    _ person: String, _ id: String, _ fact: (FactKind, String, String?, FactBody) -> Fact
  ) -> Fact {
    fact(
      .notificationQueued, person, nil,
      [
        "about": .text(id), "key": .text("main/\(id)/1/\(person)"), "level": .number(1),
        "role": .text("lead"), "to": .text(person), "text": .text("\(id) is with lead: it failed"),
      ])
  }
}
