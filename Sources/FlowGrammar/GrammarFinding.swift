/// Something that is wrong with a grammar, or at least suspicious.
public struct GrammarFinding: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of mistakes that a grammar can hold.
  public enum Kind: String, Sendable, CaseIterable {
    /// A production refers to a name that nothing defines.
    case undefined
    /// Two productions bear one name.
    case duplicate
    /// No sentence can hold the production.
    case unreachable
    /// The production can never be finished.
    case endless
    /// The production begins with itself, so that a parse function would call itself for ever.
    case leftRecursive
    /// What is repeated or left out may be empty anyway, so that one text has many readings.
    case nullableRepetition
  }

  public let kind: Kind
  /// The production that the finding is about.
  public let production: String
  public let line: Int
  /// The name that is undefined, or the productions of a loop.
  public let detail: String

  public var description: String {
    let end = detail.isEmpty ? "" : " (\(detail))"
    return "line \(line): \(production): \(kind.rawValue)\(end)"
  }
}
