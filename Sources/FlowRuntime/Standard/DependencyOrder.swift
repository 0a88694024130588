import FlowChecker
import FlowValues

/// Things that need one another: their cycles, and an order in which each comes after what it
/// needs.
///
/// Tarjan's algorithm, without recursion: its components come out in just that order, and one with
/// more than one member, or with a member that needs itself, is a cycle. What needs a name that
/// nothing has waits for nobody.
enum DependencyOrder {
  static func answer(
    _ builtin: Builtin, _ elements: [Value], names: [Value], needs: [Value]
  ) -> Value {
    guard names.count == elements.count, needs.count == elements.count else {
      return .unknown(.noResult)
    }
    var places: [Value: Int] = [:]
    for (place, name) in names.enumerated() {
      if case .unknown = name { return name }
      places[name] = place
    }
    var edges: [[Int]] = []
    for need in needs {
      switch need {
      case .list(let list):
        if let reason = list.doubts?.reason ?? list.elements.lazy.compactMap(\.reason).first {
          return .unknown(reason)
        }
        edges.append(list.elements.compactMap { places[$0] })
      case .unknown: return need
      default: return .unknown(.otherKind(of: need, than: "a list"))
      }
    }
    let components = components(edges)
    let cycles = components.filter { $0.count > 1 || edges[$0[0]].contains($0[0]) }
    if builtin == .cycles {
      return .list(
        List(cycles.map { cycle in .list(List(cycle.sorted().map { names[$0] })) }))
    }
    if let cycle = cycles.first {
      let path = cycle.sorted().map { names[$0].plainText }.joined(separator: ", ")
      return .unknown(Reason("there is no order, since these need one another: \(path)"))
    }
    return .list(List(components.flatMap { $0.map { elements[$0] } }))
  }

  static func components(_ edges: [[Int]]) -> [[Int]] {
    var number = Array(repeating: -1, count: edges.count)
    var low = number
    var isOnStack = Array(repeating: false, count: edges.count)
    var stack: [Int] = []
    var result: [[Int]] = []
    var next = 0
    for root in edges.indices where number[root] < 0 {
      var path: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, edge) = path.last {
        if edge == 0, number[node] < 0 {
          number[node] = next
          low[node] = next
          next += 1
          stack.append(node)
          isOnStack[node] = true
        }
        if edge < edges[node].count {
          path[path.count - 1].edge += 1
          let target = edges[node][edge]
          if number[target] < 0 {
            path.append((target, 0))
          } else if isOnStack[target] {
            low[node] = Swift.min(low[node], number[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = Swift.min(low[parent], low[node]) }
        guard low[node] == number[node] else { continue }
        var component: [Int] = []
        while let member = stack.popLast() {
          isOnStack[member] = false
          component.append(member)
          if member == node { break }
        }
        result.append(component)
      }
    }
    return result
  }
}
