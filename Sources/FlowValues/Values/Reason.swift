import Synchronization

/// Why a value is not there: which file is missing, which flag would set it.
///
/// A reason is a number into a table of sentences that the whole process shares, so that an unknown
/// number can carry it inside a NaN. Equal sentences have equal numbers.
public struct Reason: Hashable, Sendable {
  public let number: UInt32

  @inlinable
  public init(number: UInt32) { self.number = number }

  /// The reason of a sentence.
  public init(_ sentence: String) {
    number = Self.table.withLock { $0.number(of: sentence) }
  }

  /// The sentence, without a full stop.
  public var sentence: String {
    Self.table.withLock { table in
      Int(number) < table.sentences.count ? table.sentences[Int(number)] : table.sentences[0]
    }
  }

  /// An operation on numbers had no result, such as the difference of two infinities.
  public static let noResult = Reason(number: 0)
  /// The script says `unknown` itself.
  public static let saidSo = Reason(number: 1)

  private struct Table {
    var sentences = ["the calculation has no result", "the script says 'unknown'"]
    var numbers: [String: UInt32] = [:]

    mutating func number(of sentence: String) -> UInt32 {
      if let known = numbers[sentence] { return known }
      // A script that makes reasons without end must not eat the memory.
      guard sentences.count < 1 << 20 else { return 0 }
      let number = UInt32(sentences.count)
      sentences.append(sentence)
      numbers[sentence] = number
      return number
    }
  }

  private static let table = Mutex(Table())
}
