import FlowTestSupport
import Testing

/// What somebody who writes a script would otherwise have to write around.
@Suite struct ScriptWritingTests {
  private func test(_ files: [String: String]) -> Binary.Answer {
    let folder = TemporaryFolder()
    for (name, text) in files { folder.write(name, text) }
    return Binary.run(["test", "a.flow"], in: folder.path)
  }

  private func expectPassed(
    _ files: [String: String], _ place: SourceLocation = #_sourceLocation
  ) {
    let answer = test(files)
    #expect(answer.status == 0, "\(answer.output)\(answer.error)", sourceLocation: place)
  }

  @Test func `items of a gate family are ticked element by element`() {
    expectPassed([
      "a.flow": """
      role op { ann }
      let services = ["a", "b"]
      gate made for s in services { check "Port allocated" by op }
      gate other for s in ["a"] { check "Port allocated" by op }

      test "one by one" {
        refuse "more than one place" { done "Port allocated" by ann }
        refuse "more than one place" { done "Port allocated" for a by ann }
        done "Port allocated" in made for a by ann
        expect made.waiting
        expect (made.instances each .subject) == ["a", "b"]
        expect (made.instances each .outcome) == [passed, waiting]
        expect (made.instances each count(.findings)) == [1, 1]
        expect made.instances[1].findings[0].outcome == waiting
        done port-allocated for b by ann
        expect made.passed
        expect all made.instances have .passed
        expect other.waiting
        refuse "no item" { done "Port allocated" in made for c by ann }
      }

      """
    ])
  }

  @Test func `a gate without a family is its own only instance`() {
    expectPassed([
      "a.flow": """
      gate one { require now.year > 2000 }
      gate none for t in tasks { require t.done }

      test "instances" {
        expect count(one.instances) == 1 and one.instances[0].passed
        expect one.instances[0].instances is empty
        expect none.instances is empty
      }

      """
    ])
  }

  @Test
  func `what stands in a phase may ask when the phase was entered, and not whether it passed`() {
    expectPassed([
      "a.flow": """
      role lead { dana }
      phase before { step "Begin" by lead }
      phase build after before {
        within: 5d
        require build.entries <= 2 as "Not a third time"
        gate soon { require now - build.entered < 2d and build.due > now }
      }

      test "counted from the entry" {
        advance 3d
        expect soon.outcome == blocked
        done "Begin" by dana
        advance 2d - 1s
        expect soon.passed
        advance 1s
        expect soon.failed
        reopen build by dana because "anew"
        expect soon.passed
        expect build.passed
        reopen build by dana because "once more"
        expect soon.passed
        expect build.failed
      }

      """
    ])
    for field in ["passed", "outcome", "findings", "late"] {
      let answer = test([
        "a.flow": "phase build { gate soon { require build.\(field) is known } }\n"
      ])
      #expect(answer.error.contains("error[F0214]"), "\(answer)")
    }
  }

  @Test func `with a role come its people, through the roles that it is made of`() {
    let files = [
      "people.flow": "role lead { dana }\nrole helper { bob }\n",
      "roles.flow": """
      use "people.flow"
      role senior = lead or helper except bob
      """,
    ]
    expectPassed(
      files.merging([
        "a.flow": """
        use senior from "roles.flow"
        gate g { signoff by senior }

        test "people" {
          refuse "senior" { sign g by bob }
          sign g by dana
          expect g.passed
          expect dana.roles == ["lead", "senior"]
          expect bob.roles == ["helper"]
        }

        """
      ]) { $1 })
    // A name that means something here goes on meaning it.
    expectPassed(
      files.merging([
        "a.flow": """
        use senior from "roles.flow"
        let dana = 3
        gate g { signoff by senior }

        test "own" { expect dana == 3 }

        """
      ]) { $1 })
    // Who is in no role that was brought in is nobody here.
    let answer = test(
      files.merging([
        "a.flow": """
        use lead from "people.flow"
        gate g { signoff by lead }

        test "people" { sign g by bob }

        """
      ]) { $1 })
    #expect(answer.error.contains("F0222") || answer.output.contains("F0222"), "\(answer)")
  }

  @Test func `a cadence of months follows the calendar`() {
    expectPassed([
      "a.flow": """
      cadence month { from: 2026-01-31T09:00Z, months: 1 }
      cadence quarter { from: 2025-12-01, months: 3 }

      watch review for n in [month.number] where . > 1 { note "month {n:02}" }

      test "the last day, where a month is shorter" {
        given now = 2026-02-28T08:59:59Z
        expect month.number == 1 and month.length == 28d
        advance 1s
        expect month.number == 2
        expect month.start == 2026-02-28T09:00Z and month.end == 2026-03-31T09:00Z
        expect month.previous.number == 1
        expect month.at(2028-02-29T09:00Z).number == 26
        expect month.at(2028-02-29T08:59Z).number == 25
        expect month.at(2026-01-31T08:59Z) is unknown
        expect month.at(2125-12-31T10:00Z).number == 1200
        expect quarter.number == 1
        expect quarter.at(2026-03-01).number == 2
      }

      test "a boundary is an instant that the clock stops at" {
        given now = 2026-02-01T00:00Z
        advance 60d
        expect (facts where .kind == "note" each .at) ==
          [2026-02-28T09:00Z, 2026-03-31T09:00Z]
        expect (facts where .kind == "note" each .text) == ["month 02", "month 03"]
      }

      """
    ])
  }

  @Test(arguments: [
    ("every: 2w, months: 1", "cadence 'c' has 'every' and 'months', and takes one"),
    ("months: 0", "'months' takes a whole number from 1 to 1200"),
    ("months: 1.5", "'months' takes a whole number from 1 to 1200"),
    ("months: 1e9", "'months' takes a whole number from 1 to 1200"),
    ("months: 2w", "'months' takes a whole number from 1 to 1200"),
  ])
  func `a cadence has one length, and it can be counted`(_ length: String, _ message: String) {
    let answer = test(["a.flow": "cadence c { from: 2026-01-01, \(length) }\nnote \"{c.number}\"\n"]
    )
    #expect(answer.error.contains(message) || length.contains("e9"), "\(answer)")
    #expect(answer.status == 2)
  }
}
