/// Scripts and the trees that they become, as `SOURCE`, `=> TREE`, and `----` between them.
enum ParserCases {
  static let matches = #"""
    match b {
    "main" -> 1
    like "release/<v>" -> v
    in [a, b] -> 2
    otherwise -> "x{y}"
    }
    => (match b ("main" 1) ((like "release/<v>") v) ((in [a b]) 2) (otherwise (text "x" y "")))
    ----
    match n { -1 -> a, < 5 -> b; when c or d -> e, 48h -> f, high -> g }
    => (match n ((- 1) a) ((< 5) b) ((when (or c d)) e) (172800s f) (high g))
    ----
    match x { like -> a, when -> b, in 1..5 -> c }
    => (match x (like a) (when b) ((in (.. 1 5)) c))
    ----
    match x {}
    => (match x)
    """#

  static let declarations = #"""
    use "a.flow"
    => (use "a.flow")
    ----
    use tech-lead, quality from "a.flow"
    => (use tech-lead quality "a.flow")
    ----
    choice severity { low, medium
    high; critical }
    => (choice severity low medium high critical)
    ----
    choice adr { proposed -> accepted,
    rejected; accepted -> done
    rejected }
    => (choice adr (proposed-> accepted rejected) (accepted-> done) rejected)
    ----
    record service { name: text, port: number?
    all: list of list of text }
    => (record service name:text port:number? all:[[text]])
    ----
    evidence a
    => (evidence a)
    ----
    evidence a: list of service = json("a")
    => (evidence a :[service] (call json "a"))
    ----
    evidence a: working duration? = b
    => (evidence a :working duration? b)
    ----
    define f(a: number, b: text): bool = a > 1
    => (define f (a:number b:text) :bool (> a 1))
    ----
    define f() { return 1 }
    => (define f () {(return 1)})
    ----
    role lead { dana, bob
    carol }
    => (role lead dana bob carol)
    ----
    role senior "Seniors" = a or b except branch.author
    => (role senior "Seniors" (roles a or b except branch.author))
    ----
    person dana { name: "Dana", key: "k"
    kind: human }
    => (person dana {(name: "Dana") (key: "k") (kind: human)})
    ----
    rota primary { people: [dana], every: 1w }
    => (rota primary {(people: [dana]) (every: 604800s)})
    ----
    channel slack { breaker: (failures: 5, within: 10m) }
    => (channel slack {(breaker: (fields failures:5 within:600s))})
    ----
    cadence sprint { from: 2026-11-02, every: 2w }
    => (cadence sprint {(from: @1793577600) (every: 1209600s)})
    ----
    phase build "Build" after design, review alongside test { within: 2w }
    => (phase build "Build" (after design review) (alongside test) {(within: 1209600s)})
    ----
    phase release
    after build {
    }
    => (phase release (after build) {})
    ----
    escalation q { level a or b within 24h { may: [x] }
    level c within 2 working days
    repeat: 2 }
    => (escalation q {(level (roles a or b) 86400s {(may: [x])}) (level c 2wd) (repeat: 2)})
    ----
    override p "P" { granted-by: a or b except c
    requires: [reason, risk]
    on granted { note "x" } }
    => (override p "P" {(granted-by: (except (or a b) c)) (requires: [reason risk]) (on granted
       {(note "x")})})
    ----
    locked gate ready { }
    => (locked-gate ready {})
    ----
    gate q "Q" for t in tasks where .open { require t.done }
    => (gate q "Q" (for t (where tasks .open)) {(require t.done)})
    ----
    watch w when a > 1 { note "b" }
    => (watch w (> a 1) {(note "b")})
    ----
    watch w for x in xs { }
    => (watch w (for x xs) {})
    ----
    latch l for c in cs when c.a until c.b
    => (latch l (for c cs) c.a c.b)
    ----
    latch l when a until b
    => (latch l a b)
    ----
    decision d { options: [now, later], in: 1, require: 2 }
    => (decision d {(options: [now later]) (in: 1) (require: 2)})
    ----
    task T-1 "A" { status: ready }
    => (task T-1 "A" {(status: ready)})
    ----
    test "x" { expect a }
    => (test "x" {(expect a)})
    ----
    on failed { note "x" }
    => (on failed {(note "x")})
    """#

  static let statements = #"""
    let a = 48h; var b = 0
    b = b + 1
    => (let a 172800s) (var b 0) (= b (+ b 1))
    ----
    if a { b } else if c { d } else { e }
    => (if a {b} (else (if c {d} (else {e}))))
    ----
    if a then b else c
    => (if a b c)
    ----
    for t in xs where .a { note t.b }
    => (for t (where xs .a) {(note t.b)})
    ----
    return
    return -1
    => (return) (return (- 1))
    ----
    require a as "l" by b or c because "d" else escalate to e via f because "g"
    => (require a (as "l") (by (roles b or c)) (because "d") (else (escalate (to e) (via f)
       (because "g"))))
    ----
    recommend a >= 95
      because "b"
    => (recommend (>= a 95) (because "b"))
    ----
    require a
      else { note "x" }
    b
    => (require a (else {(note "x")})) b
    ----
    deliver "docs/*.md"
    => (deliver "docs/*.md")
    ----
    check "x" by a within 2d
    => (check "x" (by a) (within 172800s))
    ----
    signoff by 2 of a except branch.author on branch.head within 1d else note "x"
    => (signoff (by 2 of (roles a except branch.author)) (on branch.head) (within 86400s) (else
       (note "x")))
    ----
    signoff by all of a or b
    signoff by c
    => (signoff (by all of (roles a or b))) (signoff (by c))
    ----
    consent by team within 72h
    => (consent (by team) (within 259200s))
    ----
    run "swift test" as "tests" within 10m retry 3 every 30s doubling
    => (run "swift test" (as "tests") (within 600s) (retry 3) (every 30s) (doubling))
    ----
    step "Ask" by owner within 2d { note "x" }
    step "Do"
    => (step "Ask" (by owner) (within 172800s) {(note "x")}) (step "Do")
    ----
    parallel { run "a"; run "b" }
    => (parallel {(run "a") (run "b")})
    ----
    refuse { sign a by b }; refuse "of lead" { ack ESC-1 by b }
    => (refuse {(sign a (by b))}) (refuse "of lead" {(ack ESC-1 (by b))})
    ----
    refuse.x; refuse == 1
    => refuse.x (== refuse 1)
    ----
    escalate t to a via q because "x" with (impact: "high")
    => (escalate t (to a) (via q) (because "x") (with impact:"high"))
    ----
    escalate via q
    escalate task to lead by ann
    => (escalate (via q)) (escalate task (to lead) (by ann))
    ----
    escalate task T-1 to lead
    => (escalate (the task T-1) (to lead))
    ----
    notify slack "x"
    notify channel slack "x"
    notify role msg
    notify a (b)
    => (notify slack "x") (notify (the channel slack) "x") (notify role msg) (notify a (group b))
    ----
    write "a.txt" "b"
    write p -1
    => (write "a.txt" "b") (write p (- 1))
    ----
    set t.status = done
    => (set t.status done)
    ----
    reopen build because "late"
    => (reopen build (because "late"))
    ----
    note "x"
    note (a)
    note .b
    => (note "x") (note (group a)) (note .b)
    """#

  static let acts = #"""
    sign ready for T-1 by dana because "ok"
    => (sign ready (for/in T-1) (by dana) (because "ok"))
    ----
    sign ready
      for T-1
      by dana
    => (sign ready (for/in T-1) (by dana))
    ----
    reject gate ready by dana because "no"
    => (reject (the gate ready) (by dana) (because "no"))
    ----
    done "Scripts tested" in ready by dana
    done ask by dana
    => (done "Scripts tested" (for/in ready) (by dana)) (done ask (by dana))
    ----
    grant process for T-1 on gate a, b by dana because "x" risk "low" until 2026-11-20 with (ticket: "X-1")
    => (grant process (for/in T-1) (on (the gate a) b) (by dana) (because "x") (risk "low")
       (until @1795132800) (with ticket:"X-1"))
    ----
    grant process by dana because "x" lasting 2w
    => (grant process (by dana) (because "x") (lasting 1209600s))
    ----
    agree OVR-1 by bob
    revoke OVR-1 by bob because "x"
    review OVR-1 by bob
    => (agree OVR-1 (by bob)) (revoke OVR-1 (by bob) (because "x")) (review OVR-1 (by bob))
    ----
    decide refactor-now as later by dana because "x"
    => (decide refactor-now (as later) (by dana) (because "x"))
    ----
    ack ESC-1 by dana
    => (ack ESC-1 (by dana))
    ----
    resolve ESC-1 by dana deciding approve because "x" with (adr: "A")
    => (resolve ESC-1 (by dana) (deciding approve) (because "x") (with adr:"A"))
    ----
    attempt
    attempt 3 times; attempt n times
    => (attempt) (attempt 3) (attempt n)
    ----
    given coverage = 92
    given task T-1 { idle: 49h }
    given branch { name: "dev" }
    given now = 2026-11-20
    => (given coverage 92) (given task T-1 {(idle: 176400s)}) (given branch {(name: "dev")})
       (given now @1795132800)
    ----
    advance 24h
    advance to 2026-11-20
    advance to
    advance to - x
    => (advance 86400s) (advance (to @1795132800)) (advance to) (advance (- to x))
    ----
    expect any escalations have .role == team-lead
    => (expect (any escalations (== .role team-lead)))
    ----
    expect (a)
    expect no xs have .b as "c"
    => (expect (group a)) (expect (no xs .b) (as "c"))
    """#

  static let names = #"""
    note like "x"
    note -3
    note not in xs
    note = 1
    => (like note "x") (- note 3) (not in note xs) (= note 1)
    ----
    note not x
    note like
    => (note (not x)) (note like)
    ----
    gate ready
    gate ready is known
    gate ready.passed
    => (the gate ready) (is-known (the gate ready)) (the gate ready).passed
    ----
    check(x)
    run.attempt
    step + 1
    => (call check x) run.attempt (+ step 1)
    ----
    phase like "x"
    phase like "x" { }
    => (like phase "x") (phase like "x" {})
    ----
    test
    level
    signed
    at-risk
    gate
    => test level signed at-risk gate
    ----
    level like "x"
    => (like level "x")
    """#

  /// The cases of a table; white space in a tree counts as one space.
  static func cases(_ table: String) -> [(String, String)] {
    parts(of: table, "\n----\n").map { part in
      let sides = parts(of: part, "\n=> ")
      return (sides[0], sides[1].split { $0 == " " || $0 == "\n" }.joined(separator: " "))
    }
  }

  /// The cases of a table of messages, one a line behind `=> `.
  static func mistakes(_ table: String) -> [(String, [String])] {
    parts(of: table, "\n----\n").map { part in
      let sides = parts(of: part, "\n=> ")
      return (sides[0], Array(sides.dropFirst()))
    }
  }

  private static func parts(of text: String, _ separator: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
