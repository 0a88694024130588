/// A context-free grammar over the tokens of Flow; its first production is where sentences start.
public struct Grammar: Sendable {
  public let productions: [Production]
  private let places: [String: Int]

  public init(productions: [Production]) {
    self.productions = productions
    self.places = Dictionary(
      productions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The production of a name; the first one if there are several.
  public subscript(name: String) -> Production? {
    index(of: name).map { productions[$0] }
  }

  /// The terminals of all productions, in order and each as often as it stands there.
  public var terminals: [Terminal] { productions.flatMap(\.expression.terminals) }

  /// The place of a production among the others.
  public func index(of name: String) -> Int? { places[name] }
}
