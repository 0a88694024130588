/// What a backslash and its letter stand for.
enum PatternEscape {
  case scalar(Unicode.Scalar)
  case set(ScalarSet)
  case assertion(PatternAssertion)
}
