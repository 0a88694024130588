import FlowValues

/// A test case while its element is open.
struct TestCase {
  var name = ""
  var className: String?
  var suite: String?
  var status = Status.passed
  var isFlaky = false
  var time: Double?
  var message: String?
  var file: String?
  var line: Int?
  /// The file that names the case, and the line on which it does.
  var report = ""
  var place = 0

  /// In the order of ``ChoiceType/testStatus``.
  enum Status: Int { case passed, disabled, skipped, failed, error }

  var isFailing: Bool { status.rawValue >= Status.failed.rawValue }

  /// `class.name`
  var id: String { className.map { $0.isEmpty ? name : $0 + "." + name } ?? name }

  var value: Value {
    .record(
      Record(
        .testCase,
        [
          .text(id), .text(name), Self.text(className, Self.noClass),
          Self.text(suite, Self.noSuite), .choice(.testStatus, status.rawValue),
          .bool(isFailing), .bool(isFlaky),
          time.map(Value.duration) ?? .unknown(Self.noTime),
          Self.text(message, Self.noMessage), Self.text(file, Self.noFile),
          line.map { .number(Double($0)) } ?? .unknown(Self.noLine),
          .text(report + ":" + String(place)),
        ]))
  }

  private static func text(_ text: String?, _ reason: Reason) -> Value {
    text.map(Value.text) ?? .unknown(reason)
  }

  private static let noClass = Reason("the report names no class for the test")
  private static let noSuite = Reason("the report names no suite for the test")
  private static let noTime = Reason("the report gives no time for the test")
  private static let noMessage = Reason("the report has no message for the test")
  private static let noFile = Reason("the report names no file for the test")
  private static let noLine = Reason("the report names no line for the test")
}
