/// Writes a process as a document in Markdown: what the team would otherwise write by hand.
///
/// Titles and `##` comments of the script give the words, its declarations the structure. The same
/// script gives the same bytes.
public struct ProcessDocument {
  let outline: ProcessOutline
  var page = MarkdownPage()
  /// The files whose heads were told of.
  var told: Set<Int> = []

  public static func render(_ outline: ProcessOutline) -> String {
    var document = ProcessDocument(outline: outline)
    document.write()
    return document.page.text
  }

  private init(outline: ProcessOutline) { self.outline = outline }

  private mutating func write() {
    page.heading(1, Self.title(outline.file))
    page.comment(outline.about)
    page.paragraph([
      .words("This document is made from "), .code(Self.fileName(outline.file)), .words(" by "),
      .code("flow doc"), .words(": change the script, not the document."),
    ])
    page.tableOfContents()
    writePicture()
    writePeople()
    writePhases()
    writeGates()
    writeLadders()
    writeOverrides()
    writeWatches()
    writeDecisions()
    writeTasks()
    writeArrangements()
    writeBounds()
    writeEvidence()
    writeDefinitions()
    writeTests()
    writeFiles()
  }

  private mutating func writePicture() {
    guard !outline.phases.isEmpty else { return }
    page.heading(2, "The process at a glance")
    page.block("mermaid", GraphMermaid.render(outline.phasesAlone))
  }

  // MARK: People

  private mutating func writePeople() {
    guard !outline.roles.isEmpty || !outline.people.isEmpty else { return }
    page.heading(2, "Roles and people")
    if !outline.roles.isEmpty {
      page.table(
        ["Role", "Called", "Who", ""],
        outline.roles.map { role in
          [
            [.words(Self.heading(role.title, role.name))], [.code(role.name)],
            role.isSet ? [.code(role.members)] : [.words(role.members)],
            role.about.map(Self.hasList(role.about) ? Self.lead : Self.line) ?? [],
          ]
        })
      for role in outline.roles where Self.hasList(role.about) {
        page.heading(3, Self.heading(role.title, role.name))
        page.comment(role.about)
      }
    }
    let told = outline.people.filter { person in
      person.email != nil || person.fullName != person.name || person.signs || person.about != nil
    }
    if !told.isEmpty {
      page.table(
        ["Person", "Called", "Mail", ""],
        told.map { person in
          var more = person.about.map(Self.line) ?? []
          if person.signs { more.append(.words(" Acts are signed with a key.")) }
          return [
            [.words(person.fullName)], [.code(person.name)],
            person.email.map { [.words($0)] } ?? [], more,
          ]
        })
    }
    let automated = outline.people.filter(\.isAutomated).map(\.fullName)
    if !automated.isEmpty {
      let are = automated.count == 1 ? "is no person" : "are no people"
      page.paragraph([
        .words("\(Self.listed(automated)) \(are): what they sign never counts as a signature.")
      ])
    }
  }

  // MARK: Phases and gates

  private mutating func writePhases() {
    guard !outline.phases.isEmpty else { return }
    page.heading(2, "Phases")
    for (number, phase) in outline.phases.enumerated() {
      page.heading(
        3, "\(number + 1). \(Self.heading(phase.title, phase.name))", of: "phase \(phase.name)")
      write(phase)
    }
  }

  private mutating func write(_ phase: ProcessOutline.Phase) {
    page.comment(phase.about)
    var facts: [(String, Sentence)] = []
    if !phase.after.isEmpty { facts.append(("Begins after", phases(phase.after))) }
    if !phase.alongside.isEmpty {
      facts.append(("Runs alongside", phases(phase.alongside)))
    }
    if let when = phase.when { facts.append(("Takes place when", [.code(when)])) }
    if let owner = phase.owner { facts.append(("Done by", [.code(owner)])) }
    if let within = phase.within { facts.append(("Takes at most", [.words(within)])) }
    if !phase.inputs.isEmpty { facts.append(("Begins with", Self.codes(phase.inputs))) }
    let entries = phase.items.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
    let delivered = entries.filter { $0.kind == .deliver && $0.scope.isEmpty }
    if !delivered.isEmpty { facts.append(("Delivers", Self.codes(delivered.map(\.text)))) }
    for (name, words) in facts { page.bullet([.strong(name), .words(": ")] + words) }
    if !facts.isEmpty { page.endList() }
    let steps = entries.filter { $0.kind == .step }
    if !steps.isEmpty {
      let order = phase.isFree ? "in any order" : "in this order"
      page.paragraph([.words(steps.count == 1 ? "There is one step:" : "Its steps, \(order):")])
      for (number, step) in steps.enumerated() {
        page.bullet(sentence(step, owner: phase.owner), mark: "\(number + 1).")
        for reaction in step.reactions { page.bullet(sentence(reaction), depth: 1) }
      }
      page.endList()
    }
    let rest = entries.filter { $0.kind != .step && !($0.kind == .deliver && $0.scope.isEmpty) }
    if !rest.isEmpty {
      page.paragraph([.words("It passes when:")])
      for entry in rest { page.bullet(sentence(entry, owner: phase.owner)) }
      page.endList()
    }
    write(phase.reactions)
    for case .gate(let gate) in phase.items { write(gate, level: 4) }
  }

  mutating func write(_ reactions: [ProcessOutline.Reaction]) {
    for reaction in reactions { page.bullet(sentence(reaction)) }
    if !reactions.isEmpty { page.endList() }
  }

  mutating func write(_ gate: ProcessOutline.Gate, level: Int) {
    page.heading(level, Self.heading(gate.title, gate.name), of: "gate \(gate.name)")
    page.comment(gate.about)
    var lead: Sentence = []
    if let family = gate.family {
      lead += [
        .words("Asked for each "), .code(family.element), .words(" of "), .code(family.source),
        .words(". "),
      ]
    }
    if gate.isLocked { lead.append(.words("This gate is locked: nothing can override it. ")) }
    if let owner = gate.owner { lead += [.words("It is seen to by "), .code(owner), .words(". ")] }
    if let within = gate.within { lead.append(.words("It is to pass within \(within). ")) }
    if !lead.isEmpty { page.paragraph(Self.closed(lead)) }
    for entry in gate.entries { page.bullet(sentence(entry, owner: gate.owner)) }
    if !gate.entries.isEmpty { page.endList() }
    write(gate.reactions)
  }

  /// The gates outside of the phases, by the files that they stand in.
  private mutating func writeGates() {
    guard !outline.gates.isEmpty || !outline.entries.isEmpty else { return }
    page.heading(2, outline.phases.isEmpty ? "Gates" : "Gates that can be asked at any time")
    if !outline.entries.isEmpty {
      page.paragraph([.words("Each run requires:")])
      for entry in outline.entries { page.bullet(sentence(entry, owner: nil)) }
      page.endList()
    }
    let files = Set(outline.gates.map(\.file))
    var file: Int?
    for gate in outline.gates {
      if files.count > 1, gate.file != file {
        file = gate.file
        if outline.files.indices.contains(gate.file) {
          page.heading(3, Self.title(outline.files[gate.file].path))
          writeHead(ofFile: gate.file)
        }
      }
      write(gate, level: files.count > 1 ? 4 : 3)
    }
  }

  private mutating func writeLadders() {
    guard !outline.ladders.isEmpty else { return }
    page.heading(2, "Escalation")
    page.paragraph([
      .words("Who is asked, in this order, and how long each has before the next one is asked.")
    ])
    for ladder in outline.ladders {
      page.heading(3, Self.heading(ladder.title, ladder.name), of: "ladder \(ladder.name)")
      page.comment(ladder.about)
      writeLevels(ladder)
      var words =
        ladder.stopsWhenAcknowledged
        ? "It climbs until somebody has acknowledged it." : "It climbs until it is resolved."
      if ladder.repeats > 0 {
        words += " After the last level it begins again, "
        words += ladder.repeats == 1 ? "once." : "\(ladder.repeats) times."
      }
      page.paragraph([.words(words)])
      write(ladder.reactions)
      let climbs = outline.climbs.filter { $0.ladder == ladder.name }
      if !climbs.isEmpty {
        var sentence: Sentence = [.words("It is begun by ")]
        for (number, climb) in climbs.enumerated() {
          if number > 0 { sentence.append(.words(number + 1 == climbs.count ? " and " : ", ")) }
          let kind = climb.from.prefix { $0 != " " }
          let name = String(climb.from.dropFirst(kind.count + 1))
          sentence += [
            .words("the \(kind) "), .link(title(of: climb.from) ?? name, to: climb.from),
          ]
          if let event = climb.event {
            sentence.append(.words(" when it \(event == "failed" ? "fails" : "is \(event)")"))
          }
        }
        page.paragraph(sentence + [.words(".")])
      }
    }
  }

  /// The table of a ladder, with the columns that it has anything to say in.
  private mutating func writeLevels(_ ladder: ProcessOutline.Ladder) {
    var head = ["Level", "Who", "Time"]
    var rows: [[Sentence]] = ladder.levels.enumerated().map { number, level in
      [[.words("\(number + 1)")], [.code(level.role)], [.words(level.within)]]
    }
    func column(_ name: String, _ words: (ProcessOutline.Ladder.Level) -> Sentence) {
      let cells = ladder.levels.map(words)
      guard cells.contains(where: { !$0.isEmpty }) else { return }
      head.append(name)
      for (number, cell) in cells.enumerated() { rows[number].append(cell) }
    }
    func list(_ names: [String]) -> Sentence {
      names.isEmpty ? [] : [.words(names.map(Self.words).joined(separator: ", "))]
    }
    column("May decide to") { list($0.may) }
    column("Has to be told") { list($0.context) }
    column("Leaves behind") { list($0.outcome) }
    column("Label") { $0.label.map { [.code($0)] } ?? [] }
    column("Told by") { $0.channel.map { [.code($0)] } ?? [] }
    page.table(head, rows)
  }

  private mutating func writeOverrides() {
    guard !outline.overrides.isEmpty else { return }
    page.heading(2, "Overrides")
    page.paragraph([
      .words("Who may let something pass that is not as it should be, and for how long.")
    ])
    for override in outline.overrides {
      page.heading(3, Self.heading(override.title, override.name), of: "override \(override.name)")
      page.comment(override.about)
      var facts: [(String, Sentence)] = []
      facts.append(("Granted by", override.grantedBy.map { [.code($0)] } ?? [.words("anybody")]))
      if let with = override.with {
        facts.append(("Takes effect when", [.code(with), .words(" agrees; another person")]))
      }
      if let covers = override.covers {
        let things = covers.phases.map { "phase \($0)" } + covers.gates.map { "gate \($0)" }
        var sentence: Sentence = []
        for (number, thing) in things.enumerated() {
          if number > 0 { sentence.append(.words(", ")) }
          let kind = thing.prefix { $0 != " " }
          sentence += [.words("the \(kind) "), .link(title(of: thing) ?? thing, to: thing)]
        }
        facts.append(("Covers", sentence))
      } else {
        facts.append(("Covers", [.words("any gate that is not locked")]))
      }
      facts.append(("Lets pass", [.words(Self.listed(override.waives.map(Self.waived)))]))
      if !override.requires.isEmpty {
        facts.append(
          ("Needs", [.words(Self.listed(override.requires.map { "a \(Self.words($0))" }))]))
      }
      facts.append(
        ("Lasts", [.words(override.lasts.map { "\($0) at most" } ?? "until it is revoked")]))
      if let review = override.review {
        facts.append(("Reviewed", [.words("within \(review) of being granted")]))
      }
      for (name, words) in facts { page.bullet([.strong(name), .words(": ")] + words) }
      page.endList()
      write(override.reactions)
    }
  }

  private static func waived(_ word: String) -> String {
    switch word {
    case "requirements": "requirements that fail"
    case "approvals": "signatures that are waited for"
    case "checks": "items that nobody has ticked"
    case "evidence": "requirements that are unknown"
    default: word
    }
  }

  private mutating func writeWatches() {
    guard !outline.watches.isEmpty else { return }
    page.heading(2, "Standing rules")
    page.paragraph([.words("These hold at any time, whatever phase the work is in.")])
    for watch in outline.watches {
      page.heading(3, Self.heading(nil, watch.name), of: "watch \(watch.name)")
      page.comment(watch.about)
      page.paragraph(trigger(watch))
      write(watch.reactions)
    }
  }
}
