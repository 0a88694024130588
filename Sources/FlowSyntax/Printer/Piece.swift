/// One instruction to the layout: something to write, a place to break, or a mark around several.
struct Piece {
  enum Kind: UInt8 {
    /// The bytes `first ..< second` of the source.
    case source
    /// A comment, the bytes `first ..< second` of the source.
    case comment
    /// The ASCII character `first`.
    case character
    /// The ASCII character `first`, where the group around it stays on one line.
    case flatCharacter
    /// The ASCII character `first`, where the group around it is broken.
    case brokenCharacter
    /// A space, or a line end where the group around it is broken.
    case line
    /// Nothing, or a line end where the group around it is broken.
    case softLine
    /// A space, or a line end two columns further in where the group that begins next fits on a line
    /// of its own and not on this one; ends with a ``dedent``. `first` is where the text after the
    /// group can next be broken, `second` is 1 if the group cannot stay on one line.
    case fittingLine
    /// A line end, always.
    case hardLine
    /// As many spaces as `first`, where the group around it is broken.
    case padding
    /// From here on lines begin two columns further in, if the group around it is broken.
    case indent
    /// The end of what the matching ``indent`` began.
    case dedent
    /// What stands between here and the matching ``groupEnd`` is broken as a whole or not at all;
    /// `first` is where the text after the group can next be broken.
    case groupStart
    case groupEnd
  }

  let kind: Kind
  /// Of a line end: a blank line follows. Of a fitting line: it ends even where what follows fits on
  /// no line. Of a group: it cannot stay on one line. Of source text: it spans lines. Of a comment:
  /// it has its line for itself.
  var flag: Bool
  var first: UInt32
  var second: UInt32
  /// The column at which this piece would stand if nothing were broken.
  let position: UInt32
}
