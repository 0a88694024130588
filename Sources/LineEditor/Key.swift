/// Keys that terminals send as several characters, each as the one that stands for it inside.
///
/// The C1 control characters are never typed. With one of them a key is bound like a letter, so
/// that Escape alone needs no waiting in the library, and arrow keys work in every mode.
enum Key: UInt32, CaseIterable {
  case up = 0x80
  case down, left, right
  case home = 0x86
  case end, delete, wordLeft, wordRight, pasteStart, newLine, older, newer, ignored

  var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) ?? "\u{FFFD}" }
  var text: String { String(scalar) }

  /// The key of an escape sequence, without its first Escape.
  static func named(_ sequence: String) -> Key? {
    switch sequence {
    case "[A", "OA": .up
    case "[B", "OB": .down
    case "[C", "OC": .right
    case "[D", "OD": .left
    case "[H", "OH", "[1~", "[7~": .home
    case "[F", "OF", "[4~", "[8~": .end
    case "[3~": .delete
    case "[1;5D", "[1;3D", "[5D", "Od": .wordLeft
    case "[1;5C", "[1;3C", "[5C", "Oc": .wordRight
    case "[200~": .pasteStart
    case "\r", "\n": .newLine
    case "[201~": .ignored
    default: nil
    }
  }
}
