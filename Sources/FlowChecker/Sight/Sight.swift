import FlowValues

/// What can be seen from a place of a script, for completion: the place is marked by a name that
/// nothing else bears.
public struct Sight: Sendable {
  /// A name, and what it is.
  public struct Name: Sendable {
    public let name: String
    /// `let`, `evidence`, `gate`, `role` …
    public let kind: String
    /// `number`, `(n: number): text`; empty where the kind says all.
    public let type: String
  }

  /// The type whose field the mark is, where it is one.
  public internal(set) var base: Type?
  /// The type that the place would like, where it knows one.
  public internal(set) var expected: Type?
  /// The properties of the declaration in whose body the mark opens a line, where it does.
  public internal(set) var properties: [String] = []
  /// What the names of the place are, the innermost first, then those of the file.
  public internal(set) var names: [Name] = []

  /// The fields that the base has, with their types.
  public var fields: [Name] {
    switch base {
    case .record(let record)?:
      record.fields.map { Name(name: $0.name, kind: "field", type: $0.type.name) }
    case .domain(let kind)?:
      kind.fields.map { Name(name: $0.name, kind: "field", type: $0.type.name) }
    case .duration?, .time?:
      ValueProperty.allCases.filter { property in base.map(property.belongs) ?? false }
        .map { Name(name: $0.rawValue, kind: "field", type: "number") }
    default: []
    }
  }
}

extension Checker {
  /// Looks at a program from the place that a mark stands at.
  ///
  /// The program need not be sound: what cannot be checked is passed over.
  public static func sight(
    from mark: String, in modules: [CheckedModule], supplied: [String: Type] = [:]
  ) -> Sight {
    let checker = ProgramChecker(modules, supplied: supplied)
    let sighting = Sighting(mark: mark)
    checker.sighting = sighting
    _ = checker.run()
    var sight = sighting.sight
    sight.names += checker.names(of: checker.scopes.first, beginning: "")
    return sight
  }
}

/// Takes down what is seen while a program is checked.
final class Sighting {
  let mark: String
  var sight = Sight()

  init(mark: String) { self.mark = mark }
}
