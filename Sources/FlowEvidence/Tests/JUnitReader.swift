import FlowValues

/// Reads the XML of JUnit as the many tools write it that took it over.
///
/// A case counts once, by the worst that it holds: error, failure, skipped. What a suite claims in
/// its attributes counts only as far as its cases do not say it, see ``SuiteClaims``. Suites may
/// stand in suites. Several files are added up.
final class JUnitReader: XMLReader {
  /// The most bytes of a message that are kept.
  static let longestMessage = 4_096

  private struct Suite {
    let name: String?
    let claims: SuiteClaims
    let time: Double?
    var counts = TestCounts()
  }

  private let all: TestCollection
  private var suites: [Suite] = []
  private var open: TestCase?
  private var marks = 0
  private var message: [UInt8] = []
  private var textDepth = 0
  /// The time of all cases, for reports whose suites give none.
  private var timeOfCases: Double?
  private var timeOfSuites: Double?
  private var classText: String?
  private var fileText: String?

  private init(_ file: EvidenceFile, into all: TestCollection) {
    self.all = all
    super.init(file, records: "testcase")
  }

  static func read(_ files: [EvidenceFile], source: String) throws(ReadingError) -> Value {
    let all = TestCollection()
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
      open = TestCase(name: suites.last?.name ?? "suite", suite: suites.last?.name)
      open?.report = file.path
      open?.place = line
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

  /// A case with nothing inside, as most are.
  override func record(_ name: XMLWord, _ attributes: XMLAttributes, depth: Int) {
    guard open == nil else { return super.record(name, attributes, depth: depth) }
    let test = testCase(attributes)
    add(test, marks: test.isFailing ? 1 : 0)
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
    return time(word)
  }

  private func time(_ word: XMLWord) -> Double? {
    guard let seconds = word.seconds else {
      all.timeReason =
        all.timeReason ?? Reason("\(place): '\(word.text)' is no number of seconds")
      return nil
    }
    return seconds
  }

  private func beginCase(_ attributes: XMLAttributes) {
    let test = testCase(attributes)
    marks = test.isFailing ? 1 : 0
    message.removeAll(keepingCapacity: true)
    isSuiteMark = false
    open = test
  }

  /// What the attributes of a case say.
  private func testCase(_ attributes: XMLAttributes) -> TestCase {
    var test = TestCase()
    var words = Words()
    words.take(attributes)
    if let word = words.time, word.bytes.pointee != 0 { test.time = time(word) }
    if let time = test.time { timeOfCases = (timeOfCases ?? 0) + time }
    if let word = words.result ?? words.status { test.status = Self.status(word.text) }
    // Of a case that is only counted nothing else matters, unless it may still fail.
    guard !all.isOver || !isEmpty || test.isFailing else { return test }
    test.name = words.name?.text ?? ""
    // Cases of one class stand together: their names share one text.
    test.className = Self.shared(words.className ?? words.class, &classText)
    test.suite = suites.last?.name
    test.file = Self.shared(words.file, &fileText)
    test.line = words.line?.count
    test.report = file.path
    test.place = super.line
    return test
  }

  /// The attributes of a case.
  private struct Words {
    var (name, className, `class`, time): (XMLWord?, XMLWord?, XMLWord?, XMLWord?)
    var (status, result, file, line): (XMLWord?, XMLWord?, XMLWord?, XMLWord?)

    /// Of two with one name Expat lets none pass, so that the order does not matter.
    mutating func take(_ attributes: XMLAttributes) {
      attributes.forEach { key, value in
        switch UInt8(bitPattern: key.bytes.pointee) {
        case UInt8(ascii: "n"): if key.equals("name") { name = value }
        case UInt8(ascii: "c"):
          if key.equals("classname") {
            className = value
          } else if key.equals("class") {
            self.class = value
          }
        case UInt8(ascii: "t"): if key.equals("time") { time = value }
        case UInt8(ascii: "s"): if key.equals("status") { status = value }
        case UInt8(ascii: "r"): if key.equals("result") { result = value }
        case UInt8(ascii: "f"): if key.equals("file") { file = value }
        case UInt8(ascii: "l"): if key.equals("line") { line = value }
        default: break
        }
      }
    }
  }

  private static func status(_ text: String) -> TestCase.Status {
    switch text.lowercased() {
    case "suppressed", "notrun", "disabled": .disabled
    case "skipped", "ignored": .skipped
    case "failed", "failure", "fail": .failed
    case "error": .error
    default: .passed
    }
  }

  /// The text of a word, which may be that of the word before.
  private static func shared(_ word: XMLWord?, _ known: inout String?) -> String? {
    guard let word else { return nil }
    if let known, word.equals(known) { return known }
    known = word.text
    return known
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
    add(test, marks: marks)
  }

  private func add(_ test: TestCase, marks: Int) {
    guard !suites.isEmpty else { return }
    let place = suites.count - 1
    suites[place].counts.add(test, marks: marks)
    all.add(test)
  }
}
