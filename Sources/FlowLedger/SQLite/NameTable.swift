import FlowProcess

/// The names that a ledger writes once: of runs, of kinds of facts and of actors.
///
/// What was read stays known, since a name never changes its number.
final class NameTable {
  struct Name {
    let text: String
    let kind: FactKind?
    let actorKind: ActorKind?
  }

  private let find: SQLiteStatement
  private let findNumber: SQLiteStatement
  private let insert: SQLiteStatement
  /// By number, as far as they are known.
  private var names: [Name?] = []
  private var numbers: [String: Int] = [:]

  init(_ database: SQLiteConnection) throws(SQLiteCode) {
    find = try database.prepare("SELECT name FROM names WHERE id = ?")
    findNumber = try database.prepare("SELECT id FROM names WHERE name = ?")
    insert = try database.prepare("INSERT INTO names (name) VALUES (?) RETURNING id")
  }

  /// The name of a number; empty for a number that has none.
  func name(_ number: Int) throws(SQLiteCode) -> Name {
    if names.indices.contains(number), let name = names[number] { return name }
    find.bind(number, at: 1)
    defer { find.reset() }
    let text = try find.step() ? find.text(0) ?? "" : ""
    let name = Name(
      text: text, kind: FactKind(rawValue: text), actorKind: ActorKind(rawValue: text))
    // Numbers are small, unless somebody made one up.
    if number >= 0, number < 1 << 24 {
      while names.count <= number { names.append(nil) }
      names[number] = name
    }
    return name
  }

  /// The number of a name; nothing for one that the ledger has not seen.
  func number(_ text: String) throws(SQLiteCode) -> Int? {
    if let number = numbers[text] { return number }
    findNumber.bind(text, at: 1)
    defer { findNumber.reset() }
    guard try findNumber.step() else { return nil }
    let number = findNumber.number(0)
    numbers[text] = number
    return number
  }

  /// The number of a name, which is given one if it has none.
  ///
  /// - Requires: A transaction that writes. When it does not end well, `forget()` is called.
  func numberOrNew(_ text: String) throws(SQLiteCode) -> Int {
    if let number = try number(text) { return number }
    insert.bind(text, at: 1)
    defer { insert.reset() }
    _ = try insert.step()
    let number = insert.number(0)
    // The row was given before the statement came to its end.
    _ = try insert.step()
    numbers[text] = number
    return number
  }

  /// Forgets numbers that a transaction without a good end may have given.
  func forget() {
    names = []
    numbers = [:]
  }
}
