import Testing

@testable import FlowChecker

@Suite struct ProcessModuleTests {
  static let team = """
    person dana { email: "dana@example.com" }
    role tech-lead { dana, bob }
    escalation quality { level tech-lead within 24h }
    phase design { deliver "docs/design.md" }
    phase build after design { gate inner { signoff by tech-lead } }
    watch late when now > 2026-01-01 { notify tech-lead "late" }
    task T-1 { status: todo }
    """

  private func lines(_ script: String, _ files: [(path: String, text: String)]) -> [String] {
    let script = Script(script, files: files)
    guard let program = script.result.program else {
      return script.diagnostics.map { diagnostic in
        let source = script.trees[Int(diagnostic.span.file.number)].source
        let line = source.position(at: Int(diagnostic.span.start)).line
        return "\(source.path):\(line) \(diagnostic.code)"
      }
    }
    return ProgramDump(program).text.split(separator: "\n").map(String.init)
  }

  @Test func `a plain use brings roles, ladders, phases, watches and tasks, each once`() {
    let found = lines(
      """
      use "team.flow"
      role reviewer { dana, ann }
      gate mine for t in tasks {
        signoff by tech-lead or reviewer
        require T-1.done and build.passed else escalate to tech-lead via quality
      }
      """, [("team.flow", Self.team)])
    #expect(found.filter { $0.hasPrefix("person dana") } == ["person dana email dana@example.com"])
    #expect(found.contains("role reviewer {dana ann}"))
    #expect(found.contains("role tech-lead {dana bob}"))
    #expect(found.contains { $0.hasPrefix("task T-1") })
    let main = found.filter {
      $0.hasPrefix("phase") || $0.hasPrefix("watch") || $0.hasPrefix("gate")
    }
    #expect(
      main.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        == ["phase design", "phase build", "watch late", "gate mine"])
  }

  @Test func `single names bring roles and ladders without what runs beside them`() {
    let found = lines(
      """
      use tech-lead, quality, design from "team.flow"
      gate mine {
        signoff by tech-lead
        require design.passed else escalate via quality
      }
      """, [("team.flow", Self.team)])
    #expect(found.contains("role tech-lead {dana bob}"))
    #expect(found.contains { $0.hasPrefix("phase design") })
    #expect(!found.contains { $0.hasPrefix("phase build") || $0.hasPrefix("watch") })
    #expect(!found.contains { $0.hasPrefix("task") })
  }

  @Test func `a gate that is brought in by name brings the phase around it`() {
    let found = lines("use inner from \"team.flow\"", [("team.flow", Self.team)])
    #expect(found.contains { $0.hasPrefix("phase build") })
    #expect(!found.contains { $0.hasPrefix("watch") })
  }

  @Test func `what is not brought in is not known`() {
    let found = lines(
      "use design from \"team.flow\"\ngate a { signoff by dana }", [("team.flow", Self.team)])
    #expect(found == ["script.flow:2 F0221"])
  }

  @Test func `with a role come those who are in it`() {
    let found = lines(
      "use tech-lead from \"team.flow\"\ngate a { signoff by dana }", [("team.flow", Self.team)])
    #expect(found.contains { $0.contains("signoff") && $0.contains("person:dana") })
  }

  @Test func `one name is one person in all files, and is declared once`() {
    let other = "person dana { email: \"other@example.com\" }\nrole owner { dana }"
    let found = lines(
      "use \"team.flow\"\nuse \"other.flow\"\ngate a { signoff by dana }",
      [("team.flow", Self.team), ("other.flow", other)])
    #expect(found == ["other.flow:1 F0201"])
    let calm = lines(
      "use \"team.flow\"\nuse \"other.flow\"\ngate a { signoff by dana }",
      [("team.flow", Self.team), ("other.flow", "role owner { dana }")])
    #expect(calm.filter { $0.hasPrefix("person dana") }.count == 1)
  }

  @Test func `two roles of one name clash, a role and a phase of one name do not`() {
    let clash = lines(
      "use \"team.flow\"\nuse \"other.flow\"",
      [("team.flow", Self.team), ("other.flow", "role tech-lead { ann }")])
    #expect(clash == ["script.flow:2 F0704"])
    let peace = lines(
      "use \"team.flow\"\nuse \"other.flow\"\ngate a { signoff by tech-lead }",
      [("team.flow", Self.team), ("other.flow", "phase tech-lead { deliver \"x\" }")])
    #expect(peace.contains { $0.hasPrefix("phase tech-lead") })
  }
}
