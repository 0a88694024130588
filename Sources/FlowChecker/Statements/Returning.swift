import FlowSource
import FlowValues

/// What the `return`s of the function that is being checked have to give, and gave.
struct Returning {
  let name: String
  /// The annotated or inferred type, if it is known.
  let type: Type?
  var found: [(type: Type, span: Span)] = []
}
