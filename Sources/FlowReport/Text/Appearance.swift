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
  /// Whether a log reads the text that obeys some lines as commands.
  public var disarmsLogCommands = false

  public init(
    usesColor: Bool = false, usesUnicode: Bool = true, width: Int = 100,
    verbosity: Verbosity = .normal
  ) {
    self.usesColor = usesColor
    self.usesUnicode = usesUnicode
    self.width = min(max(width, 40), 120)
    self.verbosity = verbosity
  }

  /// A line as it can be shown: harmless, and in ASCII where nothing else is at hand.
  public func shown(_ line: String) -> String {
    let line = piece(line)
    return disarmsLogCommands ? LogCommands.disarm(line) : line
  }

  /// The same for a part of a line, whose whole is looked at when it is done.
  func piece(_ piece: String) -> String {
    let safe = SafeText.escape(piece)
    return usesUnicode ? safe : SafeText.plain(safe)
  }
}
