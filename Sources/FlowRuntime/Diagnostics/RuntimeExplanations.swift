import FlowSource

/// The long texts behind what can stop a run.
public enum RuntimeExplanations {
  /// In order of code.
  public static let all: [Explanation] = [
    Explanation(
      DiagnosticCode("F0601"), "a condition is unknown",
      """
      An 'if' has to go one way or the other. When its condition is unknown, since evidence is \
      missing or a division had no result, going either way would be a guess, and a guess could \
      open a gate. So the run stops and says which value is missing.

      Ask first with 'is known', or say with 'otherwise' what to take when nobody knows. A \
      'require' needs neither: it is simply unknown, and its gate stays shut.
      """,
      wrong: """
        evidence load: number
        let size = if load > 10 then "large" else "small"
        note size
        """,
      right: """
        evidence load: number
        let size = if (load otherwise 0) > 10 then "large" else "small"
        note size
        """),
    Explanation(
      DiagnosticCode("F0602"), "the run took more steps than it may",
      """
      Each call of a function and each turn of a loop is a step. A run has a generous budget of \
      them, so that a mistake ends with a message instead of a job that hangs. The message names \
      the place where the budget ran out; look there for a recursion without an end, or for loops \
      inside loops over long lists. If the work is really so large, allow more: --budget steps=N.
      """,
      wrong: """
        define next(n: number): number = next(n + 1)
        require next(0) == 1
        """,
      right: """
        define next(n: number): number = if n >= 10 then n else next(n + 1)
        require next(0) == 10
        """),
    Explanation(
      DiagnosticCode("F0603"), "calls go too deep",
      """
      A function that calls itself needs a place for each call that is not finished. A run has a \
      budget of them, so that a recursion without an end stops with a message. A call that is the \
      last thing its function does needs no place, so recursion of that kind may go on for as \
      long as the budget of steps lasts. Otherwise see that each call comes nearer to the end, or \
      allow more: --budget depth=N.
      """,
      wrong: """
        define total(n: number): number = n + total(n - 1)
        require total(10) == 55
        """,
      right: """
        define total(n: number): number = if n == 0 then 0 else n + total(n - 1)
        require total(10) == 55
        """),
    Explanation(
      DiagnosticCode("F0604"), "the run needs more memory than it may",
      """
      Lists and texts can grow without end. A run has a budget of memory, and stops with a message \
      before it takes more, instead of taking the machine with it. Often a list is not needed at \
      all: 'count(xs where …)' and 'sum(xs each …)' look at one element at a time. If the work is \
      really so large, allow more: --budget memory=BYTES.
      """,
      wrong: """
        let numbers = 1..900000000
        require count(numbers) > 0
        """,
      right: """
        require count(1..900000000) > 0
        """),
    Explanation(
      DiagnosticCode("F0605"), "somebody interrupted the run",
      """
      Ctrl-C, or the signal that it sends, stops an evaluation at the next call or turn of a loop. \
      Nothing is recorded of a run that was interrupted, and the exit code is 130.
      """,
      wrong: """
        # Interrupted while it counts.
        var n = 0
        for i in 1..1000000000 { n = n + i }
        require n > 0
        """,
      right: """
        require 1 + 1 == 2
        """),
    Explanation(
      DiagnosticCode("F0606"), "a loop goes through something unknown",
      """
      A 'for' needs a list to go through. When the list is unknown there is no telling how often \
      its body should run, and running it not at all would let requirements inside it vanish. So \
      the run stops and says what is missing. Say what to take instead with 'otherwise'.
      """,
      wrong: """
        evidence ports: list of number
        for port in ports { require port > 1024 }
        """,
      right: """
        evidence ports: list of number
        for port in ports otherwise [8080] { require port > 1024 }
        """),
    Explanation(
      DiagnosticCode("F0607"), "an expectation does not hold",
      """
      A test said 'expect', and what it expected was false, or unknown: a test that cannot tell \
      has not passed. The message shows what was found. Either the script is wrong, or the test.
      """,
      wrong: """
        evidence coverage: number
        gate quality { require coverage >= 90 }
        test "a gate" {
          given coverage = 89
          expect quality.passed
        }
        """,
      right: """
        evidence coverage: number
        gate quality { require coverage >= 90 }
        test "a gate" {
          given coverage = 90
          expect quality.passed
        }
        """),
    Explanation(
      DiagnosticCode("F0608"), "a number of times must be whole",
      """
      'attempt N times' evaluates the script as often as N says. Half an evaluation does not \
      exist, and neither does a negative number of them.
      """,
      wrong: """
        gate quality { require 1 + 1 == 3 }
        test "attempts" {
          attempt 1.5 times
          expect quality.attempts == 1
        }
        """,
      right: """
        gate quality { require 1 + 1 == 3 }
        test "attempts" {
          attempt 2 times
          expect quality.attempts == 2
        }
        """),
    Explanation(
      DiagnosticCode("F0609"), "the clock of a test went backwards",
      """
      In a test the clock begins where 'given now = TIME' puts it, and from there 'advance' moves \
      it forwards only, as clocks do: what has happened by an instant cannot be taken back. To \
      look at an earlier instant, begin another test there.
      """,
      wrong: """
        test "time" {
          given now = 2026-11-20
          advance to 2026-11-19
          expect now == 2026-11-19
        }
        """,
      right: """
        test "time" {
          given now = 2026-11-19
          advance to 2026-11-20
          expect now == 2026-11-20
        }
        """),
    Explanation(
      DiagnosticCode("F0610"), "an act was refused",
      """
      An act is carried out only when the person has the role, the order is right and the thing \
      exists; else nothing of it is recorded, and a test that says it fails there.
      """,
      wrong: """
        role lead { dana }
        role guest { bob }
        gate ready { signoff by lead }
        test "bob signs" {
          sign ready by bob
          expect ready.passed
        }

        """,
      right: """
        role lead { dana }
        gate ready { signoff by lead }
        test "dana signs" {
          sign ready by dana
          expect ready.passed
        }

        """),
    Explanation(
      DiagnosticCode("F0611"), "an act was not refused as the test wants",
      """
      'refuse { … }' holds acts that must be refused: nothing of them is recorded. The text before \
      the braces is a part of what the refusal has to say, so that an act that is refused for \
      another reason does not pass for it.
      """,
      wrong: """
        role lead { dana }
        gate ready { signoff by lead }
        test "dana may not sign" {
          refuse { sign ready by dana }
        }

        """,
      right: """
        role lead { dana }
        role guest { bob }
        gate ready { signoff by lead }
        test "a guest may not sign" {
          refuse "that is for lead" { sign ready by bob }
          expect ready.waiting
        }

        """),
    Explanation(
      DiagnosticCode("F0612"), "the process does not come to rest",
      """
      What one evaluation records is seen by the next, a second later. Two statements that undo \
      each other would go on for ever.
      """,
      wrong: """
        task T-1 { status: todo }
        watch begun when T-1.status == todo { set T-1.status = done }
        watch ended when T-1.status == done { set T-1.status = todo }
        test "a day" {
          advance 1d
          expect T-1.open
        }

        """,
      right: """
        task T-1 { status: todo }
        watch begun when T-1.status == todo { set T-1.status = done }
        test "a day" {
          advance 1d
          expect T-1.done
        }

        """),
    Explanation(
      DiagnosticCode("F0613"), "a value is nested too deep",
      """
      A record may hold records of its own kind, and so on. Whatever goes through such a value, to \
      print it or to compare it, goes as deep as it is nested; so a value of more than ten \
      thousand levels ends the run where it is made; the list and the record in it are \
      two. What is long, and not deep, belongs in a list.
      """,
      wrong: """
        record node { parts: list of node }
        var chain = node(parts: [])
        for i in 1..20000 { chain = node(parts: [chain]) }
        require count(chain.parts) == 1
        """,
      right: """
        record node { number: number }
        var chain = [node(number: 0)]
        for i in 1..20000 { chain = chain + [node(number: i)] }
        require count(chain) == 20001
        """),
    Explanation(
      DiagnosticCode("F0614"), "a value holds too many others",
      """
      A value that stands in another one twice is kept once, and counts twice: whoever prints or \
      compares the whole goes through it both times. Forty times over, that would take years. So a \
      value that holds more than two hundred million others, all counted, ends the run where it is \
      made.
      """,
      wrong: """
        record pair { sides: list of pair }
        var whole = pair(sides: [])
        for i in 1..40 { whole = pair(sides: [whole, whole]) }
        require count(whole.sides) == 2
        """,
      right: """
        record pair { sides: list of pair }
        var whole = pair(sides: [])
        for i in 1..10 { whole = pair(sides: [whole, whole]) }
        require count(whole.sides) == 2
        """),
  ]
}
