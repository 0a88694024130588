extension Corpus {
  /// `match` and queries.
  static let forms = #"""
    evidence n: number
    let a = match n { 1 -> "a", 2 -> "b" } # error: F0321
    let b = match n { 1 -> "a", otherwise -> "b" }
    let c = match n { < 5 -> "a", >= 5 -> "b" }
    let d = match n { < 5 -> "a", 5 -> "c", > 5 -> "b" }
    let e = match n { < 5 -> "a", > 5 -> "b" } # error: F0321
    let f = match n { < 5 -> "a", 3 -> "b", otherwise -> "c" } # error: F0322
    let g = match n { 1 -> "a", 1 -> "b", otherwise -> "c" } # error: F0322
    let h = match n { otherwise -> "a", 1 -> "b" } # error: F0322
    let i = match n { in 1..10 -> "a", in [3, 4] -> "b", otherwise -> "c" } # error: F0322
    let j = match n { "x" -> "a", otherwise -> "c" } # error: F0303
    let k = match n { 1 -> "a", otherwise -> 3 } # error: F0306
    let l = match n { when n > 3 -> "a", when true -> "b" }
    let o = match n { < 9 -> "a", when n mod 2 == 0 -> "b", when n == 3 -> "c", otherwise -> "d" }
    let p = match n { when n == 3 -> "a", 3 -> "b", otherwise -> "c" }
    let q = match n { when true -> "a", 3 -> "b" } # error: F0322
    let m = match n { like "x" -> "a", otherwise -> "b" } # error: F0303
    note a + b + c + d + e + f + g + h + i + j + k + l + m + o + p + q
    ---
    choice severity { low, medium, high }
    evidence worst: severity
    let a = match worst { low -> 1, medium -> 2, high -> 3 }
    let b = match worst { low -> 1, high -> 3 } # error: F0321
    let c = match worst { <= medium -> 1, high -> 3 }
    let d = match worst { in [low, medium] -> 1, high -> 3, otherwise -> 4 } # error: F0322
    let e = match worst { low -> 1, hihg -> 3, otherwise -> 3 } # error: F0207
    require a + b + c + d + e == 3
    ---
    evidence ok: bool
    let a = match ok { true -> 1, false -> 2 }
    let b = match ok { true -> 1 } # error: F0321
    require a == b
    ---
    evidence name: text
    let a = match name {
      "main" -> "latest"
      like "release/<version>" -> version
      like "feature/<who>/<what>" -> "{who}-{what}"
      "main" -> "again" # error: F0322
      like "x{name}" -> "x" # error: F0323
      otherwise -> version # error: F0203
    }
    note a
    ---
    evidence name: text
    let a = match name { like "<a" -> 1, like "<a>/<a>" -> 2, otherwise -> 3 } # error: F0325 F0325
    require name like "release/<" # error: F0325
    require name not like "feature/*" and a == 1
    require name matches "(fix|feat" # error: F0325
    require name matches "a**" # error: F0325
    ---
    evidence report
    let a = match report.branch { like "release/<v>" -> v, otherwise -> "x" }
    let b = match report.size { < 5 -> 1, otherwise -> 2 }
    let c = match report.state { 1 -> 1, "x" -> 2, otherwise -> 3 } # error: F0303
    note "{a}{b}{c}"
    ---
    record item { points: number, done: bool, parts: list of number }
    evidence items: list of item
    evidence strict: bool
    require any items have .done and strict # error: F0324
    require (any items have .done) and strict
    require count(items where .done and strict) > 1 # error: F0324
    require count(items where .points > 3 otherwise false) > 1
    require count(items where strict) > 1 # error: F0324
    require count(items as t where any t.parts have . > t.points) > 1
    require all items have (.done or strict)
    require count(items where (any .parts have . > 3)) > 1
    require no items have .points > 3 or .done
    require count(items where .points) > 1 # error: F0301
    require (items each .points * 2) == [2]
    require (items where .done each .points) == [2]
    ---
    evidence tasks: number = json("a.json") # error: F0441
    require tasks is empty
    ---
    record ticket { points: text, owner: text, team: text? }
    evidence tasks: list of ticket = todo("A.md") + json("b.json") # error: F0441
    require no tasks have .team == "web"
    ---
    evidence tasks = lcov("a.info") # error: F0441
    require tasks is empty
    ---
    record ticket { team: text, priority: level }
    choice level { low, high }
    evidence tasks: list of ticket = todo("A.md") + csv("b.csv")
    require no tasks have .team == "web" and .priority == high
    require no tasks have .priority == "high" # error: F0303
    require no tasks have .effort > 3 # error: F0206
    test "a" {
      given tasks = json("fixture.json")
      given tasks = 3 # error: F0441
      expect tasks is empty
    }
    ---
    role lead { dana }
    record page { path: text, owner: text, due: time }
    evidence pages: list of page
    watch stale for p in pages where .due < now {
      task renew "Look at it" { title: "Look at {p.path}", owner: p.owner, due: now + 2w, area: "docs" }
      task renew { status: unheard-of } # error: F0207
      task other { created: now } # error: F0419
      task third after renew { owner: dana } # error: F0421
    }
    require no tasks have .area == "docs"
    gate ready { task inside { owner: dana } } # error: F0404 # warning: F0504
    """#
}
