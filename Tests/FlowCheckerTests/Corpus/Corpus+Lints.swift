extension Corpus {
  /// What is allowed and most likely not meant.
  static let lints = #"""
    let share = 0.9
    require share < 90% # warning: F0501
    require 0.5 > 20% # warning: F0501 F0503
    require share * 100 > 90%
    ---
    evidence n: number
    require n == n # warning: F0502
    require n + 1 == n + 1 # warning: F0502
    require n + 1 == n + 2
    ---
    require true # warning: F0503
    require 1 > 2 # warning: F0503
    recommend true or now > 2026-01-01 # warning: F0503
    ---
    gate empty { note "x" } # warning: F0504
    gate full { recommend now > 2026-01-01 } # warning: F0518
    ---
    gate quality {
      let a = 1 # warning: F0505
      let _b = 1
      require now > 2026-01-01
    }
    let c = 3 # warning: F0505
    ---
    define f(a: number, b: number) = a # warning: F0506
    define g() = f(1, 2) # warning: F0507
    define h(n: number): number = if n == 0 then 0 else h(n - 1) # warning: F0507
    evidence e: number # warning: F0508
    gate full { require now > 2026-01-01 }
    ---
    # A file that has nothing to judge gives its names to others.
    define g() = 3
    evidence e: number
    let c = 3
    cadence sprint { from: 2026-11-02, every: 2w }
    test "c" { expect c == 3 }
    ---
    let x = 1
    for x in [1, 2] { note "{x}" } # warning: F0509
    if x > now.year {
      let x = 2 # warning: F0509
      note "{x}"
    }
    ---
    evidence n: number
    n == 3 # warning: F0510
    ---
    evidence n: number
    gate quality {
      require n > 3
      require n  >  3 # warning: F0511
      require n > 4
    }
    gate other { require n > 3 }
    ---
    evidence ok: bool
    require ok == true # warning: F0512
    require ok == false # warning: F0512
    require ok != true # warning: F0512
    ---
    evidence n: number
    require n / 0 > 3 # warning: F0513
    require n mod 0 > 3 # warning: F0513
    ---
    evidence n: number
    if n > 3 { note "x" } # warning: F0514
    if n is known and n > 3 { note "x" }
    if n is known {
      if n > 3 { note "x" }
    }
    if n is known and n > 3 { note "x" } else if n > 2 { note "y" } # warning: F0514
    if (n otherwise 0) > 3 { note "x" }
    note if n > 3 then "a" else "b" # warning: F0514
    if n is unknown { note "x" } else if n > 3 { note "y" }
    ---
    define f(n: number) {
      return n
      return 2 # warning: F0515
    }
    require f(1) == 1
    ---
    if true { note "x" } # warning: F0516
    note if 1 > 2 then "a" else "b" # warning: F0516
    ---
    note 3 otherwise 4 # warning: F0517
    ---
    # what can be seen without looking at evidence
    evidence n: number
    evidence m: number
    evidence ok: bool
    evidence level: size
    evidence name: text
    choice size { small, middle, large }
    require n > 5 and n < 3 # warning: F0503
    require n > 5 or n <= 5 # warning: F0503
    require not (n == 3 and n != 3) # warning: F0503
    require 3 < n and n < 5
    require ok and not ok # warning: F0503
    require level == small and level == large # warning: F0503
    require level >= small # warning: F0503
    require name == "a" and name == "b" # warning: F0503
    require name == "a" or name == "b"
    require n > 5 and m < 3 or m > n
    require 1 + 1 == 2 # warning: F0503
    require count([n]) > 3 and count([n]) < 2
    gate shut {
      require m > 1
      require n > 5 as "Large"
      recommend n > 1
      require n < 3 and ok # warning: F0524
    }
    gate open {
      require n > 5
      require n < 7
    }
    phase stuck {
      gate never {
        require n > 5
        require n < 2 # warning: F0524
      }
    }
    phase later after stuck { gate yes { require m > 2 } } # warning: F0519
    ---
    # overrides that do nothing
    role lead { ann }
    override process { # warning: F0525
      granted-by: lead
      lasts: 1d
    }
    override idle { # warning: F0525
      granted-by: lead
      waives: []
      lasts: 1d
    }
    locked gate shut { check "Locked" by lead }
    ---
    # and those that do something
    role lead { ann }
    override process {
      granted-by: lead
      covers: [phase p]
      lasts: 1d
    }
    override part { # warning: F0525
      granted-by: lead
      covers: [phase q]
      lasts: 1d
    }
    phase p {
      check "Open" by lead
      locked gate shut { check "Locked" by lead }
    }
    phase q { locked gate closed { check "Locked again" by lead } }
    ---
    # phases that wait for each other are named alone
    phase a after b { gate x { require now.month > 1 } } # error: F0225
    phase b after a { gate y { require now.month > 1 } }
    """#
}
