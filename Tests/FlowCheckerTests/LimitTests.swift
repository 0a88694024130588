import FlowSource
import FlowValues
import Testing

@testable import FlowChecker

/// Scripts that are large, deep or hostile: each is answered, and soon.
@Suite struct LimitTests {
  @Test func `a hundred messages of a file are enough`() {
    let text = (0..<5000).map { "note missing-\($0)" }.joined(separator: "\n")
    let codes = Script(text).result.diagnostics.map(\.code.description)
    #expect(codes.count == 101 && codes.last == "F0299")
  }

  @Test(arguments: [
    (0..<5000).map { "define f\($0)(n: number) = f\($0 + 1)(n)" }.joined(separator: "\n")
      + "\ndefine f5000(n: number) = n\nrequire f0(1) == 1",
    (0..<5000).map { "evidence e\($0) = e\($0 + 1)" }.joined(separator: "\n")
      + "\nevidence e5000: number\nrequire e0 == 1",
    (0..<5000).map { "define f\($0)(n: number) = if n > 1 then f\(($0 + 1) % 5000)(n) else n" }
      .joined(separator: "\n") + "\nrequire f0(1) == 1",
    "let xs = [\((0..<5000).map { "\($0)" }.joined(separator: ", "))]\nrequire 1 in xs",
    (0..<5000).map { "let x\($0) = \($0)" }.joined(separator: "\n")
      + "\nrequire x0 < x4999",
    "choice c { \((0..<10_000).map { "k\($0)" }.joined(separator: ", ")) }\nevidence e: c\n"
      + (0..<5000).map { "require e == k\($0 * 2)" }.joined(separator: "\n"),
  ])
  func `what is long is checked in one go`(text: String) {
    let script = Script(text)
    #expect(script.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(script.result.program != nil)
  }

  @Test func `a long chain of operators has its types`() {
    let text = "require 1" + String(repeating: " + 1", count: 900) + " > now.month"
    #expect(Script(text).result.program != nil)
  }

  @Test func `a long circle of evidence and many unknown names are answered soon`() {
    let circle = (0..<5000).map { "evidence e\($0) = e\(($0 + 1) % 5000)" }
    let missing = (0..<3000).map { "require missing-\($0) > 1" }
    let codes = Script((circle + missing).joined(separator: "\n")).result.diagnostics
      .map(\.code.description)
    #expect(codes.contains("F0213") && codes.contains("F0203") && codes.last == "F0299")
  }

  @Test func `two thousand gates in a circle are one message`() {
    let text = (0..<2000).map { "gate g\($0) { require g\(($0 + 1) % 2000).passed }" }
    let codes = Script(text.joined(separator: "\n")).result.diagnostics.map(\.code.description)
    #expect(codes == ["F0214"])
  }

  @Test(arguments: [
    // Many ways through a few roles.
    "role r0 { dana, bob }\n"
      + (1..<50).map { "role r\($0) = r\($0 - 1) or r\($0 - 1)" }.joined(separator: "\n")
      + "\ngate a { signoff by 3 of r49 }",
    "role r0 { dana, bob }\ngate a { signoff by 3 of r0\(String(repeating: " or r0", count: 49)) }",
  ])
  func `roles are counted once, however often they are named`(text: String) {
    #expect(Script(text).result.diagnostics.map(\.code.description) == ["F0428"])
  }

  @Test(arguments: [
    "role r0 { dana }\n"
      + (1..<3000).map { "role r\($0) = r\($0 - 1)" }.joined(separator: "\n"),
    "role r0 { dana }\nrole r = r0\(String(repeating: " or r0", count: 100_000))",
  ])
  func `roles have a size, so that nothing that goes through them runs out of stack`(text: String) {
    #expect(Script(text).result.diagnostics.map(\.code.description) == ["F0437"])
  }

  @Test func `thousands of phases, gates and watches are checked in one go`() {
    let phases = (0..<1000).map { number in
      """
      phase p\(number) \(number > 0 ? "after p\(number - 1)" : "") {
        gate g\(number) { signoff by lead }
      }
      watch w\(number) when p\(number).failed { escalate "x" to lead via quality }
      task T-\(number) { status: todo, needs: [T-\(max(0, number - 1))], f\(number % 300): 1 }
      """
    }
    let script = Script(
      "role lead { dana }\nescalation quality { level lead within 1h }\n"
        + phases.joined(separator: "\n"))
    #expect(script.diagnostics.isEmpty)
    #expect(script.result.program?.process.phases.count == 1000)
  }

  @Test func `two thousand phases in a circle are one message`() {
    let text = (0..<2000).map { "phase p\($0) after p\(($0 + 1) % 2000) { deliver \"x\" }" }
    let codes = Script(text.joined(separator: "\n")).result.diagnostics.map(\.code.description)
    #expect(codes == ["F0225"])
  }
}
