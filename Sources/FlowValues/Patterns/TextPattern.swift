import Synchronization

/// A regular expression, the right-hand side of `matches`.
///
/// It is looked for anywhere in a text unless `^` or `$` holds it to an end. Characters are
/// Unicode scalars; `\d`, `\w`, `\s` and `\b` speak of ASCII. `^` and `$` mean the ends of the
/// text, and of each line under `(?m)`; `.` is any character but a line feed, and that too under
/// `(?s)`; under `(?i)` a letter also matches its lower- and upper-case form.
///
/// A text is read once, from left to right, and each byte costs at most one step for each step of
/// the pattern. What was learnt about a pattern on the way is kept and makes later bytes cheap.
/// Since there is no way back in the text there are no backreferences and no looking around.
public final class TextPattern: Sendable {
  /// The text that the pattern was made from.
  public let pattern: String
  private let program: PatternProgram
  /// What earlier searches learnt; a search takes it away and puts it back when it is done.
  private let learnt: Mutex<LazyAutomaton?>

  /// Reads a pattern, unless it is malformed or grows over a limit.
  public init(_ pattern: String, limits: PatternLimits = .standard) throws(PatternError) {
    self.pattern = pattern
    var reader = PatternReader(pattern, limits: limits)
    let tree = try reader.read()
    var compiler = PatternCompiler(limits: limits)
    program = try compiler.compile(tree, groupNames: reader.groupNames)
    learnt = Mutex(nil)
  }

  /// The names of the groups in order, with nothing for a group without a name.
  public var groupNames: [String?] { program.groupNames }

  /// Whether some part of a text matches.
  public func isMatch(_ text: String) -> Bool {
    var automaton = takeLearnt() ?? LazyAutomaton(program)
    let found = automaton.finds(text.utf8.span)
    learnt.withLock { $0 = automaton }
    return found
  }

  /// The leftmost match and what its groups hold, or nothing when no part of the text matches.
  public func firstMatch(in text: String) -> TextPatternMatch? {
    guard isMatch(text) else { return nil }
    var machine = CaptureMachine(program)
    guard let slots = machine.firstMatch(in: text.utf8.span) else { return nil }
    return TextPatternMatch(slots: slots, names: program.groupNames, in: text)
  }

  private func takeLearnt() -> LazyAutomaton? {
    learnt.withLock { kept in
      let taken = kept
      kept = nil
      return taken
    }
  }
}

extension TextPattern: Hashable {
  /// Two patterns are the same when they are written the same.
  public static func == (a: TextPattern, b: TextPattern) -> Bool {
    a.pattern.utf8.elementsEqual(b.pattern.utf8)
  }

  /// Hashes what the pattern is written as.
  public func hash(into hasher: inout Hasher) {
    for byte in pattern.utf8 { hasher.combine(byte) }
  }
}
