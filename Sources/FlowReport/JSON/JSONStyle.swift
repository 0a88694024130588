/// How JSON is laid out.
public enum JSONStyle: Sendable {
  /// One line, no spaces: for programs, and for files with one value a line.
  case compact
  /// One part a line, two spaces a level: for people.
  case pretty
}
