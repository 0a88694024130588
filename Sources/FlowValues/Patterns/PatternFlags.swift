/// What `(?i)`, `(?m)` and `(?s)` switch on.
struct PatternFlags {
  var ignoresCase = false
  var readsLines = false
  var dotMatchesNewline = false

  /// Switches the flag of a letter; false when there is none.
  mutating func set(_ letter: Unicode.Scalar, to value: Bool) -> Bool {
    switch letter {
    case "i": ignoresCase = value
    case "m": readsLines = value
    case "s": dotMatchesNewline = value
    default: return false
    }
    return true
  }
}
