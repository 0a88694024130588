import FlowRuntime
import FlowValues
import Testing

/// Runs that go on for ever, or want everything, end with an error that names the place.
@Suite(.serialized) struct BudgetTests {
  static let small = Budget(steps: 100_000, depth: 1_000, memory: 192 << 20)

  private static let node = "record node { parts: list of node }; var n = node(parts: []); "
  private static let data = """
    define nest(n: data, k: number): data = if k == 0 then n else nest([n], k - 1)
    define twice(n: data, k: number): data = if k == 0 then n else twice([n, n], k - 1)
    define both(n: data, k: number): data = if k == 0 then n else both([1, 2] each n, k - 1)
    define joined(n: data, k: number): data =
      if k == 0 then n else joined([[n]] + [[n]], k - 1)
    let d = [7]

    """

  static let endless: [(String, String)] = [
    // Depth.
    ("define f(n: number): number = 1 + f(n + 1); f(0)", "F0603"),
    (
      "define f(n: number): number = 1 + g(n); define g(n: number): number = 1 + f(n); f(0)",
      "F0603"
    ),
    ("define f(s: text): text = \"(\" + f(s) + \")\"; f(\"\")", "F0603"),
    ("define f(xs: list of number): list of number = [1] + f(xs); f([])", "F0603"),
    ("define f(b: bool): bool = not f(b); f(true)", "F0603"),
    ("define f(n: number): number = sum([n], f(.)); f(1)", "F0603"),
    ("define f(n: number): number { let x = f(n + 1); return x + 1 }; f(0)", "F0603"),
    ("define f(n: number): number = if n == 0 then 0 else 1 + f(n - 1); f(990)", "990"),
    ("define f(n: number): number = if n == 0 then 0 else 1 + f(n - 1); f(1010)", "F0603"),
    // Steps.
    ("define f(n: number): number = f(n + 1); f(0)", "F0602"),
    ("define f(n: number, xs: list of number): number = f(n + 1, xs) + 0; f(0, [1])", "F0603"),
    ("define f(s: text, n: number): bool = f(s, n + 1) and f(s, n); f(\"s\", 0)", "F0603"),
    ("define f(n: number): number = if n < 0 then 1 else f(n + 1) ; f(0) + f(1)", "F0602"),
    ("define f(n: number, b: bool): bool = f(n + 1, not b); f(0, true)", "F0602"),
    ("var n = 0; for i in 1..200000 { n = n + i }; n", "F0602"),
    ("var n = 0; for i in 1..1000 { for j in 1..1000 { n = n + j } }; n", "F0602"),
    ("sum((1..300) each sum((1..1000) each . * 2))", "F0602"),
    ("count((1..200000) where . > 5)", "F0602"),
    ("all 1..200000 have . > 0", "F0602"),
    ("sort(1..200000, -.)[0]", "F0602"),
    ("define f(n: number): number = if n < 2 then n else f(n - 1) + f(n - 2); f(40)", "F0602"),
    ("evidence a: number = f(0); define f(n: number): number = f(n + 1); a", "F0602"),
    ("var n = 0; for i in 1..50000 { n = n + 1 }; n", "50000"),
    // Memory.
    ("1..100000000", "F0604"),
    ("var s = \"0123456789\"; for i in 1..40 { s = s + s }; length(s)", "F0604"),
    ("var xs = [1, 2, 3]; for i in 1..40 { xs = xs + xs }; count(xs)", "F0604"),
    (
      "define f(s: text, n: number): text = if n == 0 then s else f(s + s, n - 1)\n"
        + "length(f(\"0123456789\", 40))", "F0604"
    ),
    ("var s = \"x\"; for i in 1..40 { s = \"{s}{s}\" }; length(s)", "F0604"),
    ("var s = \"x\"; for i in 1..40 { s = join([s, s]) }; length(s)", "F0604"),
    ("var s = \"xx\"; for i in 1..40 { s = replace(s, \"x\", s) }; length(s)", "F0604"),
    ("var s = \"0123456789\"; for i in 1..20 { s = s + s }; count(split(s, \"\"))", "F0604"),
    (
      "var s = \"0123456789\"; for i in 1..16 { s = s + s }; "
        + "s = join([s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s]); "
        + "length(join([s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s]))", "F0604"
    ),
    // Values within values.
    (node + "for i in 1..3000000 { n = node(parts: [n]) }; count(n.parts)", "F0613"),
    (node + "for i in 1..6000 { n = node(parts: [n]) }; count(n.parts)", "F0613"),
    (
      node + "for i in 1..4000 { n = node(parts: [n]) }; n == n and count(unique([n, n])) == 1",
      "true"
    ),
    (node + "for i in 1..40 { n = node(parts: [n, n]) }; n == n", "F0614"),
    (node + "for i in 1..25 { n = node(parts: [n, n]) }; length(\"{n}\")", "F0604"),
    (node + "for i in 1..40 { n = node(parts: [n] + [n]) }; n == n", "F0614"),
    (node + "for i in 1..40 { n = node(parts: [1, 2] each n) }; n == n", "F0614"),
    (data + "nest(d, 3000000) == d", "F0613"), (data + "nest(d, 9000) == nest(d, 9000)", "true"),
    (data + "twice(d, 40) == d", "F0614"), (data + "twice(d, 10) == twice(d, 10)", "true"),
    (data + "both(d, 40) == d", "F0614"), (data + "joined(d, 40) == d", "F0614"),
    ("let big = 1..1000; var xs = [big]; for i in 1..40 { xs = xs + xs }; count(xs)", "F0614"),
  ]

  @Test(arguments: endless)
  func `a run that does not end by itself is ended`(_ source: String, _ expected: String) {
    let answer = LargeStack.run { Script(source).answer(budget: Self.small) }
    #expect(answer == expected || answer.hasPrefix(expected + " "), "\(source)")
  }

  @Test func `an engine whose run was ended still judges the next one`() {
    let script = Script("evidence n: number\ndefine f(n: number): number = n + f(n - 1)\nf(n)")
    let ended = Script(
      "evidence n: number\n"
        + "define f(n: number): number = if n == 0 then 0 else 1 + f(n - 1)\nf(n)")
    #expect(script.errors.isEmpty && ended.errors.isEmpty)
    let answers = LargeStack.run { () -> [String] in
      guard let program = ended.program else { return [] }
      let engine = Engine(program, budget: Self.small)
      return [5.0, 5_000, 7, 6_000, 9].map { n in
        switch engine.evaluate(FakeWorld(["n": .number(n)]), now: 0) {
        case .success(let value): value.literalText
        case .failure(let failure): "\(failure.diagnostic.code)"
        }
      }
    }
    #expect(answers == ["5", "F0603", "7", "F0603", "9"])
  }
}
