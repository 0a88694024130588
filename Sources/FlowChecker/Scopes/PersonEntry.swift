import FlowSource
import FlowSyntax

/// A person while the program is being checked: declared, or only named in a role.
final class PersonEntry {
  let name: String
  /// Where the person was first named.
  let span: Span
  /// The declaration and its file, where there is one.
  var declaration: (node: NounDeclaration, module: Int)?
  var checked: CheckedPerson?
  var uses = 0

  init(name: String, span: Span) {
    self.name = name
    self.span = span
  }
}
