/// How much a report tells.
public enum Verbosity: Sendable {
  case quiet, normal, verbose
}

/// How text is dressed for whoever reads it; it never changes what is said.
public struct Appearance: Sendable {
  public var usesColor: Bool
  /// Whether marks may be other than ASCII.
  public var usesUnicode: Bool
  /// The columns of a line.
  public var width: Int
  public var verbosity: Verbosity

  public init(
    usesColor: Bool = false, usesUnicode: Bool = true, width: Int = 100,
    verbosity: Verbosity = .normal
  ) {
    self.usesColor = usesColor
    self.usesUnicode = usesUnicode
    self.width = min(max(width, 40), 120)
    self.verbosity = verbosity
  }

  /// A piece of a line as it can be shown: harmless, and in ASCII where nothing else is at hand.
  public func shown(_ piece: String) -> String {
    let safe = SafeText.escape(piece)
    return usesUnicode ? safe : SafeText.plain(safe)
  }
}
