extension Corpus {
  /// Functions: how they are called, and what they give.
  static let calls = #"""
    define f(a: number, b: text) = "{a}{b}"
    note f(1) # error: F0310
    note f(1, "x", 3) # error: F0310
    note f("x", 1) # error: F0301 F0301
    note f(b: "x", a: 1)
    note f(1, a: 2) # error: F0310 F0311
    ---
    define g(a: number, b: number?) = a + (b otherwise 0)
    note "{g(1)} {g(1, 2)}"
    ---
    define fact(n: number) = if n <= 1 then 1 else n * fact(n - 1)
    define even(n: number) = if n == 0 then true else odd(n - 1)
    define odd(n: number) = if n == 0 then false else even(n - 1)
    define fib(n: number) = if n < 2 then n else fib(n - 1) + fib(n - 2)
    require fact(3) == 6 and even(2) and fib(7) == 13
    require even(2) == 1 # error: F0303
    ---
    define loop(n: number) = loop(n + 1) # error: F0313
    require loop(1) == 1
    ---
    define loop(n: number): number = loop(n + 1)
    require loop(1) == 1
    ---
    define f(n: number) { # error: F0314
      if n > 1 { return 1 }
    }
    require f(1) == 1
    ---
    define f(n: number) {
      if n > 1 { return 1 } else if n > 0 { return unknown } else { return 2 }
    }
    require f(1) == 1
    require f(1) == "x" # error: F0303
    ---
    define f(n: number) {
      if n > 1 { return 1 }
      return "x" # error: F0306
    }
    require f(1) == 1
    ---
    define f(n: number): text {
      return n # error: F0301
    }
    define g(n: number) {
      return # error: F0315
    }
    note f(1) + g(1)
    ---
    gate a {
      require now > 2020-01-01
      return 3 # error: F0315
    }
    ---
    define f(n: number) {
      var sum = 0
      for i in 1..n { sum = sum + i }
      n = 3 # error: F0405
      return sum
    }
    var total = 0
    define g() {
      total = 1 # error: F0407
      return total
    }
    require f(1) + g() == 1
    ---
    record item { name: text, points: number, due: time, labels: list of text }
    evidence items: list of item
    require sum(items, .points) > 3
    require sum(items) > 3 # error: F0312
    require sum(items, .name) == 3 # error: F0312
    require average(items each .points) > 3
    require percentile(items, 90, .points) > 3
    require max(items, .due) > 2020-01-01
    require max(1, 2, 3) > 2
    require min("a", "b") == "a"
    require max(1, "b") == 1 # error: F0307
    require first(sort(items, .due)).name == "x"
    require (group(items, .name) each .key) == ["x"]
    require all group(items, .name) have count(.items) == 1
    require cycles(items, .name, .labels) == []
    require topological(items, .name, .labels)[0].points == 3
    require topological(items, .name, .points)[0].points == 3 # error: F0312
    require unique(items, .name) == items
    require count(items where .points > 3) == 1
    require (items each .points) == [3]
    require contains("abc", "b") and contains([1, 2], 2)
    require contains([1, 2], "x") # error: F0301
    require length("abc") + length([1]) == 4
    require length(3) == 1 # error: F0312
    require round(3.5) + round(3.14159, 2) + floor(1.5) + ceil(1.5) + abs(-1) > 0
    require abs(-2h) == 2h
    require join(["a", "b"], ", ") == join(split("a, b", ", "))
    require count(5) == 1 # error: F0305
    require flat([[1], [2]]) == [1, 2] and flat([["a"]])[0] == "a"
    require flat([1, 2]) == [1] # error: F0312
    require flat([["a"]])[0] == 1 # error: F0303
    require "{"a":03}" == "a" # error: F0301
    require reverse([1, 2]) == [2, 1] and reverse("ab") == "ba"
    require captures("release/1.2", "release/<version>").version == "1.2"
    require lcov("c.info").lines >= 90 and cobertura("c.xml").files[0].path == "a"
    require jacoco("j.xml").instructions > 1 and coverage-py("c.json").lines-total > 1
    require any junit("t/*.xml").cases have .status == failed and .time > 3s
    require no sarif("s.sarif").results have .level >= warning and not .suppressed
    require all checklist("c.md") have .done
    require no todo("TODO.md") where .owner == "ann" have .status == "review"
    require jsonl("a.jsonl")[0].a == 1 and yaml("a.yml").a == 1 and toml("a.toml").a == 1
    require csv("a.csv")[0].a == "1" and text("VERSION") == "1" and not conventional("x").breaking
    require csv("a.csv") == 1 # error: F0303
    require lcov("c.info").line >= 90 # error: F0206
    require lcov(3).lines >= 90 # error: F0301
    require lcov("c.info") >= 90 # error: F0303
    require keys(json("x.json")) == ["a"] and exists("x") and env("CI") == "true"
    require starts-with("ab", "a") and ends-with("ab", "b") and read("x") == ""
    require range(1, 3) == [1, 2, 3] and glob("*") == []
    ---
    # what was measured before
    evidence coverage: number
    evidence tests = junit("unit.xml")
    evidence waited: list of duration
    evidence severity: severity-level
    evidence build
    choice severity-level { low, high }
    let limit = 3
    require coverage >= max(history("coverage"), .value)
    require coverage >= last(history("coverage", "main")).value
    require all history("severity", run: "main") have .value >= low and .outcome == passed
    require count(history("coverage") where .at > now - 30d and .commit is known) > limit
    require last(history("build")).value == 3 and last(history("build")).digest == "x"
    require history("coverage") == 1 # error: F0303
    require last(history("coverage")).value == "x" # error: F0303
    require last(history("coverage")).when == now # error: F0206
    require count(history("tests")) > 1 # error: F0316
    require count(history("waited")) > 1 # error: F0316
    require count(history("coverag")) > 1 # error: F0316
    require count(history("limit")) > 1 # error: F0316
    require count(history("{limit}")) > 1 # error: F0316
    require count(history(coverage)) > 1 # error: F0316
    require count(history()) > 1 # error: F0310
    require count(history("coverage", 3)) > 1 # error: F0301
    ---
    evidence best: number = max(history("best"), .value) # error: F0213
    require best > 1
    ---
    evidence base = last(history("coverage", "main")).value
    evidence coverage = lcov("coverage.info").lines
    require coverage >= base
    ---
    evidence report
    require min(report.a, report.b) > 1
    require max(report.items, .size) > 1
    require first(report.items).name == "x"
    """#
}
