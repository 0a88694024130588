import FlowSource
import FlowSyntax

/// Gates and phases may look at each other, also through defines, evidence and lets, but not in a
/// circle.
extension ProgramChecker {
  func checkCircles() {
    let (nodes, edges) = waitingGraph()
    let inPhases = reportPhaseCircles(nodes, edges)
    for component in DependencyOrder(edges).components {
      guard let first = component.filter({ isJudged(nodes[$0]) }).min() else { continue }
      if component.contains(where: inPhases.contains) { continue }
      guard component.count > 1 || edges[first].contains(first) else { continue }
      let members = Set(component)
      let circle = cycle(from: first, among: members, edges).map { nodes[$0] }
      let names = circle.map(name)
      let arePhases = circle.allSatisfy { if case .phase = $0 { true } else { false } }
      report(
        arePhases
          ? .phaseCircle(names, at: place(of: circle)) : .gateCycle(names, at: place(of: circle)))
    }
  }

  /// Circles of phases alone, which say more than the same through the gates in them.
  ///
  /// - Returns: the phases that are in one.
  private func reportPhaseCircles(_ nodes: [Asker], _ edges: [[Int]]) -> Set<Int> {
    let first = gates.count
    let count = process.phases.count
    let between = (0..<count).map { phase in
      edges[first + phase].filter { (first..<first + count).contains($0) }.map { $0 - first }
    }
    var found: Set<Int> = []
    for component in DependencyOrder(between).components {
      guard let start = component.min(), component.count > 1 || between[start].contains(start)
      else { continue }
      let circle = cycle(from: start, among: Set(component), between).map { nodes[first + $0] }
      report(.phaseCircle(circle.map(name), at: place(of: circle)))
      found.formUnion(component.map { first + $0 })
    }
    return found
  }

  private func isJudged(_ node: Asker) -> Bool {
    switch node {
    case .gate, .phase: true
    default: false
    }
  }

  /// All that waits, gates and phases first, and for each what it waits for.
  private func waitingGraph() -> (nodes: [Asker], edges: [[Int]]) {
    var nodes =
      gates.indices.map(Asker.gate) + process.phases.indices.map(Asker.phase)
      + functions.indices.map(Asker.function)
    nodes += evidence.indices.map(Asker.evidence) + variables.indices.map(Asker.variable)
    nodes += process.latches.indices.map(Asker.latch) + [.allGates, .allPhases]
    var edges = [[Int]](repeating: [], count: nodes.count)
    for wait in waits { edges[number(of: wait.asker)].append(number(of: wait.other)) }
    edges[number(of: .allGates)] = Array(gates.indices)
    edges[number(of: .allPhases)] = process.phases.indices.map { gates.count + $0 }
    for (number, gate) in gates.enumerated() {
      guard let phase = gate.phase else { continue }
      edges[gates.count + phase].append(number)
      let before = process.phases[phase].checked?.after ?? []
      edges[number] += before.map { gates.count + $0 }
    }
    for (number, phase) in process.phases.enumerated() {
      let before = (phase.checked?.after ?? []) + (phase.checked?.alongside ?? [])
      edges[gates.count + number] += before.map { gates.count + $0 }
    }
    return (nodes, edges.map(Self.inOrder))
  }

  /// Where a node stands among those of the graph: each kind after the one before.
  private func number(of node: Asker) -> Int {
    let firstFunction = gates.count + process.phases.count
    let firstEvidence = firstFunction + functions.count
    let firstVariable = firstEvidence + evidence.count
    let firstLatch = firstVariable + variables.count
    let last = firstLatch + process.latches.count
    switch node {
    case .gate(let number): return number
    case .phase(let number): return gates.count + number
    case .function(let number): return firstFunction + number
    case .evidence(let number): return firstEvidence + number
    case .variable(let number): return firstVariable + number
    case .latch(let number): return firstLatch + number
    case .allGates: return last
    case .allPhases: return last + 1
    }
  }

  /// The numbers in their order, each once.
  private static func inOrder(_ numbers: [Int]) -> [Int] {
    var result: [Int] = []
    for number in numbers.sorted() where result.last != number { result.append(number) }
    return result
  }

  private func name(_ node: Asker) -> String {
    switch node {
    case .gate(let number): gates[number].declaration.name.text
    case .phase(let number): process.phases[number].declaration.name.text
    case .function(let number): functions[number].declaration.name.text + "(…)"
    case .evidence(let number): evidence[number].name
    case .variable(let number): variables[number].local.name
    case .latch(let number): process.latches[number].declaration.name.text
    case .allGates: "gates"
    case .allPhases: "phases"
    }
  }

  /// Where the first of a circle speaks of the second.
  private func place(of circle: [Asker]) -> Span {
    for (from, to) in zip(circle, circle.dropFirst()) {
      if let wait = waits.first(where: { $0.asker == from && $0.other == to }) { return wait.span }
      if case .phase(let number) = from, case .phase(let other) = to {
        let node = process.phases[number].declaration
        let name = process.phases[other].declaration.name.text
        for clause in node.clauses {
          guard case .list(let list) = clause.value else { continue }
          for case .name(let reference) in list where reference.name == name {
            return reference.span
          }
        }
      }
    }
    switch circle.first {
    case .gate(let number)?: return gates[number].declaration.name.span
    case .phase(let number)?: return process.phases[number].declaration.name.span
    default: return Span(file: scope.tree.source.id, start: 0, end: 0)
    }
  }

  /// A shortest way from a gate or phase back to itself.
  private func cycle(from first: Int, among members: Set<Int>, _ edges: [[Int]]) -> [Int] {
    var before: [Int: Int] = [:]
    var open = [first]
    var place = 0
    while place < open.count {
      let node = open[place]
      place += 1
      for next in edges[node] where members.contains(next) {
        if next == first { return way(to: node, from: first, before) + [first] }
        if before[next] == nil {
          before[next] = node
          open.append(next)
        }
      }
    }
    return [first, first]
  }

  private func way(to last: Int, from first: Int, _ before: [Int: Int]) -> [Int] {
    var path = [last]
    while let node = path.last, node != first, let previous = before[node] {
      path.append(previous)
    }
    return path.reversed()
  }
}
