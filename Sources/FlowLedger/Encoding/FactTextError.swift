/// Why the text of a fact could not be read.
public enum FactTextError: Error, Hashable, Sendable {
  /// What was expected at an offset in bytes.
  case expected(String, at: Int)
  case tooDeep
  case duplicate(String)
  case notUTF8(at: Int)
  /// A member that every fact has is absent or of another kind.
  case member(String)
  case unknownKind(String)
  case unknownActorKind(String)

  /// What is wrong: `expected a value at byte 17`.
  public var problem: String {
    switch self {
    case .expected(let what, let at): "expected \(what) at byte \(at + 1)"
    case .tooDeep: "lists and objects are nested deeper than \(FactReader.depth) levels"
    case .duplicate(let name): "'\(name)' is given twice"
    case .notUTF8(let at): "byte \(at + 1) is not UTF-8"
    case .member(let name): "'\(name)' is missing or is not what it should be"
    case .unknownKind(let kind): "'\(kind)' is no kind of fact that this flow knows"
    case .unknownActorKind(let kind): "'\(kind)' is no kind of actor"
    }
  }
}
