/// A word or mark of a grammar's text.
struct GrammarLexeme {
  enum Kind: Hashable {
    /// `query`
    case identifier(String)
    /// `NAME`
    case tokenClass(String)
    /// `"gate"`, without its quotes.
    case quoted(String)
    /// One of `= ; | ( ) [ ] { }`.
    case mark(Character)
  }

  let kind: Kind
  let line: Int
  let start: Int
  let end: Int
}
