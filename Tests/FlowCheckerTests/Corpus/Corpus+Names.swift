extension Corpus {
  /// Which names are in sight, and what they mean.
  static let names = #"""
    evidence coverage: number
    require coverage > 1
    gate quality { require coverge >= 90 } # error: F0203
    ---
    evidence coverage: number
    note coverge # error: F0203
    note coverage
    ---
    # declared things are in sight in the whole file
    require total() > count(items)
    define total(): number = count(items)
    evidence items: list of number
    ---
    # a top-level let is not
    require limit > 4 # error: F0202
    let limit = 5
    ---
    # but a define and a test may speak of it from above
    define far(x: number) = x > limit
    test "limit" { expect limit == 5 }
    let limit = 5
    require far(6)
    ---
    let x = x + 1 # error: F0202
    ---
    let x = 1
    let x = 2 # error: F0201
    require x == 1
    ---
    evidence x: number
    define x(): number = 1 # error: F0201
    ---
    if 1 > now.year {
      let a = 1
      let a = 2 # error: F0201
      note a
    }
    ---
    # a block's names end with the block
    for x in [1, 2] { let y = x; note "{y}" }
    note y # error: F0203
    ---
    define f(a: number, a: number) = a # error: F0201
    ---
    let n = 3
    require n-1 == 2 # error: F0204
    ---
    let left = 3
    let right = 2
    require left-right == 1 # error: F0204
    ---
    choice severity { low, medium, high }
    evidence worst: severity
    require worst < hihg # error: F0207
    ---
    choice severity { low, high, low } # error: F0201
    evidence worst: severity
    require worst < high
    ---
    choice severity { low, medium, high }
    evidence worst: severity
    let high = medium
    require worst < high # error: F0208
    require worst < high or worst == severity.high # error: F0208
    ---
    # a declared thing of the same name does not matter
    choice severity { low, medium, high }
    evidence worst: severity
    evidence high: number
    require worst < high
    require high < worst # warning: F0503
    require worst in [low, medium]
    require high > 3
    ---
    choice state { open, done }
    choice task-state { done, late }
    let a = done # error: F0209
    let b = state.done
    let c = open
    require c == b
    ---
    choice state { open, done }
    let a = state # error: F0217
    require state.opne == state.done # error: F0207
    ---
    record service { name: text, port: number? }
    let a = service # error: F0217
    let b = service(name: "x")
    require b.prot == 1 # error: F0206
    require b.port == 1
    ---
    define f(a: nubmer) = 1 # error: F0210
    evidence e: list of servce # error: F0210
    evidence t: list of branhc # error: F0210
    ---
    define count(xs: list of number) = 1 # error: F0211
    record range { from: number } # error: F0211
    ---
    # a local may bear the name of a standard function
    let count = count([1, 2])
    require count == count([1, 2])
    ---
    note .name # error: F0212
    note . # error: F0212
    ---
    evidence a = b
    evidence b = a # error: F0213
    require a == b
    ---
    # names of parameters and cases make no circle
    choice state { open, done }
    evidence states: list of state
    evidence done = states where . == done
    evidence size = grow(3)
    define grow(size: number) = size * 2
    require count(done) == size
    ---
    gate a { require b.passed } # error: F0214
    gate b { require c.passed }
    gate c { require a.passed }
    ---
    gate a { require gate a.outcome == passed } # error: F0214
    ---
    gate a { require ok(3) } # error: F0214
    define ok(n: number): bool = if n > 1 then ok(n - 1) else ready()
    define ready() = a.passed
    gate b { require ok(3) }
    ---
    gate a { require all gates have .passed } # error: F0214
    ---
    define f(x: number) = x
    note "{f}" # error: F0215
    note "{count}" # error: F0215
    note "{f(1)}"
    ---
    let x = 3
    note "{x(1)}" # error: F0216
    note "{[1].count()}" # error: F0216
    note "{(x)(1)}" # error: F0216
    ---
    gate ready { require now > 2020-01-01 }
    require gate raedy.passed # error: F0218
    require gate ready.passed
    require ready.outcome == passed
    require ready.outcome != unknown
    require ready.fialed # error: F0206
    ---
    define f(size: number) = size
    note f(siez: 3) # error: F0219
    ---
    require frobnicate(3) # error: F0205
    require lenght("x") == 1 # error: F0205
    ---
    let x = (a: 1, b: 2) # error: F0220
    ---
    let x = 5
    note x.days # error: F0206
    """#
}
