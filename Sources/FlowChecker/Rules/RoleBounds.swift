/// Who is in a set of roles, as far as the text tells: at most, and at least.
struct RoleBounds {
  let process: ProcessEntries

  /// Everybody who can be in the set; nothing where the text does not tell.
  func most(_ tree: CheckedRoleSet.Tree, within seen: Set<Int> = []) -> Set<Int>? {
    switch tree {
    case .person(let number): return [number]
    case .rota(let number): return process.rotas[number].checked.map { Set($0.people) }
    case .computed: return nil
    case .role(let number):
      guard !seen.contains(number), let role = process.roles[number].checked else { return nil }
      switch role.tree {
      case .people(let people): return Set(people)
      case .set(let set): return most(set.tree, within: seen.union([number]))
      }
    case .or(let a, let b):
      guard let x = most(a, within: seen), let y = most(b, within: seen) else { return nil }
      return x.union(y)
    case .and(let a, let b):
      let (x, y) = (most(a, within: seen), most(b, within: seen))
      if let x, let y { return x.intersection(y) }
      return x ?? y
    case .except(let a, let b):
      return most(a, within: seen)?.subtracting(least(b, within: seen))
    }
  }

  /// Everybody who is certainly in the set.
  private func least(_ tree: CheckedRoleSet.Tree, within seen: Set<Int>) -> Set<Int> {
    switch tree {
    case .person(let number): return [number]
    case .rota(let number):
      guard let people = process.rotas[number].checked?.people, people.count == 1 else { return [] }
      return Set(people)
    case .computed: return []
    case .role(let number):
      guard !seen.contains(number), let role = process.roles[number].checked else { return [] }
      switch role.tree {
      case .people(let people): return Set(people)
      case .set(let set): return least(set.tree, within: seen.union([number]))
      }
    case .or(let a, let b): return least(a, within: seen).union(least(b, within: seen))
    case .and(let a, let b): return least(a, within: seen).intersection(least(b, within: seen))
    case .except(let a, let b):
      return most(b, within: seen).map { least(a, within: seen).subtracting($0) } ?? []
    }
  }

  /// How many can be in the set at one time.
  func count(_ set: CheckedRoleSet, of people: Set<Int>) -> Int {
    if case .rota = set.tree { return min(people.count, 1) }
    return people.count
  }

  /// The roles that a set names.
  static func roles(in tree: CheckedRoleSet.Tree) -> [Int] {
    switch tree {
    case .role(let number): [number]
    case .rota, .person, .computed: []
    case .or(let a, let b), .and(let a, let b), .except(let a, let b): roles(in: a) + roles(in: b)
    }
  }
}
