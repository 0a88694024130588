/// Where each of many names stands; few are found sooner by looking at all of them.
struct NameIndex: Sendable {
  private let names: [String]
  private let places: [String: Int]

  init(_ names: [String]) {
    self.names = names
    places =
      names.count > 16 ? Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first }) : [:]
  }

  /// The first place of a name.
  subscript(name: String) -> Int? {
    names.count > 16 ? places[name] : names.firstIndex(of: name)
  }
}
