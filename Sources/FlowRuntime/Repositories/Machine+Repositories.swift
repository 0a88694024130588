import FlowChecker
import FlowProcess
import FlowValues

/// `branch`, `branches`, `repo`, and what is asked of other repositories.
extension Machine {
  func repository(_ path: String) -> Value {
    if path == ".", let values = givenFields[.repo] {
      return .object(MadeThing(.repo, values, process, since: givenSince[.repo]))
    }
    return .answer(world.repository(path)) { .object(RepositoryObject($0, process)) }
  }

  func branch() -> Value {
    if let values = givenFields[.branch] {
      return .object(MadeThing(.branch, values, process, since: givenSince[.branch]))
    }
    return fieldOfRepository(RepositoryObject.Place.branch)
  }

  func branches() -> Value { fieldOfRepository(RepositoryObject.Place.branches) }

  private func fieldOfRepository(_ place: Int) -> Value {
    switch repository(".") {
    case .object(let repository): repository.field(place)
    case let other: other
    }
  }

  /// The people and teams that a CODEOWNERS file names for files.
  func owners(_ path: String, of files: [String]) -> Value {
    .answer(world.owners(path, of: files)) { owners in
      var found: [Value] = []
      for owner in owners {
        switch people(of: owner) {
        case .known(let names):
          for name in names {
            let person = process.person(name)
            if !found.contains(person) { found.append(person) }
          }
        case .unknown(let reason): return .unknown(reason)
        }
      }
      return .list(List(found))
    }
  }

  /// `@dana` and `dana@example.com` are a person, `@org/team` is a role.
  private func people(of owner: CodeOwner) -> People {
    guard owner.text.hasPrefix("@") else {
      if let name = process.person(ofEmail: owner.text) { return .known([name]) }
      return .unknown(
        Reason("\(owner.place): '\(owner.text)' is the email of nobody in this script"))
    }
    let login = owner.text.dropFirst()
    guard let slash = login.firstIndex(of: "/") else {
      if let person = process.checked.people.first(where: { $0.name == login }) {
        return .known([person.name])
      }
      return .unknown(Reason("\(owner.place): '\(owner.text)' is nobody of this script"))
    }
    let team = String(login[login.index(after: slash)...])
    guard let role = process.checked.roles.firstIndex(where: { $0.name == team }) else {
      return .unknown(
        Reason("\(owner.place): there is no role '\(team)' for the team '\(owner.text)'"))
    }
    // A role that is made of owners may name itself as one.
    guard owningRoles.insert(role).inserted else {
      return .unknown(Reason("\(owner.place): the role '\(team)' asks for itself"))
    }
    defer { owningRoles.remove(role) }
    return process.tables.roles[role].run(main)
  }
}

extension ProcessRun {
  /// The person that an author of git is. What git says is a claim: who must be sure asks for
  /// `.signed`.
  func author(_ name: String, _ email: String) -> Value {
    if let person = person(ofEmail: email) { return self.person(person) }
    let shown = email.isEmpty ? name : email
    return .unknown(
      Reason("'\(shown)' is nobody of this script: no person has that email"))
  }

  /// Who has an address, whose letters may be small or capital.
  func person(ofEmail email: String) -> String? {
    if email.isEmpty { return nil }
    let wanted = email.lowercased()
    return checked.people.first { $0.email?.lowercased() == wanted }?.name
  }
}
