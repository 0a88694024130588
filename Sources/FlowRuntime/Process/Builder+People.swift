import FlowChecker
import FlowValues

/// Roles, and what is put together of them.
extension Builder {
  func people(_ set: CheckedRoleSet) -> PeopleCode { people(set.tree) }

  private func people(_ tree: CheckedRoleSet.Tree) -> PeopleCode {
    let process = machine.process
    switch tree {
    case .person(let number):
      let name = program.process.people[number].name
      return PeopleCode { _ in .known([name]) }
    case .role(let number): return members(ofRole: number)
    case .rota(let number):
      return PeopleCode { _ in process.holder(ofRota: number) }
    case .computed(let e):
      let code = value(e)
      return PeopleCode { frame in process.people(in: code.run(frame)) }
    case .or(let a, let b):
      return combined(a, b) { a, b in a + b.filter { !a.contains($0) } }
    case .and(let a, let b): return combined(a, b) { a, b in a.filter(b.contains) }
    case .except(let a, let b): return combined(a, b) { a, b in a.filter { !b.contains($0) } }
    }
  }

  func members(ofRole number: Int) -> PeopleCode {
    let role = program.process.roles[number]
    switch role.tree {
    case .people(let numbers):
      let names = numbers.map { program.process.people[$0].name }
      return PeopleCode { _ in .known(names) }
    case .set(let set): return people(set)
    }
  }

  private func combined(
    _ a: CheckedRoleSet.Tree, _ b: CheckedRoleSet.Tree,
    _ combine: @escaping ([String], [String]) -> [String]
  ) -> PeopleCode {
    let (a, b) = (people(a), people(b))
    return PeopleCode { frame in
      switch (a.run(frame), b.run(frame)) {
      case (.known(let a), .known(let b)): .known(combine(a, b))
      case (.unknown(let reason), _), (_, .unknown(let reason)): .unknown(reason)
      }
    }
  }
}
