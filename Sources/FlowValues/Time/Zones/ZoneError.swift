/// Why there is no such zone.
public enum ZoneError: Error, Hashable, Sendable {
  case notAName(String)
  case unknown(String)
  case databaseMissing
  case unreadable(String, code: Int32)
  case malformed(String, ZoneFault)

  /// What is wrong and what to do about it, without an ending.
  public var message: String {
    switch self {
    case .notAName(let text):
      "a zone is named as the IANA database does, such as Europe/Berlin or UTC, not \(excerpt(text))"
    case .unknown(let name): "the time zone database has no zone \(excerpt(name))"
    case .databaseMissing:
      "there is no time zone database in \(ZoneFile.folder); the package tzdata brings it"
    case .unreadable(let name, let code):
      "the file of the zone \(excerpt(name)) cannot be read (system error \(code))"
    case .malformed(let name, let fault):
      "the file of the zone \(excerpt(name)) is damaged: \(fault.message)"
    }
  }
}
