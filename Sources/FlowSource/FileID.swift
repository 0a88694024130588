/// The number of a file within one program.
public struct FileID: Hashable, Sendable {
  public let number: UInt32

  public init(_ number: UInt32) { self.number = number }
}
