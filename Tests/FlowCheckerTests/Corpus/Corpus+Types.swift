extension Corpus {
  /// What goes together, and what does not.
  static let types = #"""
    let wait: number = 5 # error: F0101
    ---
    evidence age: duration
    require age > 48 # error: F0303
    require age > 48h
    require age + 1 > 48h # error: F0302
    require age * 2 > 48h
    require age / 2h > 3
    require age mod 7d > 0s
    require now - age > 2020-01-01
    require now - 2020-01-01 > age
    require age.hours > 48
    require now.year == 2026
    require now.hours == 3 # error: F0206
    require -age < 0s
    ---
    evidence rest: working duration
    require rest > 2 working days
    require rest > 2d # error: F0303
    require now + rest > now # error: F0903
    require rest * 2 + 3 working hours > rest
    ---
    # a time and working time
    calendar office { zone: "UTC", hours: "mon-fri 09:00-17:00" }
    evidence opened: time
    require now < opened + 2 working days
    require opened - 8 working hours < now
    require 1 working days + opened < now
    require 1 working days - opened < now # error: F0302
    require now - 2 working days < opened # error: F0903
    ---
    evidence opened: time
    require opened + 2 working days < now # error: F0420
    ---
    note "a" + 1 # error: F0302
    note "a" + "b"
    note "" + -"a" # error: F0302
    note not 3 # error: F0301
    ---
    require 5 # error: F0301
    require "x" # error: F0301
    require 1 + 1 == "2" # error: F0303
    require [1] == [2]
    require [1] < [2] # error: F0304
    require true < false # error: F0304
    ---
    choice severity { low, high }
    evidence worst: severity
    require worst == "high" # error: F0303
    require worst > low
    require worst in ["high"] # error: F0303
    ---
    # data becomes what is wanted of it
    evidence report
    require report.errors == 0
    require report.name == "x" and report.ok
    require report.items[0].name like "a*"
    require count(report.items) > 3
    require report.share * 100 > 90
    require report.age > 2d
    require "x" in report.names
    require report["a b"] == report.c
    require report[true] == 1 # error: F0308
    require all report.items have .done
    require sum(report.items, .points) > 3
    ---
    evidence n: number
    require n[0] == 1 # error: F0308
    require n.size == 1 # error: F0206
    require n is empty # error: F0309
    require n is known
    require n in 1..10
    require n not in [1, 2]
    require n in 5 # error: F0305
    require 3 in n # error: F0305
    ---
    for x in 5 { note "{x}" } # error: F0305
    for x in 1..5 { note "{x}" }
    ---
    let a = if now > 2026-01-01 then 1 else "x" # error: F0306
    let b = [1, "x"] # error: F0307
    let c = if now > 2026-01-01 then 1 else unknown
    let d = [1, unknown]
    require c == d[0]
    ---
    evidence n: number
    require n == unknown # error: F0320
    require n < unknown # error: F0320
    require (n otherwise "x") == 1 # error: F0306
    require (n otherwise 1) == 1
    ---
    var total = 0
    total = total + 1
    total = "x" # error: F0301
    require total == 1
    ---
    var all-names = []
    for x in ["a"] { all-names = all-names + [x] }
    require all-names == ["a"]
    require all-names == [1] # error: F0303
    ---
    var late = unknown
    late = 3
    require late == 3
    ---
    record point { x: number, y: number }
    let p = point(x: 1, y: "2") # error: F0301
    let q = point(1, 2)
    require q == point(x: 1, y: 2)
    require q < q # error: F0304
    ---
    record node { next: node } # error: F0410
    record tree { left: tree?, others: list of tree }
    record a { b: b } # error: F0410
    record b { a: a } # error: F0410
    ---
    evidence ages: list of number = json("ages.json")
    evidence bad: number = "x" # error: F0301
    require ages[0] > 3
    require bad > 3
    """#
}
