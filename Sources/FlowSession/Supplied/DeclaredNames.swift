import FlowChecker
import FlowSource
import FlowSyntax

/// The names that a script declares at its top, for messages about what was supplied.
struct DeclaredNames {
  /// Where each name is declared.
  private(set) var spans: [String: Span] = [:]
  /// The evidence among them.
  private var evidence: [String: Span] = [:]

  init(_ script: LoadedScript) {
    for item in script.modules.flatMap(\.tree.items) {
      switch item {
      case .evidence(let node): evidence[node.name.text] = node.name.span
      case .choice(let node): add(node.name)
      case .record(let node): add(node.name)
      case .define(let node): add(node.name)
      case .gate(let node): add(node.name)
      case .noun(let node): add(node.name)
      case .role(let node): add(node.name)
      case .binding(let node): add(node.name)
      default: continue
      }
    }
  }

  private mutating func add(_ name: Name) { spans[name.text] = name.span }

  /// Evidence that was not supplied, and whose name is close to one that was.
  func missing(like name: String, supplied: Set<String>) -> (name: String, span: Span)? {
    let open = evidence.keys.filter { !supplied.contains($0) }
    guard let meant = Spelling.closest(to: name, among: open), let span = evidence[meant] else {
      return nil
    }
    return (meant, span)
  }
}
