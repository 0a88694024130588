/// Draws a process for a terminal: a box for each phase with its steps and gates, and below them
/// the ladders, overrides, watches and roles.
public struct GraphText {
  private let outline: ProcessOutline
  private var page: Page
  private let lines: BoxLines
  private var look: Appearance { page.look }
  private let width: Int

  public static func render(_ outline: ProcessOutline, _ look: Appearance) -> String {
    var look = look
    look.width = min(look.width, 100)
    var graph = GraphText(outline, look)
    graph.write()
    return graph.page.text
  }

  private init(_ outline: ProcessOutline, _ look: Appearance) {
    self.outline = outline
    page = Page(look)
    lines = look.usesUnicode ? .unicode : .ascii
    width = look.width
  }

  private mutating func write() {
    page.put(outline.file, .strong)
    if !outline.counts.isEmpty { page.put(" · \(outline.counts)", .faint) }
    page.endLine()
    guard !outline.isEmpty else {
      page.put("there is nothing to draw: no phase, gate, ladder, override or watch")
      page.endLine()
      return
    }
    page.endLine()
    writePhases()
    writeGates()
    writeLadders()
    writeOverrides()
    writeWatches()
    writeDecisions()
    writeRoles()
  }

  // MARK: Phases

  private mutating func writePhases() {
    for (number, phase) in outline.phases.enumerated() {
      let next = number + 1 < outline.phases.count ? outline.phases[number + 1] : nil
      let leadsOn = next.map { $0.after == [phase.name] && $0.alongside.isEmpty } ?? false
      let before = number > 0 ? outline.phases[number - 1] : nil
      if let before, phase.after != [before.name] || !phase.alongside.isEmpty { page.endLine() }
      write(phase, isLed: before.map { phase.after == [$0.name] } ?? false, leadsOn: leadsOn)
    }
    if !outline.phases.isEmpty { page.endLine() }
  }

  private mutating func write(_ phase: ProcessOutline.Phase, isLed: Bool, leadsOn: Bool) {
    putEdge(phase.title ?? phase.name, phase.title == nil ? nil : phase.name)
    var facts: [String] = []
    if !phase.after.isEmpty, !isLed || phase.after.count > 1 {
      facts.append("after \(phase.after.joined(separator: ", "))")
    }
    if !phase.alongside.isEmpty {
      facts.append("alongside \(phase.alongside.joined(separator: ", "))")
    }
    if let owner = phase.owner { facts.append(owner) }
    if let within = phase.within { facts.append("within \(within)") }
    if phase.isFree { facts.append("steps in any order") }
    if !facts.isEmpty { putRow("", facts.joined(separator: " · "), ink: .faint) }
    if let when = phase.when { putRow("when", when) }
    if !phase.inputs.isEmpty { putRow("from", phase.inputs.joined(separator: ", ")) }
    for item in phase.items {
      switch item {
      case .entry(let entry): put(entry, owner: phase.owner, lead: "")
      case .gate(let gate): put(gate, owner: phase.owner)
      }
    }
    for reaction in phase.reactions { put(reaction, lead: "") }
    putFoot(leadsOn: leadsOn)
  }

  /// The upper edge of a box with words in it.
  private mutating func putEdge(_ title: String, _ name: String?) {
    page.put(lines.topLeft + lines.across + " ", .faint)
    let right = name.map { " " + fitted($0, 40) + " " } ?? ""
    let rightWidth = DisplayWidth.of(look.shown(right))
    let title = fitted(title, width - page.column - rightWidth - 6)
    page.put(title, .strong)
    page.put(" ", .faint)
    let end = width - rightWidth - 2
    page.put(repeated(lines.across, end - page.column), .faint)
    page.put(right, .place)
    page.put(lines.across + lines.topRight, .faint)
    page.endLine()
  }

  private mutating func putFoot(leadsOn: Bool) {
    let middle = width / 2
    page.put(lines.bottomLeft, .faint)
    page.put(repeated(lines.across, middle - 1), .faint)
    page.put(leadsOn ? lines.downward : lines.across, .faint)
    page.put(repeated(lines.across, width - page.column - 1), .faint)
    page.put(lines.bottomRight, .faint)
    page.endLine()
    if leadsOn {
      page.pad(to: middle)
      page.put(lines.arrowDown, .faint)
      page.endLine()
    }
  }

  // MARK: Rows

  /// Where the words of a row begin: behind the border and the word that says what it is.
  private func column(_ lead: String) -> Int { 2 + DisplayWidth.of(lead) + 10 }

  /// A row of a box, or of a list where there is no box around it.
  private mutating func putRow(
    _ kind: String, _ words: String, right: String? = nil, lead: String = "", ink: Ink = .plain,
    isBoxed: Bool = true
  ) {
    let column = kind.isEmpty && lead.isEmpty ? 2 : column(lead)
    let rightWords = right.map { fitted($0, 36) }
    let rightWidth = rightWords.map { DisplayWidth.of(look.shown($0)) + 2 } ?? 0
    let room = max(12, width - column - rightWidth - 3)
    let wrapped = wrap(look.shown(words), room)
    for (number, line) in wrapped.enumerated() {
      page.put(isBoxed ? lines.down + " " : "  ", .faint)
      if number == 0 {
        page.put(lead, .faint)
        page.put(kind, .faint)
      } else {
        page.put(lead.isEmpty ? "" : continued(lead), .faint)
      }
      page.pad(to: column)
      page.put(line, ink)
      if number == 0, let rightWords {
        page.pad(to: width - rightWidth - (isBoxed ? 0 : -2))
        page.put(rightWords, .place)
      }
      if isBoxed {
        page.pad(to: width - 1)
        page.put(lines.down, .faint)
      }
      page.endLine()
    }
  }

  /// The lead of the lines below a row: a branch goes on as a line, the last one as nothing.
  private func continued(_ lead: String) -> String {
    String(
      lead.map { character in
        let mark = String(character)
        return mark == lines.branch || mark == lines.down ? lines.down.first ?? " " : " "
      })
  }

  private mutating func put(
    _ entry: ProcessOutline.Entry, owner: String?, lead: String, isBoxed: Bool = true
  ) {
    var right: [String] = []
    if let who = entry.who, who != owner { right.append(who) }
    if let within = entry.within { right.append(within) }
    if look.verbosity == .verbose, !entry.evidence.isEmpty {
      right.append("\(lines.from) \(entry.evidence.joined(separator: ", "))")
    }
    putRow(
      entry.kind.rawValue, entry.name, right: right.isEmpty ? nil : right.joined(separator: ", "),
      lead: lead, isBoxed: isBoxed)
    let below = lead.isEmpty ? "" : continued(lead)
    if look.verbosity == .verbose {
      if entry.label != nil { putRow("", entry.text, lead: below, ink: .faint, isBoxed: isBoxed) }
      for scope in entry.scope { putRow("", scope, lead: below, ink: .faint, isBoxed: isBoxed) }
    }
    for reaction in entry.reactions {
      let word = entry.kind == .step ? "" : "else "
      let words = word + reaction.short
      putRow(below.isEmpty ? " " : "", words, lead: below, ink: .doubtful, isBoxed: isBoxed)
    }
  }

  private mutating func put(
    _ reaction: ProcessOutline.Reaction, lead: String, isBoxed: Bool = true
  ) {
    putRow(
      reaction.event ?? " ", reaction.short, lead: lead, ink: .doubtful, isBoxed: isBoxed)
  }

  private mutating func put(
    _ gate: ProcessOutline.Gate, owner: String?, isBoxed: Bool = true
  ) {
    var words = "\(lines.gate) \(gate.title ?? gate.name)"
    if gate.isLocked { words += " (locked)" }
    if let family = gate.family { words += " · for \(family.element) in \(family.source)" }
    var right = gate.title == nil ? [] : [gate.name]
    if let owner = gate.owner { right.append(owner) }
    if let within = gate.within { right.append(within) }
    putRow(
      "", words, right: right.isEmpty ? nil : right.joined(separator: ", "), ink: .strong,
      isBoxed: isBoxed)
    let count = gate.entries.count + gate.reactions.count
    for (number, entry) in gate.entries.enumerated() {
      let branch = number + 1 == count ? lines.lastBranch : lines.branch
      put(entry, owner: owner, lead: "\(branch) ", isBoxed: isBoxed)
    }
    for (number, reaction) in gate.reactions.enumerated() {
      let isLast = gate.entries.count + number + 1 == count
      put(reaction, lead: "\(isLast ? lines.lastBranch : lines.branch) ", isBoxed: isBoxed)
    }
  }

  // MARK: What stands below the phases

  private mutating func heading(_ words: String) {
    page.endBlock()
    page.put(words, .strong)
    page.endLine()
  }

  private mutating func writeGates() {
    guard !outline.gates.isEmpty || !outline.entries.isEmpty else { return }
    heading(outline.phases.isEmpty ? "gates" : "gates outside of the phases")
    for entry in outline.entries { put(entry, owner: nil, lead: "", isBoxed: false) }
    for gate in outline.gates { put(gate, owner: nil, isBoxed: false) }
  }

  private mutating func writeLadders() {
    guard !outline.ladders.isEmpty else { return }
    heading("ladders")
    for ladder in outline.ladders {
      putName(ladder.name, ladder.title, ladder.conditions)
      let steps = ladder.levels.map { "\($0.role) \($0.within)" } + ["nobody is left"]
      let chain = steps.joined(separator: " \(lines.arrow) ")
      if DisplayWidth.of(look.shown(chain)) <= width - 4 {
        page.pad(to: 4)
        page.put(chain)
        page.endLine()
      } else {
        for (number, level) in ladder.levels.enumerated() {
          page.pad(to: 4)
          page.put("\(number + 1) ", .faint)
          page.putParagraph("\(level.role) \(lines.dash) \(level.within)", at: 6)
        }
      }
      let climbs = outline.climbs.filter { $0.ladder == ladder.name }.map { climb in
        climb.from + (climb.event.map { ", when \($0)" } ?? "")
      }
      if !climbs.isEmpty {
        page.pad(to: 4)
        page.put("from ", .faint)
        page.putParagraph(climbs.joined(separator: "; "), at: 9, .faint)
      }
      for reaction in ladder.reactions { put(reaction, lead: "", isBoxed: false) }
    }
  }

  private mutating func putName(_ name: String, _ title: String?, _ more: String? = nil) {
    page.pad(to: 2)
    page.put(name, .place)
    if let title { page.put("  \(title)", .strong) }
    if let more { page.put("  \(more)", .faint) }
    page.endLine()
  }

  private mutating func writeOverrides() {
    guard !outline.overrides.isEmpty else { return }
    heading("overrides")
    for override in outline.overrides {
      putName(override.name, override.title)
      page.putParagraph(override.conditions.joined(separator: " · "), at: 4)
      if let covers = override.covers {
        let things = covers.phases.map { "phase \($0)" } + covers.gates.map { "gate \($0)" }
        page.putParagraph("for \(things.joined(separator: ", "))", at: 4)
      }
      for reaction in override.reactions { put(reaction, lead: "", isBoxed: false) }
    }
  }

  private mutating func writeWatches() {
    guard !outline.watches.isEmpty else { return }
    heading("watches")
    for watch in outline.watches {
      putName(watch.name, nil)
      page.putParagraph(watch.trigger, at: 4, .faint)
      for reaction in watch.reactions {
        page.putParagraph(reaction.short, at: 4, .doubtful)
      }
    }
  }

  private mutating func writeDecisions() {
    guard !outline.decisions.isEmpty else { return }
    heading("decisions")
    for decision in outline.decisions {
      putName(decision.name, decision.title, decision.within.map { "within \($0)" })
      let options = decision.options.joined(separator: " | ")
      page.putParagraph("\(decision.by ?? "somebody") decides: \(options)", at: 4)
    }
  }

  private mutating func writeRoles() {
    guard !outline.roles.isEmpty else { return }
    heading("roles")
    let widest = outline.roles.map { DisplayWidth.of(look.shown($0.name)) }.max() ?? 0
    let column = 2 + min(widest, 30) + 2
    for role in outline.roles {
      page.pad(to: 2)
      page.put(role.name, .place)
      if page.column + 2 > column { page.endLine() }
      page.putParagraph(role.members, at: column)
    }
  }

  // MARK: Measures

  private func repeated(_ piece: String, _ count: Int) -> String {
    String(repeating: piece, count: max(0, count))
  }

  /// Words cut to a width.
  private func fitted(_ words: String, _ room: Int) -> String {
    let shown = look.shown(words)
    guard DisplayWidth.of(shown) > room else { return shown }
    let ending = look.usesUnicode ? "…" : "..."
    var text = ""
    var used = ending.count
    for character in shown {
      used += DisplayWidth.of(character)
      if used > room { break }
      text.append(character)
    }
    return text + ending
  }

  private func wrap(_ words: String, _ room: Int) -> [String] { WrappedText.lines(words, room) }
}
