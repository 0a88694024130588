/// A run-time error: the run ends here.
struct NaiveStop: Error {
  let code: String

  /// No error of the language: this evaluator has no patience.
  static let tooLong = NaiveStop(code: "too long")
  static let conditionUnknown = NaiveStop(code: "F0601")
  static let loopUnknown = NaiveStop(code: "F0606")
}
