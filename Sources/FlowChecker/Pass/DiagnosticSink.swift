import FlowSource

/// Takes the messages of a check: none twice, none during a trial run, and no flood.
struct DiagnosticSink {
  private(set) var hasErrors = false
  /// How many trial runs we are in; nothing is reported during one.
  var silence = 0
  private var all: [Diagnostic] = []
  private var seen: Set<Key> = []
  private var counts: [Count: Int] = [:]
  private static let limit = 100

  private struct Key: Hashable {
    let code: DiagnosticCode
    let span: Span
  }

  /// Errors and warnings are counted apart, so that many of the one never hide the other.
  private struct Count: Hashable {
    let file: FileID
    let severity: Severity
  }

  var isSilent: Bool { silence > 0 }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    let key = Count(file: diagnostic.span.file, severity: diagnostic.severity)
    let count = counts[key, default: 0]
    guard count <= Self.limit else { return }
    guard seen.insert(Key(code: diagnostic.code, span: diagnostic.span)).inserted else { return }
    counts[key] = count + 1
    all.append(count == Self.limit ? .tooMany(Self.limit, like: diagnostic) : diagnostic)
  }

  /// Counts an error that somebody else has reported.
  mutating func noteError() { hasErrors = true }

  /// The messages in the order of their places.
  func sorted() -> [Diagnostic] {
    all.enumerated().sorted { a, b in
      let (x, y) = (a.element.span, b.element.span)
      return (x.file.number, x.start, x.end, a.offset) < (y.file.number, y.start, y.end, b.offset)
    }.map(\.element)
  }
}
