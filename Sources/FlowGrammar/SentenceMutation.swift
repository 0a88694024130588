/// A small change that may or may not turn a sentence into something else than one.
public enum SentenceMutation: Sendable, CaseIterable {
  case delete, duplicate, replace, swap
}
