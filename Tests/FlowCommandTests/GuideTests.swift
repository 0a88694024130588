import FlowSource
import Testing

@testable import FlowCommand

/// Runs every example of the guide and of the readme through the built tool.
///
/// The comment at the top of `Grammar/README.md` says how a page tells what is expected.
struct GuideTests {
  @Test(arguments: GuidePage.blocks { $0 == .script })
  func `a script on the page is valid and canonical, and passes its tests`(_ block: GuideBlock) {
    let name = block.fileName ?? "example.flow"
    GuideShell.withFolder(block.files.merging([name: block.text]) { $1 }) { folder in
      let check = GuideShell.run("flow check \(name)", in: folder)
      #expect(check.text == "\(name) – no mistakes\n")
      #expect(check.status == 0)
      let form = GuideShell.run("flow fmt --check \(name) || flow fmt - < \(name)", in: folder)
      #expect(form.text == "")
      guard block.lines.contains(where: { $0.hasPrefix("test \"") }) else { return }
      let tests = GuideShell.run("flow test \(name)", in: folder)
      #expect(tests.status == 0, "\(tests.text)")
    }
  }

  @Test(
    arguments: GuidePage.blocks { kind in
      if case .mistake = kind { true } else { false }
    })
  func `a mistake on the page earns its code`(_ block: GuideBlock) {
    guard case .mistake(let code) = block.kind else { return }
    let name = "mistake.flow"
    GuideShell.withFolder(block.files.merging([name: block.text]) { $1 }) { folder in
      let check = GuideShell.run("flow check \(name)", in: folder)
      let codes = check.text.matches(of: #/(?m)^(?:error|warning)\[(F\d{4})\]/#).map(\.1)
      #expect(codes == [Substring(code)], "\(check.text)")
      // What cannot be parsed has no canonical form.
      if code.hasPrefix("F00") || code.hasPrefix("F01") { return }
      let form = GuideShell.run("flow fmt --check \(name) || flow fmt - < \(name)", in: folder)
      #expect(form.text == "")
    }
  }

  @Test(arguments: GuidePage.blocks { $0 == .values })
  func `an expression on the page has the value beside it`(_ block: GuideBlock) {
    let files = block.files.merging(["values.flow": block.declarations]) { $1 }
    GuideShell.withFolder(files) { folder in
      for (expression, value) in block.expectations {
        // A list of it alone, because a text by itself is printed without its quotes.
        let quoted = "'[" + expression.replacing("'", with: #"'\''"#) + "]'"
        let result = GuideShell.run("flow eval --in values.flow \(quoted)", in: folder)
        #expect(result.text == "[\(value)]\n", "\(expression)")
      }
    }
  }

  @Test(arguments: GuidePage.blocks { $0 == .console })
  func `a session on the page prints what it shows`(_ block: GuideBlock) {
    if block.page == "README.md" {
      Self.run(block, in: GuideShell.project)
    } else {
      GuideShell.withFolder(block.files) { Self.run(block, in: $0) }
    }
  }

  /// Each session begins in a copy of the workflow that nobody has run before.
  @Test(arguments: GuidePage.workflows)
  func `a session in the README of a workflow prints what it shows`(_ block: GuideBlock) {
    let workflow = block.page.split(separator: "/").dropLast().joined(separator: "/")
    GuideShell.withFolder([:]) { folder in
      let copied = GuideShell.run(
        "git init -q -b main . && cp -r \(GuideShell.project)/\(workflow) work", in: folder)
      #expect(copied.status == 0, "\(copied.text)")
      Self.run(block, in: folder + "/work")
    }
  }

  @Test func `each workflow shows how it is run, and what comes of it`() {
    let pages = Set(GuidePage.workflows.map(\.page))
    #expect(pages.count == Drawing.workflows.count)
    for page in pages {
      let commands = GuidePage.workflows.filter { $0.page == page }.flatMap(\.commands)
      #expect(commands.contains { $0.command.hasPrefix("flow run ") }, "\(page)")
      #expect(commands.contains { $0.command.hasPrefix("flow test ") }, "\(page)")
      #expect(commands.allSatisfy { !$0.output.isEmpty }, "\(page)")
    }
  }

  private static func run(_ block: GuideBlock, in folder: String) {
    var status: Int32 = 0
    for (command, output) in block.commands {
      if command == "echo $?" {
        #expect(output == ["\(status)"])
        continue
      }
      let result = GuideShell.run(local(command), in: folder)
      status = result.status
      let lines = timeless(result.text).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast(result.text.hasSuffix("\n") || result.text.isEmpty ? 1 : 0).map(String.init)
      let expected = output.map(timeless)
      #expect(fits(lines[...], expected[...]), "\(command)\n\(result.text)")
    }
  }

  @Test(
    arguments: GuidePage.blocks { kind in
      if case .excerpt = kind { true } else { false }
    })
  func `an excerpt on the page is what the file holds`(_ block: GuideBlock) throws {
    guard case .excerpt(let path) = block.kind else { return }
    let text = try #require(GuideShell.contents(of: GuideShell.project + "/" + path))
    let shown = block.lines.dropFirst().joined(separator: "\n")
    #expect(!shown.isEmpty && text.contains(shown))
  }

  @Test(arguments: GuidePage.examples)
  func `an example is valid, in canonical form, and passes its tests`(_ path: String) {
    for command in ["check", "fmt --check", "test"] {
      let result = GuideShell.run("flow \(command) \(path)", in: GuideShell.project)
      #expect(result.status == 0, "flow \(command)\n\(result.text)")
      if command == "check" { #expect(result.text == "\(path) – no mistakes\n") }
    }
  }

  /// The codes of what can stop a run, without the one that takes long and the one that a person
  /// causes.
  static let runtimeCodes = ExplanationCatalog.all.map(\.code.description).filter {
    $0.hasPrefix("F06") && !["F0602", "F0605"].contains($0)
  }

  @Test(arguments: runtimeCodes)
  func `what an explanation calls wrong earns its code, and what it calls right does not`(
    _ code: String
  ) throws {
    let explanation = try #require(
      ExplanationCatalog.all.first { $0.code.description == code })
    let files = ["wrong.flow": explanation.wrong, "right.flow": explanation.right]
    GuideShell.withFolder(files) { folder in
      for (name, isExpected) in [("wrong", true), ("right", false)] {
        let result = GuideShell.run("flow run \(name).flow; flow test \(name).flow", in: folder)
        #expect(result.text.contains("error[\(code)]") == isExpected, "\(result.text)")
        #expect(!result.text.contains("error[") || isExpected, "\(result.text)")
      }
    }
  }

  @Test func `every code that a message bears is explained`() {
    let sources = GuideShell.run(
      "grep -rhoE '\"F0[0-9]{3}\"' Sources | sort -u | tr -d '\"'", in: GuideShell.project)
    #expect(sources.lines.count > 100)
    let explained = Set(ExplanationCatalog.all.map(\.code.description))
    #expect(sources.lines.filter { !explained.contains($0) } == [])
  }

  @Test func `no example is passed over`() {
    #expect(GuidePage.examples.count >= 9)
    #expect(GuidePage.blocks { $0 == .script }.count >= 15)
    #expect(GuidePage.blocks { $0 == .console }.count >= 20)
    #expect(GuidePage.blocks { $0 == .values }.flatMap(\.expectations).count >= 150)
    for block in GuidePage.blocks where block.kind == .other {
      #expect(["json", "sh", "text", "xml", ""].contains(block.language), "\(block)")
    }
  }

  /// The command as it can be run here: with the tool that was built, and without building it.
  private static func local(_ command: String) -> String {
    let last = command.split(separator: " && ").last.map(String.init) ?? command
    return last.replacing(".build/release/flow", with: "flow")
  }

  private static func timeless(_ text: String) -> String {
    text.replacing(#/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? UTC/#, with: "2026-11-20 10:00 UTC")
  }

  /// Whether lines are those expected, where `…` stands for any number of them.
  private static func fits(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "…" {
      return (0...lines.count).contains { fits(lines.dropFirst($0), expected.dropFirst()) }
    }
    return lines.first == first && fits(lines.dropFirst(), expected.dropFirst())
  }
}
