/// A run-time error: the run ends here.
struct NaiveStop: Error {
  let code: String

  static let conditionUnknown = NaiveStop(code: "F0601")
  static let loopUnknown = NaiveStop(code: "F0606")
}
