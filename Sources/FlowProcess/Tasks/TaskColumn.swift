import FlowValues

/// One field of all tasks of a source, one after the other.
///
/// INVARIANT: one thread at a time changes it; afterwards nobody does.
public final class TaskColumn: @unchecked Sendable {
  /// How the values stand.
  public enum Kind: Sendable {
    /// Numbers, and times and durations in seconds; a NaN where there is none.
    case number
    /// Cases of a choice by their number, and bools as 0 and 1.
    case ordinal
    /// Texts by their number in the pool.
    case text
    /// Lists of texts.
    case texts
    /// All else, value by value.
    case other
  }

  /// In a column of ordinals: the task does not say, and what it says is no case.
  public static let absent: UInt8 = 255
  public static let misfit: UInt8 = 254

  public let name: String
  public let place: Int
  public let type: Type
  public let kind: Kind
  /// Whether a task without it is a mistake of the source.
  public let isRequired: Bool
  /// The values, which stay at one place for those who fill them in.
  public let cells: UnsafeMutablePointer<TaskColumnCells>
  /// What does not stand in the column, by row.
  public var exceptions: [Int: Value] = [:]
  /// Whether a task without a list has an empty one.
  private let isEmptyByDefault: Bool
  private var room = 0

  public init(_ name: String, place: Int, type: Type, isRequired: Bool) {
    self.name = name
    self.place = place
    self.type = type
    self.isRequired = isRequired
    kind =
      switch type {
      case .number, .time, .duration: .number
      case .bool: .ordinal
      case .choice(let choice) where choice.cases.count < Int(Self.misfit): .ordinal
      case .text, .data, .domain(.person): .text
      case .list(.text): .texts
      default: .other
      }
    isEmptyByDefault = place < DomainType.task.fields.count
    cells = .allocate(capacity: 1)
    cells.initialize(to: TaskColumnCells())
  }

  deinit {
    cells.pointee.free(kind, room)
    cells.deallocate()
  }

  /// One for each row, of the kind of the column.
  public var words: UnsafeMutablePointer<Double> { cells.pointee.words }
  public var ordinals: UnsafeMutablePointer<UInt8> { cells.pointee.ordinals }
  public var texts: UnsafeMutablePointer<UInt32> { cells.pointee.texts }
  /// Of lists: where the items of each row begin, and of the row after it.
  public var starts: UnsafeMutablePointer<UInt32> { cells.pointee.starts }
  public var items: UnsafeMutablePointer<UInt32> { cells.pointee.items }

  /// Ends the column, which has so many rows.
  func close(_ rows: Int) {
    if kind == .texts { cells.pointee.beginList(rows) }
  }

  /// Makes rows ready, of which nothing is said yet.
  func prepare(_ rows: Range<Int>) {
    // One more, for the end of the last list.
    if rows.upperBound >= room {
      let more = max(room * 2, rows.upperBound + 1)
      cells.pointee.grow(kind, from: room, to: more)
      room = more
    }
    for row in rows { clear(row) }
  }

  private func clear(_ row: Int) {
    switch kind {
    case .number: words[row] = .nan
    case .ordinal: ordinals[row] = Self.absent
    case .text: texts[row] = TextPool.none
    case .texts, .other: break
    }
  }

  // MARK: The last row

  /// A task without a list does not always have an empty one.
  func finishWithoutList(_ row: Int) {
    guard !isEmptyByDefault else { return }
    exceptions[row] = .unknown(Reason("the task has no '\(name)'"))
  }

  /// Takes back what was set in the row, whose line is read anew.
  func restart(_ row: Int) {
    if kind == .texts { cells.pointee.restartList(row) }
    if !exceptions.isEmpty { exceptions[row] = nil }
    clear(row)
  }

  /// A value that does not stand in the column as it is.
  public func set(exception: Value, _ row: Int) {
    exceptions[row] = exception
    if kind == .ordinal { ordinals[row] = Self.misfit }
    if kind == .texts { cells.pointee.noteList(row) }
  }

  /// The first of the rows whose task says nothing of the field.
  public func firstSilent(of rows: Int) -> Int? {
    (0..<rows).first { row in
      switch kind {
      case .number where words[row] == words[row]: false
      case .ordinal where ordinals[row] < Self.misfit: false
      case .text where texts[row] != TextPool.none: false
      case .texts where exceptions.isEmpty: false
      default: isSilent(row)
      }
    }
  }

  private func isSilent(_ row: Int) -> Bool {
    if let exception = exceptions[row] { return exception.isUnknown }
    return kind != .texts
  }

  /// Where the items of a row end.
  @inline(__always)
  public func end(_ row: Int) -> Int { Int(starts[row + 1]) }
}
