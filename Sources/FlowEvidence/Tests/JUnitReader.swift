import FlowValues

/// Reads the XML of JUnit as the many tools write it that took it over.
///
/// A case counts once, by the worst that it holds: error, failure, skipped. What a suite claims in
/// its attributes counts only as far as its cases do not say it, see ``SuiteClaims``. Suites may
/// stand in suites. Several files are added up.
final class JUnitReader: XMLReader {
  /// More cases than this are counted, but not listed.
  static let listed = 200_000
  /// The most bytes of a message that are kept.
  static let longestMessage = 4_096

  private struct Suite {
    let name: String?
    let claims: SuiteClaims
    let time: Double?
    var counts = TestCounts()
  }

  /// All files together.
  final class Collection {
    var counts = TestCounts()
    var time: Double?
    /// Why there is no time, if one was given that is none.
    var timeReason: Reason?
    var cases: [Value] = []
    var failing: [Value] = []
  }

  private let all: Collection
  private var suites: [Suite] = []
  private var open: TestCase?
  private var marks = 0
  private var message: [UInt8] = []
  private var textDepth = 0
  /// The time of all cases, for reports whose suites give none.
  private var timeOfCases: Double?
  private var timeOfSuites: Double?
  private var classText: String?
  private var suiteText: String?

  private init(_ file: EvidenceFile, into all: Collection) {
    self.all = all
    super.init(file, records: "testcase")
  }

  static func read(_ files: [EvidenceFile], source: String) throws(ReadingError) -> Value {
    let all = Collection()
    for file in files {
      let reader = JUnitReader(file, into: all)
      try reader.run()
      if let time = reader.timeOfSuites ?? reader.timeOfCases { all.time = (all.time ?? 0) + time }
    }
    return TestReport(all, source: source).value
  }

  // MARK: Elements

  override func begin(_ name: XMLWord, _ attributes: XMLAttributes, depth: Int) {
    if open != nil { return beginInside(name, attributes, depth) }
    if name.equals("testcase") {
      guard depth > 0 else { return wrongRoot(name) }
      beginCase(attributes)
    } else if name.equals("testsuite") || (depth == 0 && name.equals("testsuites")) {
      beginSuite(attributes)
    } else if depth == 0 {
      wrongRoot(name)
    } else if name.equals("error") || name.equals("failure"), depth == suites.count {
      // A suite that broke by itself, outside of any case.
      open = TestCase(name: suites.last?.name ?? "suite", suite: suites.last?.name, source: place)
      mark(name.equals("error") ? .error : .failed, attributes, depth)
      isSuiteMark = true
    }
  }

  private var isSuiteMark = false

  override func end(_ name: XMLWord, depth: Int) {
    if wantsText, depth == textDepth { wantsText = false }
    if open != nil, isSuiteMark ? depth == suites.count : name.equals("testcase") {
      endCase()
    } else if name.equals("testsuite") || (depth == 0 && name.equals("testsuites")) {
      endSuite()
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    message += bytes.prefix(Self.longestMessage - message.count)
    if message.count >= Self.longestMessage { wantsText = false }
  }

  private func wrongRoot(_ name: XMLWord) {
    let others: [(StaticString, String)] = [
      ("test-run", "NUnit"), ("test-results", "NUnit"), ("assemblies", "xUnit.net"),
      ("TestRun", "Visual Studio"), ("testng-results", "TestNG"),
    ]
    let tool = others.first { name.equals($0.0) }?.1
    let other = tool.map { ": \($0) writes that, have it write JUnit's form" } ?? ""
    fail("expected <testsuites> or <testsuite> at the root, found <\(name.text)>\(other)")
  }

  private func beginSuite(_ attributes: XMLAttributes) {
    let claims = SuiteClaims(attributes) { fail($0) }
    suites.append(
      Suite(name: attributes["name"]?.text, claims: claims, time: time(attributes)))
  }

  private func endSuite() {
    guard var suite = suites.popLast() else { return }
    guard let missing = suite.claims.missing(from: suite.counts) else {
      return fail("the suite counts more failed and skipped tests than tests")
    }
    suite.counts += missing
    guard !suites.isEmpty else {
      all.counts += suite.counts
      if let time = suite.time { timeOfSuites = time }
      return
    }
    // The time of the outermost suites: the root is only a bracket around them.
    if suites.count == 1, let time = suite.time { timeOfSuites = (timeOfSuites ?? 0) + time }
    suites[suites.count - 1].counts += suite.counts
  }

  private func time(_ attributes: XMLAttributes) -> Double? {
    guard let word = attributes["time"], word.bytes.pointee != 0 else { return nil }
    guard let seconds = word.seconds else {
      all.timeReason =
        all.timeReason ?? Reason("\(place): '\(word.text)' is no number of seconds")
      return nil
    }
    return seconds
  }

  private func beginCase(_ attributes: XMLAttributes) {
    var test = TestCase()
    test.time = time(attributes)
    if let time = test.time { timeOfCases = (timeOfCases ?? 0) + time }
    switch (attributes["result"] ?? attributes["status"])?.text.lowercased() {
    case "suppressed", "notrun", "disabled": test.status = .disabled
    case "skipped", "ignored": test.status = .skipped
    case "failed", "failure", "fail": test.status = .failed
    case "error": test.status = .error
    default: break
    }
    let isFailing = test.status.rawValue >= TestCase.Status.failed.rawValue
    marks = isFailing ? 1 : 0
    message.removeAll(keepingCapacity: true)
    isSuiteMark = false
    // Of a case that is only counted nothing else matters, unless it may still fail.
    if all.cases.count <= Self.listed || !isEmpty || isFailing { describe(&test, attributes) }
    open = test
  }

  private func describe(_ test: inout TestCase, _ attributes: XMLAttributes) {
    test.name = attributes["name"]?.text ?? ""
    if let word = attributes["classname"] ?? attributes["class"] {
      // Cases of one class stand together: their names share one text.
      if let known = classText, word.equals(known) {
        test.className = known
      } else {
        classText = word.text
        test.className = classText
      }
    }
    test.suite = suites.last?.name
    test.file = attributes["file"]?.text
    test.line = attributes["line"]?.count
    test.source = place
  }

  private func beginInside(_ name: XMLWord, _ attributes: XMLAttributes, _ depth: Int) {
    if name.equals("failure") {
      mark(.failed, attributes, depth)
    } else if name.equals("error") {
      mark(.error, attributes, depth)
    } else if name.equals("skipped") || name.equals("ignored") {
      mark(.skipped, attributes, depth)
    } else if name.equals("disabled") {
      mark(.disabled, attributes, depth)
    } else if name.equals("flakyFailure") || name.equals("flakyError") {
      open?.isFlaky = true
    } else if name.equals("testcase") || name.equals("testsuite") {
      fail("a <\(name.text)> stands inside a test case")
    }
  }

  /// What happened to a case; the worst counts, and its message is kept.
  private func mark(_ status: TestCase.Status, _ attributes: XMLAttributes, _ depth: Int) {
    if status == .failed || status == .error { marks += 1 }
    guard status.rawValue >= (open?.status ?? .passed).rawValue else { return }
    open?.status = status
    open?.message = attributes["message"]?.text
    message.removeAll(keepingCapacity: true)
    if open?.message == nil {
      wantsText = true
      textDepth = depth
    }
  }

  private func endCase() {
    guard var test = open else { return }
    open = nil
    isSuiteMark = false
    if test.message == nil, !message.isEmpty {
      let text = String(decoding: message, as: UTF8.self)
      test.message = text.split(whereSeparator: \.isNewline).first.map(String.init)
    }
    message.removeAll(keepingCapacity: true)
    guard !suites.isEmpty else { return }
    let place = suites.count - 1
    suites[place].counts.total += 1
    suites[place].counts.marks += marks
    if test.isFlaky { suites[place].counts.flaky += 1 }
    switch test.status {
    case .passed: break
    case .disabled: suites[place].counts.disabled += 1
    case .skipped: suites[place].counts.skipped += 1
    case .failed: suites[place].counts.failures += 1
    case .error: suites[place].counts.errors += 1
    }
    let isFailing = test.status == .failed || test.status == .error
    guard all.cases.count <= Self.listed || (isFailing && all.failing.count <= Self.listed) else {
      return
    }
    let value = test.value
    if all.cases.count <= Self.listed { all.cases.append(value) }
    if isFailing, all.failing.count <= Self.listed { all.failing.append(value) }
  }
}
