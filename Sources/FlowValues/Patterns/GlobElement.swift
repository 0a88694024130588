/// One part of a glob.
enum GlobElement: Equatable {
  /// Characters that stand for themselves, as UTF-8.
  case bytes([UInt8])
  /// `?`
  case one
  /// `*`
  case run
  /// `**`
  case anything
  /// `<name>`
  case capture

  /// Whether the element can match texts of different lengths.
  var hasChoice: Bool {
    switch self {
    case .bytes, .one: false
    case .run, .anything, .capture: true
    }
  }
}
