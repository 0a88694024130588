/// Writes a process as a flowchart for Mermaid, as wikis and forges draw it.
///
/// All that people wrote stands in quoted labels, where every character that could mean something
/// is spelled as an entity: brackets, quotes, `#`, marks of Markdown, and words such as `end`.
public struct GraphMermaid {
  private let outline: ProcessOutline
  private var text = ""
  private var depth = 1
  /// The identifiers that were given, by what they stand for.
  private var names: [String: String] = [:]
  private var taken: Set<String> = []

  public static func render(_ outline: ProcessOutline) -> String {
    var graph = GraphMermaid(outline: outline)
    graph.write()
    return graph.text
  }

  private init(outline: ProcessOutline) { self.outline = outline }

  private mutating func write() {
    text = "flowchart TD\n"
    for phase in outline.phases { write(phase) }
    if !outline.entries.isEmpty {
      node("main", ["Requirements"] + outline.entries.map { words($0, owner: nil) }, "gate")
    }
    for gate in outline.gates { write(gate, owner: nil) }
    for ladder in outline.ladders {
      let levels = ladder.levels.map { "\($0.role), \($0.within)" }
      node(
        "ladder \(ladder.name)",
        ["Ladder: \(ladder.title ?? ladder.name)"] + levels
          + [ladder.conditions].compactMap(\.self), "ladder")
    }
    for override in outline.overrides {
      node(
        "override \(override.name)",
        ["Override: \(override.title ?? override.name)"] + override.conditions, "override")
    }
    for watch in outline.watches {
      node(
        "watch \(watch.name)",
        ["Watch: \(watch.name)", watch.trigger] + watch.reactions.map(\.words), "watch")
    }
    for decision in outline.decisions {
      node(
        "decision \(decision.name)",
        [
          "Decision: \(decision.title ?? decision.name)",
          decision.options.joined(separator: " | "), "by \(decision.by ?? "somebody")",
        ], "watch")
    }
    writeEdges()
    line("classDef phase fill:#d9e8f6,stroke:#9fb3c8,color:#1f2d3d")
    line("classDef gate fill:#d5efe0,stroke:#6fb08a,color:#1f2d3d")
    line("classDef locked fill:#f6d9d9,stroke:#c07a7a,color:#1f2d3d")
    line("classDef ladder fill:#fbe3d0,stroke:#c98a5a,color:#1f2d3d")
    line("classDef override fill:#e6dcf7,stroke:#9a80c9,color:#1f2d3d")
    line("classDef watch fill:#fdf3c8,stroke:#c9b45a,color:#1f2d3d")
  }

  private mutating func write(_ phase: ProcessOutline.Phase) {
    let box = identifier("cluster \(phase.name)")
    line("subgraph \(box)[\"\(Self.escaped(phase.title ?? phase.name))\"]")
    depth += 1
    var lines = [phase.owner, phase.within.map { "within \($0)" }].compactMap(\.self)
    lines = lines.isEmpty ? [phase.name] : [lines.joined(separator: ", ")]
    if let when = phase.when { lines.append("when \(when)") }
    if !phase.inputs.isEmpty { lines.append("from \(phase.inputs.joined(separator: ", "))") }
    for case .entry(let entry) in phase.items { lines.append(words(entry, owner: phase.owner)) }
    lines += phase.reactions.map(\.words)
    node("phase \(phase.name)", lines, "phase")
    for case .gate(let gate) in phase.items {
      write(gate, owner: phase.owner)
      line("\(identifier("phase \(phase.name)")) --- \(identifier("gate \(gate.name)"))")
    }
    depth -= 1
    line("end")
  }

  private mutating func write(_ gate: ProcessOutline.Gate, owner: String?) {
    var lines = [(gate.isLocked ? "Locked: " : "") + (gate.title ?? gate.name)]
    if let family = gate.family { lines.append("for \(family.element) in \(family.source)") }
    lines += gate.entries.map { words($0, owner: gate.owner ?? owner) }
    lines += gate.reactions.map(\.words)
    node("gate \(gate.name)", lines, gate.isLocked ? "locked" : "gate")
  }

  private func words(_ entry: ProcessOutline.Entry, owner: String?) -> String {
    var words = entry.kind.mark + entry.name
    if let who = entry.who, who != owner { words += " (\(who))" }
    for reaction in entry.reactions {
      words += (entry.kind == .step ? " " : " else ") + reaction.words
    }
    return words
  }

  private mutating func writeEdges() {
    for phase in outline.phases {
      for (names, arrow) in [(phase.after, "==>"), (phase.alongside, "-. alongside .->")] {
        for name in names {
          line(
            "\(identifier("cluster \(name)")) \(arrow) \(identifier("cluster \(phase.name)"))")
        }
      }
    }
    for climb in outline.climbs {
      let label = [climb.event, climb.to].compactMap(\.self).joined(separator: ": ")
      let arrow = label.isEmpty ? "-.->" : "-. \"\(Self.escaped(label))\" .->"
      line("\(identifier(climb.from)) \(arrow) \(identifier("ladder \(climb.ladder)"))")
    }
    for override in outline.overrides {
      guard let covers = override.covers else { continue }
      let names = covers.phases.map { "phase \($0)" } + covers.gates.map { "gate \($0)" }
      for name in names {
        line("\(identifier("override \(override.name)")) -.-o \(identifier(name))")
      }
    }
  }

  // MARK: Writing

  private mutating func line(_ words: String) {
    text += String(repeating: "  ", count: depth) + words + "\n"
  }

  private mutating func node(_ name: String, _ lines: [String], _ style: String) {
    let label = lines.map { line in
      WrappedText.lines(SafeText.escape(line), 60).map(Self.escaped).joined(separator: "<br/>")
    }.joined(separator: "<br/>")
    line("\(identifier(name))[\"\(label)\"]:::\(style)")
  }

  /// A name of letters and digits only, the same wherever the same thing is meant.
  private mutating func identifier(_ thing: String) -> String {
    if let known = names[thing] { return known }
    var name = ""
    for scalar in thing.unicodeScalars {
      let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      name += isPlain ? String(scalar) : "_"
    }
    var unique = name
    var number = 1
    while !taken.insert(unique).inserted {
      number += 1
      unique = "\(name)_\(number)"
    }
    names[thing] = unique
    return unique
  }

  /// A text within a quoted label.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.escape(text).unicodeScalars {
      switch scalar {
      case " ": result += " "
      case ",", "/", "'", "=", "?", "(", ")", ":": result.unicodeScalars.append(scalar)
      case _ where scalar.value >= 0x80: result.unicodeScalars.append(scalar)
      case "a"..."z", "A"..."Z", "0"..."9": result.unicodeScalars.append(scalar)
      // A mark between letters is no mark of Markdown: names stay as they are.
      case "-" where result.last?.isLetter ?? false: result += "-"
      default: result += "#\(scalar.value);"
      }
    }
    return result.isEmpty ? " " : result
  }
}
