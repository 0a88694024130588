/// Looks for what makes a grammar unfit to parse, to generate from, or to read.
public struct GrammarLint {
  private let table: GrammarTable
  private var findings: [GrammarFinding] = []

  private init(_ grammar: Grammar) { table = GrammarTable(grammar) }

  /// Everything that is wrong with a grammar, in order of its lines.
  public static func findings(in grammar: Grammar) -> [GrammarFinding] {
    var lint = GrammarLint(grammar)
    lint.findDuplicates()
    lint.findUndefined()
    lint.findUnreachable()
    lint.findEndless()
    lint.findLeftRecursion()
    lint.findNullableRepetitions()
    return lint.findings.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  private var productions: [Production] { table.grammar.productions }

  private mutating func report(
    _ kind: GrammarFinding.Kind, _ production: Production, _ detail: String = ""
  ) {
    findings.append(
      GrammarFinding(
        kind: kind, production: production.name, line: production.line, detail: detail))
  }

  private mutating func findDuplicates() {
    for (place, production) in productions.enumerated()
    where table.grammar.index(of: production.name) != place {
      report(.duplicate, production)
    }
  }

  private mutating func findUndefined() {
    for production in productions {
      for name in production.expression.references where table.grammar.index(of: name) == nil {
        report(.undefined, production, name)
      }
    }
  }

  private mutating func findUnreachable() {
    var reached: Set<Int> = [0]
    var waiting = [0]
    while let next = waiting.popLast() {
      for name in productions[next].expression.references {
        guard let place = table.grammar.index(of: name), reached.insert(place).inserted else {
          continue
        }
        waiting.append(place)
      }
    }
    for (place, production) in productions.enumerated()
    where !reached.contains(place) && table.grammar.index(of: production.name) == place {
      report(.unreachable, production)
    }
  }

  /// What refers to nothing is endless as well, but has been reported already.
  private mutating func findEndless() {
    guard !findings.contains(where: { $0.kind == .undefined }) else { return }
    for (place, production) in productions.enumerated()
    where table.heights[table.roots[place]] >= GrammarTable.endless {
      report(.endless, production)
    }
  }

  private mutating func findLeftRecursion() {
    let starts = productions.indices.map { leftCorners(of: table.roots[$0]) }
    for (place, production) in productions.enumerated() {
      guard let loop = loop(from: place, through: starts) else { continue }
      report(.leftRecursive, production, loop.map { productions[$0].name }.joined(separator: " > "))
    }
  }

  /// The shortest way from a production back to itself through what productions can begin with.
  private func loop(from start: Int, through starts: [[Int]]) -> [Int]? {
    var cameFrom: [Int: Int] = [:]
    var waiting = [start]
    var next = 0
    while next < waiting.count {
      let place = waiting[next]
      next += 1
      for corner in starts[place] {
        if corner == start {
          var path = [place, start]
          while let earlier = cameFrom[path[0]] { path.insert(earlier, at: 0) }
          return path
        }
        if cameFrom[corner] == nil {
          cameFrom[corner] = place
          waiting.append(corner)
        }
      }
    }
    return nil
  }

  /// The productions that a node can begin with.
  private func leftCorners(of number: Int) -> [Int] {
    let node = table.nodes[number]
    switch node.kind {
    case .terminal, .reference(nil): return []
    case .reference(let production?): return [production]
    case .choice, .option, .repetition: return node.children.flatMap(leftCorners)
    case .sequence:
      var corners: [Int] = []
      for child in node.children {
        corners += leftCorners(of: child)
        if !table.nullable[child] { break }
      }
      return corners
    }
  }

  private mutating func findNullableRepetitions() {
    for (place, production) in productions.enumerated() {
      let root = table.roots[place]
      for number in root..<table.nodes[root].end {
        switch table.nodes[number].kind {
        case .option, .repetition:
          if table.nodes[number].children.contains(where: { table.nullable[$0] }) {
            report(.nullableRepetition, production)
          }
        default: continue
        }
      }
    }
  }
}
