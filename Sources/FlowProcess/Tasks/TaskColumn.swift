import FlowValues
import Glibc

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
  /// How many tasks say something of it.
  public private(set) var present = 0

  /// One for each row, of the kind of the column.
  public private(set) var words: UnsafeMutablePointer<Double>
  public private(set) var ordinals: UnsafeMutablePointer<UInt8>
  public private(set) var texts: UnsafeMutablePointer<UInt32>
  /// Of lists: where the items of each row begin; those of the last row end at ``itemCount``.
  public private(set) var starts: UnsafeMutablePointer<UInt32>
  public private(set) var items: UnsafeMutablePointer<UInt32>
  public private(set) var itemCount = 0
  /// What does not stand in the column, by row.
  public var exceptions: [Int: Value] = [:]
  private var isSaid = false
  /// Whether a task without a list has an empty one.
  private let isEmptyByDefault: Bool
  private var rows = 0
  private var room = 0
  private var itemRoom = 0

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
    words = .allocate(capacity: 1)
    ordinals = .allocate(capacity: 1)
    texts = .allocate(capacity: 1)
    starts = .allocate(capacity: 1)
    items = .allocate(capacity: 1)
  }

  deinit {
    free(words)
    free(ordinals)
    free(texts)
    free(starts)
    free(items)
  }

  /// Begins the next row, of which nothing is said yet.
  public func begin() {
    if rows == room { grow() }
    switch kind {
    case .number: words[rows] = .nan
    case .ordinal: ordinals[rows] = Self.absent
    case .text: texts[rows] = TextPool.none
    case .texts: starts[rows] = UInt32(truncatingIfNeeded: itemCount)
    case .other: break
    }
    rows += 1
    isSaid = false
  }

  /// Ends the row: a task without a list does not always have an empty one.
  public func finish() {
    guard kind == .texts, !isSaid, !isEmptyByDefault else { return }
    exceptions[rows - 1] = .unknown(Reason("the task has no '\(name)'"))
  }

  private func grow() {
    room = max(room * 2, 1_024)
    switch kind {
    case .number: words = TextPool.grown(words, to: room)
    case .ordinal: ordinals = TextPool.grown(ordinals, to: room)
    case .text: texts = TextPool.grown(texts, to: room)
    case .texts: starts = TextPool.grown(starts, to: room)
    case .other: break
    }
  }

  // MARK: The row that was begun last

  @inline(__always)
  public func set(word: Double) {
    words[rows - 1] = word
    say()
  }

  @inline(__always)
  public func set(ordinal: UInt8) {
    ordinals[rows - 1] = ordinal
    say()
  }

  @inline(__always)
  public func set(text: UInt32) {
    texts[rows - 1] = text
    say()
  }

  @inline(__always)
  public func add(item: UInt32) {
    if itemCount == itemRoom {
      itemRoom = max(itemRoom * 2, 1_024)
      items = TextPool.grown(items, to: itemRoom)
    }
    items[itemCount] = item
    itemCount += 1
  }

  public func noteList() { say() }

  @inline(__always)
  private func say() {
    isSaid = true
    present += 1
  }

  /// Takes back what was set in the row, whose line is read anew.
  public func restart() {
    if kind == .texts, rows > 0 { itemCount = Int(starts[rows - 1]) }
    if isSaid { present -= 1 }
    exceptions[rows - 1] = nil
    rows -= 1
    begin()
  }

  /// A value that does not stand in the column as it is.
  public func set(exception: Value) {
    exceptions[rows - 1] = exception
    if kind == .ordinal { ordinals[rows - 1] = Self.misfit }
    say()
  }

  /// How many rows it has.
  public var count: Int { rows }

  /// Where the items of a row end.
  @inline(__always)
  public func end(_ row: Int) -> Int { row + 1 < rows ? Int(starts[row + 1]) : itemCount }
}
