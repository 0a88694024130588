extension Corpus {
  /// What may stand where.
  static let declarations = #"""
    gate quality { require now > 2020-01-01 }
    sign quality by dana # error: F0401
    grant process by dana because "x" # error: F0401
    ---
    given now = 2026-01-01 # error: F0402
    expect true # error: F0402
    advance 2h # error: F0402
    attempt # error: F0402
    ---
    evidence n: number
    gate quality { require n > 3 }
    test "n" {
      given n = 4
      given now = 2026-01-01
      advance 2h
      advance to 2026-01-02T10:00Z
      attempt
      attempt 3 times
      expect quality.passed because "four is more than three"
      expect n == 4 as "four"
      given n = "x" # error: F0301
      given m = 4 # error: F0411
      given quality = 4 # error: F0411
      given now = 3 # error: F0301
      advance 3 # error: F0301
      advance to 2h # error: F0301
      require n > 3 # error: F0408
    }
    ---
    person dana { }
    gate quality "Quality" {
      title: "The quality"
      owner: dana
      onwer: dana # error: F0403
      title: "Again" # error: F0201
      require now > 2020-01-01
    }
    ---
    gate a {
      gate b { require now > 2020-01-01 } # error: F0404
      choice c { x } # error: F0404
      evidence e: number # error: F0404
      define f() = 1 # error: F0404
      require e > f() and b.passed
      require now > 2020-01-01
    }
    ---
    let x = 1
    x = 2 # error: F0405
    for y in [1] { y = 2 } # error: F0405
    evidence n: number
    n = 3 # error: F0406
    q = 3 # error: F0203
    note "{x}{n}"
    ---
    define f() {
      require true # error: F0408
      note "x" # error: F0408
      return 1
    }
    require f() == 1
    ---
    choice empty { } # error: F0409
    choice adr { proposed -> acceptd, refused; accepted } # error: F0207
    ---
    evidence n: number
    require n > 3 as "more than {n}" # error: F0412
    require n > 3 as "more than three" because "we say {n}" else note "no: {n}"
    require n > 5 else { note "no" }
    """#
}
