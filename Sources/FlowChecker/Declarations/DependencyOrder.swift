/// Puts declarations in the order in which their types can be found.
///
/// A declaration comes after everything that its text names. Those that name each other in a circle
/// come together, as one component. This is Tarjan's algorithm with a stack of its own instead of
/// recursion, so that a chain of a hundred thousand declarations needs no deep stack.
struct DependencyOrder {
  /// The components, what they depend on first.
  private(set) var components: [[Int]] = []
  private var index: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var counter = 0
  private let edges: [[Int]]

  init(_ edges: [[Int]]) {
    self.edges = edges
    index = [Int](repeating: -1, count: edges.count)
    low = index
    isOpen = [Bool](repeating: false, count: edges.count)
    for node in edges.indices where index[node] < 0 { visit(node) }
  }

  private mutating func enter(_ node: Int) {
    index[node] = counter
    low[node] = counter
    counter += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func visit(_ root: Int) {
    var path: [(node: Int, next: Int)] = [(root, 0)]
    enter(root)
    while let (node, next) = path.last {
      if next < edges[node].count {
        path[path.count - 1].next += 1
        let other = edges[node][next]
        if index[other] < 0 {
          enter(other)
          path.append((other, 0))
        } else if isOpen[other] {
          low[node] = min(low[node], index[other])
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == index[node] { close(node) }
      }
    }
  }

  private mutating func close(_ node: Int) {
    var component: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      component.append(last)
      if last == node { break }
    }
    components.append(component.reversed())
  }
}
