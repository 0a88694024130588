/// Why a text does not say when people work, and at which byte of it.
public struct WorkHoursError: Error, Hashable, Sendable {
  public let fault: WorkHoursFault
  /// The offset in the text, in UTF-8 bytes, of what the message speaks of.
  public let offset: Int

  /// What is wrong and how it is written, without an ending.
  public var message: String { fault.message }
}
