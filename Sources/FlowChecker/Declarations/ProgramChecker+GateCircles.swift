import FlowSource
import FlowSyntax

/// Gates may look at each other, also through defines, but not in a circle.
///
/// The circles are found among gates and functions together: first the gates, then the functions.
extension ProgramChecker {
  func checkGateCycles() {
    let edges =
      gates.map { gate in
        gate.asked.map(\.gate) + gate.called.map { gates.count + $0.function }
      } + functions.map { $0.asked.sorted() + $0.called.sorted().map { gates.count + $0 } }
    for component in DependencyOrder(edges).components {
      guard let first = component.min(), first < gates.count,
        component.count > 1 || edges[first].contains(first)
      else { continue }
      let members = Set(component)
      let names = cycle(from: first, among: members, edges).map(nodeName)
      let asked = gates[first].asked.first { members.contains($0.gate) }?.span
      let called = gates[first].called.first { members.contains(gates.count + $0.function) }?.span
      if let span = asked ?? called { report(.gateCycle(names, at: span)) }
    }
  }

  private func nodeName(_ node: Int) -> String {
    node < gates.count
      ? gates[node].declaration.name.text
      : functions[node - gates.count].declaration.name.text + "(…)"
  }

  /// A shortest way from a gate back to itself.
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
