/// Where to put what no edge leads to.
extension GraphDot {
  /// How many lines some nodes have together.
  private func lines(_ names: [String]) -> Int {
    names.reduce(0) { $0 + (heights[$1] ?? 0) }
  }

  /// What nothing leads to would stand in one endless row: it is put into columns, which edges that
  /// nobody sees hold together, about as high as the phases are.
  mutating func writeColumns(_ loose: [String]) {
    let total = lines(loose)
    let height = max(longestPath, Int((Double(total) * 12).squareRoot()), 12)
    var used = 0
    for (name, next) in zip(loose, loose.dropFirst()) {
      used += heights[name] ?? 0
      if used >= height {
        used = 0
      } else {
        line("\(Self.quoted(name)) -> \(Self.quoted(next)) [style=invis]")
      }
    }
  }

  /// The lines of the phases that follow each other, where they are most.
  private var longestPath: Int {
    var ends: [String: Int] = [:]
    for phase in outline.phases {
      var lines = heights["phase \(phase.name)"] ?? 0
      let gates = phase.items.map { item in
        if case .gate(let gate) = item { heights["gate \(gate.name)"] ?? 0 } else { 0 }
      }
      lines += (gates.max() ?? 0) + 3
      let before = (phase.after + phase.alongside).map { ends[$0] ?? 0 }.max() ?? 0
      ends[phase.name] = before + lines
    }
    return ends.values.max() ?? 0
  }

  // MARK: Chapters

  /// What stands under one heading: the file that it comes from, or nothing for the rest.
  private struct Chapter {
    let title: String?
    let names: [String]
    let height: Int
  }

  /// Whether so much stands by itself that nobody would find anything in columns of it.
  func needsChapters(_ loose: [String]) -> Bool {
    let files = Set(loose.compactMap(chapter))
    return files.count > 2 && lines(loose) * 2 > 3 * max(longestPath, 40)
  }

  /// The file that something which stands by itself comes from.
  private func chapter(of name: String) -> Int? {
    guard let space = name.firstIndex(of: " ") else { return nil }
    let own = name[name.index(after: space)...]
    return switch name[..<space] {
    case "gate": outline.gates.first { $0.name == own }?.file
    case "watch": outline.watches.first { $0.name == own }?.file
    case "decision": outline.decisions.first { $0.name == own }?.file
    case "ladder": outline.ladders.first { $0.name == own }?.file
    case "override": outline.overrides.first { $0.name == own }?.file
    default: nil
    }
  }

  /// One table for each file, which holds those of its gates, watches and more. They stand below
  /// the phases in columns, each of which is one node, so that nothing is spread further than it
  /// has to be. Each table has a line of its own: a change of the script shows where it was made.
  mutating func writeChapters(_ loose: [String]) {
    var chapters = outline.files.enumerated().compactMap { number, file -> Chapter? in
      let names = loose.filter { chapter(of: $0) == number }
      return names.isEmpty
        ? nil : Chapter(title: title(file), names: names, height: lines(names) + 3)
    }
    let rest = loose.filter { chapter(of: $0) == nil }
    chapters += rest.map { Chapter(title: nil, names: [$0], height: lines([$0])) }
    let columns = columns(chapters)
    for (number, column) in columns.enumerated() {
      line("\"chapters \(number + 1)\" [label=<")
      text += "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"8\">\n"
      for chapter in column { write(chapter) }
      text += "</TABLE>>]\n"
    }
    let names = columns.indices.map { "\"chapters \($0 + 1)\"" }
    line("{ rank=same; \(names.joined(separator: " -> ")) [style=invis] }")
    if let lowest = writeFlows() {
      for name in names {
        line("\(Self.quoted(lowest)) -> \(name) [style=invis, weight=0, minlen=2]")
      }
    }
  }

  private mutating func write(_ chapter: Chapter) {
    guard let title = chapter.title else {
      for name in chapter.names { text += "<TR><TD>\(tables[name] ?? "")</TD></TR>\n" }
      return
    }
    text +=
      "<TR><TD><TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"6\" CELLPADDING=\"2\" "
      + "COLOR=\"#c3ccd5\" BGCOLOR=\"#f7f9fb\" STYLE=\"ROUNDED\">\n"
      + "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">"
      + "<FONT POINT-SIZE=\"13\"><B>\(title)</B></FONT></TD></TR>\n"
    for name in chapter.names {
      text += "<TR><TD PORT=\"\(Self.escaped(name))\">\(tables[name] ?? "")</TD></TR>\n"
    }
    text += "</TABLE></TD></TR>\n"
  }

  /// The chapters in their order, in columns whose heights differ as little as they can.
  private func columns(_ chapters: [Chapter]) -> [ArraySlice<Chapter>] {
    let total = chapters.reduce(0) { $0 + $1.height }
    // A page is somewhat higher than it is wide, and a line is some sixteen times as wide as high.
    let height = Double(total).squareRoot() * 3.2
    let count = min(max(1, Int((Double(total) / height).rounded())), chapters.count)
    // For each number of columns and each end: the smallest sum of squares, and where the last
    // column begins.
    var best = [[(sum: Int, start: Int)]](
      repeating: Array(repeating: (.max, 0), count: chapters.count + 1), count: count + 1)
    best[0][0] = (0, 0)
    for number in 1...count {
      for end in number...chapters.count {
        var height = 0
        for start in stride(from: end - 1, through: number - 1, by: -1) {
          height += chapters[start].height
          let before = best[number - 1][start].sum
          guard before < .max, before + height * height < best[number][end].sum else { continue }
          best[number][end] = (before + height * height, start)
        }
      }
    }
    var columns: [ArraySlice<Chapter>] = []
    var end = chapters.count
    for number in stride(from: count, to: 0, by: -1) {
      let start = best[number][end].start
      columns.append(chapters[start..<end])
      end = start
    }
    return columns.reversed()
  }

  /// What the head of a file says of it in its first sentence, else its name.
  private func title(_ file: (path: String, about: String?)) -> String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    var words = file.about.map { String($0.prefix { $0 != "\n" }) } ?? name
    if let end = words.firstRange(of: ". ") { words = String(words[..<end.lowerBound]) }
    if words.hasSuffix(".") { words.removeLast() }
    return WrappedText.lines(SafeText.escape(words), 42).map(Self.escaped)
      .joined(separator: "<BR ALIGN=\"LEFT\"/>")
  }
}
