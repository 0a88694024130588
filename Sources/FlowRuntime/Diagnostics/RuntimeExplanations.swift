import FlowSource

/// The long texts behind the codes of this room, in order of code.
public enum RuntimeExplanations {
  public static let all: [Explanation] = [
    Explanation(
      DiagnosticCode("F0601"), "a condition that is unknown",
      """
      An 'if' has to take one way or the other, and 'unknown' says neither. Ask first with \
      'is known', or say with 'otherwise' what to take instead.
      """,
      wrong: """
        evidence hotfix: bool
        if hotfix { note "in a hurry" }
        """,
      right: """
        evidence hotfix: bool
        if hotfix otherwise false { note "in a hurry" }
        """),
    Explanation(
      DiagnosticCode("F0602"), "too many steps",
      """
      Each call and each turn of a loop is a step, and a run has a budget of them, so that no \
      script can hang. Look at less, or allow more with --budget steps=N.
      """,
      wrong: """
        note sum(1..10000000000 each . * 2)
        """,
      right: """
        note sum(1..1000 each . * 2)
        """),
    Explanation(
      DiagnosticCode("F0603"), "calls that go too deep",
      """
      Each call within a call is a level, and a run has a budget of them. See that every recursion \
      comes to an end, or allow more with --budget depth=N.
      """,
      wrong: """
        define down(n: number): number = 1 + down(n - 1)
        note down(10)
        """,
      right: """
        define down(n: number): number = if n == 0 then 0 else 1 + down(n - 1)
        note down(10)
        """),
    Explanation(
      DiagnosticCode("F0604"), "too much memory",
      """
      A run may hold so much memory and no more, so that no script takes the machine with it. Keep \
      smaller lists and texts, or allow more with --budget memory=BYTES.
      """,
      wrong: """
        note count(reverse(1..10000000000))
        """,
      right: """
        note count(1..10000000000)
        """),
    Explanation(
      DiagnosticCode("F0605"), "an interruption",
      """
      Somebody pressed Ctrl-C, or the process was asked to end. What was found until then is \
      reported, and nothing more is looked at.
      """,
      wrong: """
        flow run release.flow               # and Ctrl-C before it is done
        """,
      right: """
        flow run release.flow               # and patience
        """),
    Explanation(
      DiagnosticCode("F0606"), "a loop over what is unknown",
      """
      'for' goes through a list, and of an unknown list nobody knows what is in it. Say with \
      'otherwise' what to go through instead.
      """,
      wrong: """
        evidence ports: list of number
        for port in ports { require port > 1024 }
        """,
      right: """
        evidence ports: list of number
        for port in ports otherwise [] { require port > 1024 }
        """),
    Explanation(
      DiagnosticCode("F0607"), "an expectation that does not hold",
      """
      An 'expect' of a test was false, or unknown. The message shows what its parts were; either \
      the script or the test is mistaken.
      """,
      wrong: """
        test "two and two" { expect 2 + 2 == 5 }
        """,
      right: """
        test "two and two" { expect 2 + 2 == 4 }
        """),
    Explanation(
      DiagnosticCode("F0608"), "a number of times that makes no sense",
      """
      'attempt N times' takes a whole number from 0 on.
      """,
      wrong: """
        gate open { require now.year > 2000 }
        test "half an attempt" { attempt 0.5 times }
        """,
      right: """
        gate open { require now.year > 2000 }
        test "one attempt" { attempt 1 times }
        """),
    Explanation(
      DiagnosticCode("F0609"), "a clock that goes back",
      """
      Within a test time only goes forwards: 'advance' takes a duration from 0 on, and 'advance \
      to' an instant that is still to come. Where a test begins is said by 'given now'.
      """,
      wrong: """
        test "back to the start" {
          given now = 2026-11-20
          advance to 2026-11-19
        }
        """,
      right: """
        test "a day later" {
          given now = 2026-11-20
          advance to 2026-11-21
        }
        """),
  ]
}
