/// Texts, each known by a number, which is the same for the same text and no other.
///
/// One that ends in a number is looked up not at all, and all others are kept. A text that goes
/// into a column may wait until there are more: then what each needs from memory is on its way,
/// while the others are looked up.
///
/// INVARIANT: one thread at a time changes it; afterwards nobody does.
public final class TextPool: @unchecked Sendable {
  /// The number of no text.
  public static let none = UInt32.max

  /// A text that waits for its number, and where that goes.
  private struct Waiting {
    let text: UnsafePointer<UInt8>
    let length: UInt32
    let tag: UInt32
    let cells: UnsafeMutablePointer<TaskColumnCells>
    /// A row, or a place among the items of lists.
    let place: Int
    let isItem: Bool
  }

  private var numbered: NumberedTexts
  private var kept = KeptTexts()
  private let waiting: UnsafeMutablePointer<Waiting>
  private var waitingCount = 0
  private var waitingBefore = 0
  private static let mostWaiting = 2_048
  /// How many others are looked up while a text comes from memory.
  private static let ahead = 12

  public convenience init() {
    self.init(beginnings: NumberedTexts.mostBeginnings, stretches: NumberedTexts.mostStretches)
  }

  /// - Parameters:
  ///   - beginnings: after how many beginnings a number at the end is looked at.
  ///   - stretches: how many stretches of such numbers there is room for.
  init(beginnings: Int, stretches: Int) {
    numbered = NumberedTexts(beginnings: beginnings, stretches: stretches)
    waiting = .allocate(capacity: Self.mostWaiting)
  }

  deinit {
    numbered.free()
    kept.free()
    waiting.deallocate()
  }

  /// How many texts are kept; they are known by the numbers below it.
  public var count: Int { kept.count }

  /// The first number of those texts that end in one, and how many there may be.
  public var numbers: (first: UInt32, count: Int) { (NumberedTexts.first, numbered.count) }

  /// The number of a text, which is taken in if it is new.
  public func number(of text: UnsafePointer<UInt8>, count length: Int) -> UInt32 {
    numbered.number(of: text, length) ?? kept.number(of: text, length, kept.tag(text, length))
  }

  public func number(of text: String) -> UInt32 {
    withBytes(of: text) { number(of: $0, count: $1) }
  }

  /// The number of a text, if it is there; one that ends in a number may have one all the same.
  public func find(_ text: String) -> UInt32? {
    withBytes(of: text) { numbered.find($0, $1) ?? kept.find($0, $1) }
  }

  private func withBytes<T>(of text: String, _ body: (UnsafePointer<UInt8>, Int) -> T) -> T {
    var text = text
    return text.withUTF8 { buffer in
      if let start = buffer.baseAddress { return body(start, buffer.count) }
      return withUnsafePointer(to: 0) { body($0, 0) }
    }
  }

  public subscript(number: UInt32) -> String {
    number >= NumberedTexts.first ? numbered.text(number) : kept[number]
  }

  // MARK: Columns

  /// Sets a text in a column; its bytes have to stay until ``settle()``.
  @inlinable
  @inline(__always)
  public func set(
    _ text: UnsafePointer<UInt8>, count length: Int, _ row: Int,
    in cells: UnsafeMutablePointer<TaskColumnCells>
  ) {
    cells.pointee.set(text: numberOrWait(text, length, cells, row, isItem: false), row)
  }

  /// Adds a text to the list of the last row; its bytes have to stay until ``settle()``.
  @inlinable
  @inline(__always)
  public func add(
    _ text: UnsafePointer<UInt8>, count length: Int,
    to cells: UnsafeMutablePointer<TaskColumnCells>
  ) {
    let place = cells.pointee.itemCount
    cells.pointee.add(item: numberOrWait(text, length, cells, place, isItem: true))
  }

  @usableFromInline
  func numberOrWait(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ cells: UnsafeMutablePointer<TaskColumnCells>,
    _ place: Int, isItem: Bool
  ) -> UInt32 {
    if let number = numbered.number(of: text, length) { return number }
    let tag = kept.tag(text, length)
    guard kept.isLarge, waitingCount < Self.mostWaiting else {
      return kept.number(of: text, length, tag)
    }
    kept.callSlot(tag)
    (waiting + waitingCount).initialize(
      to: Waiting(
        text: text, length: UInt32(truncatingIfNeeded: length), tag: tag, cells: cells,
        place: place, isItem: isItem))
    waitingCount &+= 1
    return Self.none
  }

  /// Notes where the texts of a row begin.
  @inline(__always)
  func beginRow() {
    if waitingCount > Self.mostWaiting / 2 { settle() }
    waitingBefore = waitingCount
  }

  /// Forgets the texts of the row, whose line is read anew.
  func restartRow() { waitingCount = waitingBefore }

  /// Gives those that wait their numbers.
  public func settle() {
    for place in 0..<waitingCount {
      let later = place &+ Self.ahead
      if later < waitingCount { kept.callText(waiting[later].tag) }
      let one = waiting[place]
      let number = kept.number(of: one.text, Int(one.length), one.tag)
      if one.isItem {
        one.cells.pointee.items[one.place] = number
      } else {
        one.cells.pointee.texts[one.place] = number
      }
    }
    waitingCount = 0
    waitingBefore = 0
  }
}
