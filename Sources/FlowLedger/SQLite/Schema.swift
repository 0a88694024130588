/// The form of a ledger in SQLite.
///
/// Facts lie in the order of their run, so that one run is read in one sweep; a second index has
/// the order of all. Runs, kinds and kinds of actors are written once in `names`. `numbers` holds
/// the highest number of each series of ids, so that the next one need not be searched for.
enum Schema {
  /// The version of the form, kept in `user_version`; it grows when an older flow would misread it.
  static let version = 1
  /// `Flow` in ASCII, kept in `application_id`.
  static let application = 0x466C_6F77

  static let creation = """
    CREATE TABLE names (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE facts (
      key INTEGER NOT NULL REFERENCES names (id),
      sequence INTEGER NOT NULL UNIQUE,
      at INTEGER NOT NULL,
      kind INTEGER NOT NULL REFERENCES names (id),
      actorKind INTEGER NOT NULL REFERENCES names (id),
      actor TEXT,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      signature TEXT,
      previousHash BLOB NOT NULL,
      hash BLOB NOT NULL,
      PRIMARY KEY (key, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE numbers (
      kind INTEGER NOT NULL REFERENCES names (id),
      prefix TEXT NOT NULL,
      highest INTEGER NOT NULL,
      PRIMARY KEY (kind, prefix)
    ) STRICT, WITHOUT ROWID;
    PRAGMA application_id = \(application);
    PRAGMA user_version = \(version);
    """

  /// What a database is.
  enum Standing: Equatable {
    case ours
    case empty
    case foreign
    case newer(Int)
  }

  /// What a database is at one moment: others may be beginning it.
  static func standing(of database: SQLiteConnection) throws(SQLiteCode) -> Standing {
    try database.execute("BEGIN")
    // Nothing was written; how the transaction ends makes no difference.
    defer { try? database.execute("ROLLBACK") }
    return try standing(within: database)
  }

  /// - Requires: A transaction, so that all answers are of one moment.
  static func standing(within database: SQLiteConnection) throws(SQLiteCode) -> Standing {
    let application = try database.number("PRAGMA application_id")
    let version = try database.number("PRAGMA user_version")
    if application == Self.application {
      if version > Self.version { return .newer(version) }
      return version > 0 ? .ours : .foreign
    }
    let things = try database.number("SELECT count(*) FROM sqlite_schema")
    return application == 0 && version == 0 && things == 0 ? .empty : .foreign
  }
}
