/// The values of a column, row by row, as those see them who fill them in.
public struct TaskColumnCells {
  @usableFromInline var words: UnsafeMutablePointer<Double>
  @usableFromInline var ordinals: UnsafeMutablePointer<UInt8>
  @usableFromInline var texts: UnsafeMutablePointer<UInt32>
  /// Of lists: where the items of each row begin.
  @usableFromInline var starts: UnsafeMutablePointer<UInt32>
  @usableFromInline var items: UnsafeMutablePointer<UInt32>
  @usableFromInline var itemCount = 0
  @usableFromInline var itemRoom = 1
  /// The last row that says what is on its list.
  @usableFromInline var lastList = -1

  init() {
    words = LargeMemory.zeroed(Double.self, 0)
    ordinals = LargeMemory.zeroed(UInt8.self, 0)
    texts = LargeMemory.zeroed(UInt32.self, 0)
    starts = LargeMemory.zeroed(UInt32.self, 0)
    items = LargeMemory.zeroed(UInt32.self, itemRoom)
  }

  func free(_ kind: TaskColumn.Kind, _ room: Int) {
    LargeMemory.free(words, kind == .number ? room : 0)
    LargeMemory.free(ordinals, kind == .ordinal ? room : 0)
    LargeMemory.free(texts, kind == .text ? room : 0)
    LargeMemory.free(starts, kind == .texts ? room : 0)
    LargeMemory.free(items, itemRoom)
  }

  /// Makes room for more rows.
  mutating func grow(_ kind: TaskColumn.Kind, from room: Int, to more: Int) {
    switch kind {
    case .number: words = LargeMemory.grown(words, from: room, to: more)
    case .ordinal: ordinals = LargeMemory.grown(ordinals, from: room, to: more)
    case .text: texts = LargeMemory.grown(texts, from: room, to: more)
    case .texts: starts = LargeMemory.grown(starts, from: room, to: more)
    case .other: break
    }
  }

  @inlinable
  @inline(__always)
  public func set(word: Double, _ row: Int) { words[row] = word }

  @inlinable
  @inline(__always)
  public func set(text: UInt32, _ row: Int) { texts[row] = text }

  @inlinable
  @inline(__always)
  public func set(ordinal: UInt8, _ row: Int) { ordinals[row] = ordinal }

  // MARK: Lists

  @inlinable
  @inline(__always)
  public mutating func beginList(_ row: Int) {
    starts[row] = UInt32(truncatingIfNeeded: itemCount)
  }

  /// Says that there is a list, which may be empty.
  @inlinable
  @inline(__always)
  public mutating func noteList(_ row: Int) { lastList = row }

  /// Adds to the list of the last row.
  @inlinable
  @inline(__always)
  public mutating func add(item: UInt32) {
    if itemCount == itemRoom { growItems() }
    items[itemCount] = item
    itemCount &+= 1
  }

  @usableFromInline
  mutating func growItems() {
    items = LargeMemory.grown(items, from: itemRoom, to: max(itemRoom * 2, 1_024))
    itemRoom = max(itemRoom * 2, 1_024)
  }

  mutating func restartList(_ row: Int) {
    itemCount = Int(starts[row])
    lastList = -1
  }
}
