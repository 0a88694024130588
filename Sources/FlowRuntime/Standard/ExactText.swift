import FlowValues

/// A text as a key: equal to what the script's `==` calls equal.
struct ExactText: Hashable {
  let text: String

  static func == (a: ExactText, b: ExactText) -> Bool { Value.isSame(a.text, b.text) }
}
