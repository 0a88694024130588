import FlowSource
import FlowSyntax
import FlowValues

/// A piece of evidence while the program is being checked.
final class EvidenceEntry {
  let name: String
  /// Nothing for a value that the command line brought unasked.
  let declaration: EvidenceDeclaration?
  let module: Int
  let span: Span
  var type: Type = .data
  var state: EntryState
  var value: TypedExpression?
  var uses = 0
  /// Whether something asks for what it was before.
  var hasHistory = false
  /// The one source that is read under this entry, where `tasks` come from several.
  var part: Expression?
  /// What `evidence tasks: list of ticket` says of the fields of tasks.
  var record: RecordType?

  /// Whether it is where `tasks` come from, and no value of its own.
  var isTaskSource: Bool { name == Self.tasks && declaration != nil }

  static let tasks = "tasks"

  init(name: String, declaration: EvidenceDeclaration?, module: Int, span: Span) {
    self.name = name
    self.declaration = declaration
    self.module = module
    self.span = span
    self.state = declaration == nil ? .done : .untouched
  }
}
