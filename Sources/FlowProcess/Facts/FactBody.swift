/// What a fact says beyond its head: members by name, in the order in which they were set.
///
/// The hash of a fact is taken over its members sorted by name, so their order carries no meaning.
public struct FactBody: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  public private(set) var members: [(name: String, value: FactValue)] = []

  public init() {}

  public init(dictionaryLiteral elements: (String, FactValue)...) {
    for (name, value) in elements { self[name] = value }
  }

  /// Takes members of which a reader has seen that no two share a name.
  ///
  /// - Requires: The names differ.
  public init(differing members: [(name: String, value: FactValue)]) { self.members = members }

  /// The member of a name; setting nothing takes it away.
  public subscript(name: String) -> FactValue? {
    get { members.first { $0.name == name }?.value }
    set {
      if let place = members.firstIndex(where: { $0.name == name }) {
        if let newValue { members[place].value = newValue } else { members.remove(at: place) }
      } else if let newValue {
        members.append((name, newValue))
      }
    }
  }

  /// The member as a text, if it is one.
  public func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { text } else { nil }
  }

  /// The member as a number, if it is one.
  public func number(_ name: String) -> Double? {
    if case .number(let number)? = self[name] { number } else { nil }
  }

  /// The member as a bool, if it is one.
  public func bool(_ name: String) -> Bool? {
    if case .bool(let bool)? = self[name] { bool } else { nil }
  }

  /// The texts in the member, if it is a list.
  public func texts(_ name: String) -> [String] {
    guard case .list(let elements)? = self[name] else { return [] }
    return elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  public static func == (a: FactBody, b: FactBody) -> Bool {
    a.members.count == b.members.count && a.members.allSatisfy { b[$0.name] == $0.value }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(members.count) }
}
