/// A thing of the process, seen from a script through its fields.
public protocol ObjectValue: AnyObject, Sendable {
  var kind: DomainType { get }
  /// The name under which it was declared or numbered.
  var name: String { get }
  /// - Requires: `index` counts the kind's ``DomainType/fields``.
  func field(_ index: Int) -> Value
}
