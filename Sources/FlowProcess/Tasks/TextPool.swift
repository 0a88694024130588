import Glibc

/// Texts, each kept once and known by a number from 0 on.
///
/// INVARIANT: one thread at a time changes it; afterwards nobody does.
public final class TextPool: @unchecked Sendable {
  /// The number of no text.
  public static let none = UInt32.max

  public private(set) var count = 0
  private var bytes: UnsafeMutablePointer<UInt8>
  private var used = 0
  private var capacity = 1 << 16
  /// Where each text ends; it begins where the one before ends.
  private var ends: UnsafeMutablePointer<Int>
  private var hashes: UnsafeMutablePointer<UInt32>
  private var room = 1 << 12
  /// The numbers of the texts, by their hash; twice as many places as texts.
  private var places: UnsafeMutablePointer<UInt32>
  private var mask = (1 << 13) - 1
  /// Differs from run to run, so that no file can be made to collide.
  private let seed = UInt64.random(in: 1 ... .max)

  public init() {
    bytes = .allocate(capacity: capacity)
    ends = .allocate(capacity: room)
    hashes = .allocate(capacity: room)
    places = .allocate(capacity: mask + 1)
    places.initialize(repeating: Self.none, count: mask + 1)
  }

  deinit {
    free(bytes)
    free(ends)
    free(hashes)
    free(places)
  }

  /// The number of a text, which is taken in if it is new.
  public func number(of text: UnsafePointer<UInt8>, count length: Int) -> UInt32 {
    let hash = hash(text, length)
    var place = Int(hash) & mask
    while places[place] != Self.none {
      if hashes[Int(places[place])] == hash, isSame(places[place], text, length) {
        return places[place]
      }
      place = (place + 1) & mask
    }
    return insert(text, length, hash, at: place)
  }

  public func number(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { buffer in
      number(of: buffer.baseAddress ?? UnsafePointer(bytes), count: buffer.count)
    }
  }

  /// The number of a text that is there.
  public func find(_ text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { buffer in
      let start = buffer.baseAddress ?? UnsafePointer(bytes)
      let hash = hash(start, buffer.count)
      var place = Int(hash) & mask
      while places[place] != Self.none {
        if hashes[Int(places[place])] == hash, isSame(places[place], start, buffer.count) {
          return places[place]
        }
        place = (place + 1) & mask
      }
      return nil
    }
  }

  public subscript(number: UInt32) -> String {
    let start = number == 0 ? 0 : ends[Int(number) - 1]
    return String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: ends[Int(number)] - start),
      as: UTF8.self)
  }

  private func isSame(_ number: UInt32, _ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let start = number == 0 ? 0 : ends[Int(number) - 1]
    return ends[Int(number)] - start == length && memcmp(bytes + start, text, length) == 0
  }

  private func insert(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt32, at place: Int
  ) -> UInt32 {
    if used + length > capacity {
      while used + length > capacity { capacity *= 2 }
      bytes = Self.grown(bytes, to: capacity)
    }
    if count == room {
      room *= 2
      ends = Self.grown(ends, to: room)
      hashes = Self.grown(hashes, to: room)
    }
    memcpy(bytes + used, text, length)
    used += length
    let number = UInt32(truncatingIfNeeded: count)
    ends[count] = used
    hashes[count] = hash
    count += 1
    places[place] = number
    if count * 2 > mask { widen() }
    return number
  }

  private func widen() {
    mask = (mask + 1) * 2 - 1
    free(places)
    places = .allocate(capacity: mask + 1)
    places.initialize(repeating: Self.none, count: mask + 1)
    for number in 0..<count {
      var place = Int(hashes[number]) & mask
      while places[place] != Self.none { place = (place + 1) & mask }
      places[place] = UInt32(truncatingIfNeeded: number)
    }
  }

  private func hash(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    var state = seed ^ UInt64(truncatingIfNeeded: length)
    let raw = UnsafeRawPointer(text)
    var at = 0
    while at + 8 <= length {
      state = mixed(state ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < length {
      rest = rest << 8 | UInt64(text[at])
      at += 1
    }
    state = mixed(state ^ rest)
    return UInt32(truncatingIfNeeded: state)
  }

  @inline(__always)
  private func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// More room for the same elements; the system moves large ones without copying.
  static func grown<T>(_ memory: UnsafeMutablePointer<T>, to count: Int) -> UnsafeMutablePointer<T>
  {
    guard let raw = realloc(memory, count * MemoryLayout<T>.stride) else { abort() }
    return raw.bindMemory(to: T.self, capacity: count)
  }
}
