/// A bracket, or the hole of a text, that has been opened and not yet closed.
struct BracketLevel {
  enum Form {
    /// `{` of a block or body
    case brace
    /// `{` of a `match`
    case matchBrace
    case paren
    case bracket
    /// `{` inside `"…"`
    case hole
    /// `{` inside `"""…"""`
    case multilineHole
  }

  let form: Form
  /// Where the bracket stands; of a hole, where its text begins.
  let start: Int
  /// How many `match` words inside this level wait for their brace.
  var waitingMatches = 0

  var isHole: Bool { form == .hole || form == .multilineHole }
  var isBrace: Bool { form == .brace || form == .matchBrace }
}
