import FlowValues

/// What tells one kind of `group(xs, key)` result from another.
struct GroupKey: Hashable {
  let key: Type
  let element: Type
}
