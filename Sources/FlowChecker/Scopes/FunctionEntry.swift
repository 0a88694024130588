import FlowSource
import FlowSyntax
import FlowValues

/// A `define` while the program is being checked.
final class FunctionEntry {
  /// `n: number?`
  struct Parameter {
    let name: Name
    let type: Type
    let isOptional: Bool
  }

  let declaration: DefineDeclaration
  let module: Int
  var parameters: [Parameter] = []
  /// The annotated result, or what is inferred so far.
  var result: Type = .unknown
  var isAnnotated = false
  var checked: CheckedFunction?
  var uses = 0

  init(declaration: DefineDeclaration, module: Int) {
    self.declaration = declaration
    self.module = module
  }

  /// `image-tag(b: branch): text`, for messages.
  var signature: String {
    let list = parameters.map { "\($0.name.text): \($0.type.name)\($0.isOptional ? "?" : "")" }
    let end = result == .unknown || result == .invalid ? "" : ": \(result.name)"
    return "\(declaration.name.text)(\(list.joined(separator: ", ")))\(end)"
  }
}
