/// Writes a process as a graph for Graphviz: a cluster for each phase, tables for gates and more.
///
/// A node is called by the kind and the name of what it stands for (`"gate quality-bar"`), so that
/// a change of the script changes the lines that it touches and no others.
public struct GraphDot {
  let outline: ProcessOutline
  var text = ""
  private var depth = 1
  /// How many lines each node has, about.
  var heights: [String: Int] = [:]
  /// The nodes that an edge begins or ends at.
  private var joined: Set<String> = []
  /// The nodes that stand in the table of a chapter, and what they show.
  var tables: [String: String] = [:]
  private var isInChapter: Set<String> = []
  /// The nodes that are drawn by themselves, in their order.
  var nodes: [String] = []
  /// The edges that say what stands above what.
  var ways: [(from: String, to: String)] = []

  public static func render(_ outline: ProcessOutline) -> String {
    var graph = GraphDot(outline: outline)
    graph.write()
    return graph.text
  }

  private init(outline: ProcessOutline) { self.outline = outline }

  private mutating func write() {
    writeParts()
    let loose = looseNames
    if needsChapters(loose) {
      var graph = GraphDot(outline: outline)
      graph.isInChapter = Set(loose)
      graph.writeParts()
      graph.writeChapters(loose)
      text = graph.text
    } else {
      writeColumns(loose)
    }
    text += "}\n"
  }

  private mutating func writeParts() {
    text = "digraph \(Self.quoted(outline.file)) {\n"
    line("graph [rankdir=TB, compound=true, newrank=true, ranksep=0.35, nodesep=0.3, pad=0.3,")
    line("  fontname=\(Self.font), fontsize=13, fontcolor=\"#1f2d3d\"]")
    line("node [shape=plain, fontname=\(Self.font), fontsize=11, fontcolor=\"#1f2d3d\"]")
    line("edge [fontname=\(Self.font), fontsize=10, color=\"#5b6b7b\", fontcolor=\"#5b6b7b\"]")
    for phase in outline.phases { write(phase) }
    if !outline.entries.isEmpty {
      node("main", table(Paint.gate, "Requirements", outline.entries.map { row($0, owner: nil) }))
    }
    for gate in outline.gates { write(gate, owner: nil) }
    for ladder in outline.ladders { write(ladder) }
    for override in outline.overrides { write(override) }
    for watch in outline.watches { write(watch) }
    for decision in outline.decisions { write(decision) }
    writeRoles()
    writeOrder()
    writeQuestions()
    writeClimbs()
    writeCovers()
  }

  // MARK: Phases and gates

  /// The node of a phase itself; edges to the next phase begin at its last.
  private mutating func write(_ phase: ProcessOutline.Phase) {
    line("subgraph \(Self.quoted("cluster phase \(phase.name)")) {")
    depth += 1
    line(
      "graph [label=<<B>\(Self.escaped(phase.title ?? phase.name))</B>>, labeljust=l, "
        + "style=\"rounded,filled\", color=\"#9fb3c8\", fillcolor=\"#f3f7fb\", margin=12]")
    var facts = [phase.owner, phase.within.map { "within \($0)" }].compactMap(\.self)
    if phase.isFree { facts.append("steps in any order") }
    var rows: [String] = []
    if let when = phase.when { rows.append(cell("when \(when)")) }
    if !phase.inputs.isEmpty { rows.append(cell("from \(phase.inputs.joined(separator: ", "))")) }
    for case .entry(let entry) in phase.items { rows += row(entry, owner: phase.owner) }
    for reaction in phase.reactions { rows.append(cell(reaction.words, Paint.warning)) }
    let title = facts.isEmpty ? phase.name : facts.joined(separator: ", ")
    node("phase \(phase.name)", table(Paint.phase, title, [rows]))
    for case .gate(let gate) in phase.items {
      write(gate, owner: phase.owner)
      edge("phase \(phase.name)", "gate \(gate.name)", "style=solid, arrowhead=none, weight=3")
    }
    depth -= 1
    line("}")
  }

  private mutating func write(_ gate: ProcessOutline.Gate, owner: String?) {
    var title = (gate.isLocked ? "Locked: " : "") + (gate.title ?? gate.name)
    if let within = gate.within { title += ", within \(within)" }
    var rows: [[String]] = []
    if let family = gate.family {
      rows.append([cell("for \(family.element) in \(family.source)", Paint.faint)])
    }
    rows += gate.entries.map { row($0, owner: gate.owner ?? owner) }
    rows.append(gate.reactions.map { cell($0.words, Paint.warning) })
    node(
      "gate \(gate.name)", table(gate.isLocked ? Paint.locked : Paint.gate, title, rows))
  }

  private func row(_ entry: ProcessOutline.Entry, owner: String?) -> [String] {
    var words = "\(entry.kind.mark)\(entry.name)"
    var who: [String] = []
    if let person = entry.who, person != owner { who.append(person) }
    if let within = entry.within { who.append("within \(within)") }
    if !who.isEmpty { words += " (\(who.joined(separator: ", ")))" }
    let word = entry.kind == .step ? "" : "else "
    return [cell(words)] + entry.reactions.map { cell(word + $0.words, Paint.warning) }
  }

  // MARK: Ladders, overrides, watches, people

  private mutating func write(_ ladder: ProcessOutline.Ladder) {
    var rows: [[String]] = []
    // The highest level stands on top, as on a ladder.
    for (number, level) in ladder.levels.enumerated().reversed() {
      var cells = [cell("\(number + 1)  \(level.role), \(level.within)")]
      if !level.may.isEmpty {
        cells.append(cell("may \(level.may.joined(separator: ", "))", Paint.faint))
      }
      rows.append(cells)
    }
    if let conditions = ladder.conditions { rows.append([cell(conditions, Paint.faint)]) }
    node(
      "ladder \(ladder.name)",
      table(Paint.ladder, "Ladder: \(ladder.title ?? ladder.name)", rows))
  }

  private mutating func write(_ override: ProcessOutline.Override) {
    node(
      "override \(override.name)",
      table(
        Paint.override, "Override: \(override.title ?? override.name)",
        [override.conditions.map { cell($0) }]))
  }

  private mutating func write(_ watch: ProcessOutline.Watch) {
    let cells =
      [cell(watch.trigger, Paint.faint)] + watch.reactions.map { cell($0.words, Paint.warning) }
    node("watch \(watch.name)", table(Paint.watch, "Watch: \(watch.name)", [cells]))
  }

  private mutating func write(_ decision: ProcessOutline.Decision) {
    let cells = [
      cell(decision.options.joined(separator: " | ")),
      cell("by \(decision.by ?? "somebody")\(decision.within.map { ", within \($0)" } ?? "")"),
    ]
    node(
      "decision \(decision.name)",
      table(Paint.watch, "Decision: \(decision.title ?? decision.name)", [cells]))
  }

  private mutating func writeRoles() {
    guard !outline.roles.isEmpty else { return }
    let cells = outline.roles.map { cell("\($0.name): \($0.members)") }
    node("roles", table(Paint.people, "Roles", [cells]))
  }

  // MARK: Edges

  private mutating func writeOrder() {
    for phase in outline.phases {
      for (names, style) in [(phase.after, "style=bold"), (phase.alongside, "style=dashed")] {
        for name in names {
          let clusters =
            "ltail=\(Self.quoted("cluster phase \(name)")), "
            + "lhead=\(Self.quoted("cluster phase \(phase.name)"))"
          let label = style == "style=dashed" ? ", label=alongside" : ""
          edge(last(of: name), "phase \(phase.name)", "\(style), \(clusters)\(label), weight=9")
        }
      }
    }
  }

  /// The lowest node of a phase, where the way to the next begins.
  private func last(of name: String) -> String {
    guard let phase = outline.phases.first(where: { $0.name == name }) else {
      return "phase \(name)"
    }
    for case .gate(let gate) in phase.items { return "gate \(gate.name)" }
    return "phase \(name)"
  }

  /// Where a gate or phase asks what another gate says.
  private mutating func writeQuestions() {
    func ask(_ entries: [ProcessOutline.Entry], _ from: String) {
      var seen: Set<String> = []
      for gate in entries.flatMap(\.gates) where seen.insert(gate).inserted {
        edge("gate \(gate)", from, "style=dotted, arrowhead=empty")
      }
    }
    for phase in outline.phases {
      for item in phase.items {
        switch item {
        case .entry(let entry): ask([entry], "phase \(phase.name)")
        case .gate(let gate): ask(gate.entries, "gate \(gate.name)")
        }
      }
    }
    for gate in outline.gates { ask(gate.entries, "gate \(gate.name)") }
    ask(outline.entries, "main")
  }

  private mutating func writeClimbs() {
    for climb in outline.climbs {
      let label = [climb.event, climb.to].compactMap(\.self).joined(separator: ": ")
      // Watches stand in a column of their own.
      let isWatch = climb.from.hasPrefix("watch ")
      edge(
        climb.from, "ladder \(climb.ladder)",
        "style=dashed, color=\"#c05621\", fontcolor=\"#c05621\", "
          + (isWatch ? "constraint=false" : "label=\(Self.quoted(label))"))
    }
  }

  private mutating func writeCovers() {
    for override in outline.overrides {
      guard let covers = override.covers else { continue }
      let names = covers.phases.map { "phase \($0)" } + covers.gates.map { "gate \($0)" }
      for name in names {
        edge(
          "override \(override.name)", name, "style=dotted, color=\"#6b46c1\", arrowhead=odot")
      }
    }
  }

  /// What nothing leads to and nothing comes from, in the order in which it is shown.
  private var looseNames: [String] {
    let names =
      outline.gates.map { "gate \($0.name)" } + outline.decisions.map { "decision \($0.name)" }
      + outline.watches.map { "watch \($0.name)" } + outline.ladders.map { "ladder \($0.name)" }
      + outline.overrides.map { "override \($0.name)" } + ["main", "roles"]
    return names.filter { heights[$0] != nil && !joined.contains($0) }
  }

  // MARK: Writing

  mutating func line(_ words: String) {
    text += String(repeating: "  ", count: depth) + words + "\n"
  }

  private mutating func node(_ name: String, _ label: String) {
    heights[name] =
      2 + label.split(separator: "<").count { $0.hasPrefix("BR") || $0.hasPrefix("TR") } / 2
    if isInChapter.contains(name) {
      tables[name] = label
    } else {
      nodes.append(name)
      line("\(Self.quoted(name)) [label=<\(label)>]")
    }
  }

  private mutating func edge(_ from: String, _ to: String, _ attributes: String) {
    // A watch in a chapter says itself whom it asks.
    if isInChapter.contains(from) { return }
    if !from.hasPrefix("watch ") {
      joined.formUnion([from, to])
      ways.append((from, to))
    }
    line("\(Self.quoted(from)) -> \(Self.quoted(to)) [\(attributes)]")
  }

  private func cell(_ words: String, _ color: String = "#1f2d3d") -> String {
    let lines = WrappedText.lines(SafeText.escape(words), 46).map(Self.escaped)
    let text = lines.map { "\($0)&#160;<BR ALIGN=\"LEFT\"/>" }.joined()
    return
      "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"><FONT COLOR=\"\(color)\">\(text)</FONT></TD></TR>"
  }

  /// A table with a coloured head; the groups of cells follow each other.
  private func table(_ paint: Paint, _ title: String, _ rows: [[String]]) -> String {
    let head = WrappedText.lines(SafeText.escape(title), 42).map(Self.escaped)
      .joined(separator: "<BR/>")
    return "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\" "
      + "COLOR=\"\(paint.line)\" BGCOLOR=\"#ffffff\" STYLE=\"ROUNDED\">"
      + "<TR><TD BGCOLOR=\"\(paint.head)\"><B>\(head)</B></TD></TR>"
      + rows.joined().joined() + "</TABLE>"
  }

  private static let font = "\"Helvetica,Arial,sans-serif\""

  /// A text between quotes, as the grammar of dot has it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in SafeText.escape(text) {
      if character == "\"" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "\""
  }

  /// A text within a label of marks.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in SafeText.escape(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result.isEmpty ? " " : result
  }
}

/// The colours of a table: its head and its line.
private struct Paint {
  let head, line: String

  static let phase = Paint(head: "#d9e8f6", line: "#9fb3c8")
  static let gate = Paint(head: "#d5efe0", line: "#6fb08a")
  static let locked = Paint(head: "#f6d9d9", line: "#c07a7a")
  static let ladder = Paint(head: "#fbe3d0", line: "#c98a5a")
  static let override = Paint(head: "#e6dcf7", line: "#9a80c9")
  static let watch = Paint(head: "#fdf3c8", line: "#c9b45a")
  static let people = Paint(head: "#e8eaed", line: "#a0a7b0")

  /// The colour of words that lead elsewhere, and of those that say less.
  static let warning = "#c05621"
  static let faint = "#66788a"
}

extension ProcessOutline.Entry.Kind {
  /// What stands before the words of an entry in a picture.
  var mark: String {
    switch self {
    case .require: "✓ "
    case .recommend: "advice: "
    case .deliver: "delivers "
    case .check: "☐ "
    case .signoff: "✍ signed by "
    case .consent: "no objection of "
    case .run: "runs "
    case .step: "• "
    }
  }
}

extension ProcessOutline.Reaction {
  /// What follows, with the event that it follows from.
  var words: String { (event.map { "when \($0): " } ?? "") + short }
}
