/// Who is in a set of roles, as far as the text tells: at most, and at least.
///
/// Each role is looked at once, after those that it is made of, so that neither long chains nor
/// many ways through them cost more than their text.
struct RoleBounds {
  private let rotas: [CheckedRota?]
  /// Everybody who can be in each role; nothing where the text does not tell.
  private var most: [Set<Int>?]
  /// Everybody who certainly is.
  private var least: [Set<Int>]
  /// How many roles stand under each other in each role.
  private(set) var depth: [Int]

  init(_ process: ProcessEntries) {
    rotas = process.rotas.map(\.checked)
    most = process.roles.map { _ in nil }
    least = process.roles.map { _ in [] }
    depth = process.roles.map { _ in 1 }
    let edges = Self.edges(process)
    for component in DependencyOrder(edges).components where component.count == 1 {
      let number = component[0]
      depth[number] = 1 + (edges[number].map { depth[$0] }.max() ?? 0)
      switch process.roles[number].checked?.tree {
      case .people(let people)?:
        most[number] = Set(people)
        least[number] = Set(people)
      case .set(let set)?:
        most[number] = most(set.tree)
        least[number] = least(set.tree)
      case nil: break
      }
    }
  }

  /// For each role those that it names.
  static func edges(_ process: ProcessEntries) -> [[Int]] {
    process.roles.map { entry in
      guard case .set(let set)? = entry.checked?.tree else { return [] }
      return Set(roles(in: set.tree)).sorted()
    }
  }

  /// Everybody who can be in the set; nothing where the text does not tell.
  func most(_ tree: CheckedRoleSet.Tree) -> Set<Int>? {
    switch tree {
    case .person(let number): return [number]
    case .rota(let number): return rotas[number].map { Set($0.people) }
    case .computed: return nil
    case .role(let number): return most[number]
    case .or(let a, let b):
      guard let x = most(a), let y = most(b) else { return nil }
      return x.union(y)
    case .and(let a, let b):
      let (x, y) = (most(a), most(b))
      if let x, let y { return x.intersection(y) }
      return x ?? y
    case .except(let a, let b): return most(a)?.subtracting(least(b))
    }
  }

  private func least(_ tree: CheckedRoleSet.Tree) -> Set<Int> {
    switch tree {
    case .person(let number): return [number]
    case .rota(let number):
      guard let people = rotas[number]?.people, people.count == 1 else { return [] }
      return Set(people)
    case .computed: return []
    case .role(let number): return least[number]
    case .or(let a, let b): return least(a).union(least(b))
    case .and(let a, let b): return least(a).intersection(least(b))
    case .except(let a, let b): return most(b).map { least(a).subtracting($0) } ?? []
    }
  }

  /// How many can be in the set at one time.
  func count(_ set: CheckedRoleSet, of people: Set<Int>) -> Int {
    if case .rota = set.tree { return min(people.count, 1) }
    return people.count
  }

  /// The roles that a set names.
  static func roles(in tree: CheckedRoleSet.Tree) -> [Int] {
    var found: [Int] = []
    var waiting = [tree]
    while let next = waiting.popLast() {
      switch next {
      case .role(let number): found.append(number)
      case .rota, .person, .computed: break
      case .or(let a, let b), .and(let a, let b), .except(let a, let b): waiting += [b, a]
      }
    }
    return found
  }
}
