import FlowValues

/// The tasks of one large source, column by column.
public final class TaskTable: @unchecked Sendable {
  public let count: Int

  init(count: Int) { self.count = count }

  public func id(_ row: Int) -> String { "" }

  public func row(of id: String) -> Int? { nil }

  /// What the source says of a field; nothing where it says nothing.
  public func value(_ row: Int, _ place: Int) -> Value? { nil }
}
