/// The stable name of a kind of message, such as `F0203`; it never changes its meaning.
public struct DiagnosticCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ name: StaticString) { description = "\(name)" }

  public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool {
    a.description < b.description
  }
}
