/// The names that a block declares, and the block around it.
final class NaiveScope {
  private var values: [String: NaiveValue] = [:]
  private let outer: NaiveScope?

  init(in outer: NaiveScope? = nil) { self.outer = outer }

  func declare(_ name: String, _ value: NaiveValue) { values[name] = value }

  func value(of name: String) -> NaiveValue? { values[name] ?? outer?.value(of: name) }

  /// The value of a name that this very block declares.
  func own(_ name: String) -> NaiveValue? { values[name] }

  func assign(_ name: String, _ value: NaiveValue) {
    if values[name] != nil { values[name] = value } else { outer?.assign(name, value) }
  }
}
