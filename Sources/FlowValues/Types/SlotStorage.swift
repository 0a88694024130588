/// How a value stands in a frame: as one word, as a text, or as a value with its tag.
public enum SlotStorage: Sendable {
  /// Numbers, durations, times, choices and bools: one double or its bits.
  case word
  case text
  case value
}
