import FlowSource
import Testing

@testable import FlowSyntax

struct ParserTreeTests {
  /// An expression and its tree.
  static let operators: [(String, String)] = [
    ("a + b * c - d", "(- (+ a (* b c)) d)"),
    ("a * b / c mod d", "(mod (/ (* a b) c) d)"),
    ("-a * -b.c", "(* (- a) (- b.c))"),
    ("a or b and not c == d", "(or a (and b (not (== c d))))"),
    ("a otherwise b or c otherwise d", "(otherwise (otherwise a (or b c)) d)"),
    ("1..n + 1", "(.. 1 (+ n 1))"),
    ("x in 1..10", "(in x (.. 1 10))"),
    ("a not in b and c not like \"d\"", "(and (not in a b) (not like c \"d\"))"),
    ("a matches \"b+\"", "(matches a \"b+\")"),
    ("a is known or b is not unknown", "(or (is-known a) (is-not-unknown b))"),
    ("a is empty and b", "(and (is-empty a) b)"),
    ("not a is known", "(not (is-known a))"),
    ("a + b >= c - d", "(>= (+ a b) (- c d))"),
  ]

  static let queries: [(String, String)] = [
    ("xs where .a > 1 each .b", "(each (where xs (> .a 1)) .b)"),
    ("xs where .a otherwise false", "(where xs (otherwise .a false))"),
    ("xs as t where t.a", "(where xs as:t t.a)"),
    ("xs where . in ys", "(where xs (in . ys))"),
    ("all xs have .a and .b or c", "(all xs (or (and .a .b) c))"),
    ("not any xs where .a have .b", "(not (any (where xs .a) .b))"),
    ("a and no xs have .b otherwise c", "(otherwise (and a (no xs .b)) c)"),
    ("count(tasks where .status == done)", "(call count (where tasks (== .status done)))"),
    ("sum(xs, .points) / count(xs)", "(/ (call sum xs .points) (call count xs))"),
  ]

  static let operands: [(String, String)] = [
    ("a.b(c, d: e)[0].f", "(at (call a.b c d:e) 0).f"),
    ("[a, b, ]", "[a b]"),
    ("[]", "[]"),
    ("(a)", "(group a)"),
    ("(failures: 5, within: 10m)", "(fields failures:5 within:600s)"),
    ("f(in: a, require: b,)", "(call f in:a require:b)"),
    ("gate ready.passed", "(the gate ready).passed"),
    ("task T-1", "(the task T-1)"),
    ("task.title", "task.title"),
    ("task in tasks", "(in task tasks)"),
    ("if a then b else c + d", "(if a b (+ c d))"),
    ("90% + 1_000 + .5", "(+ (+ 90% 1000) 0.5)"),
    ("1h30m + 2w3d", "(+ 5400s 1468800s)"),
    ("2 working days + 8 working hours", "(+ 2wd 8wh)"),
    ("2026-11-20 - 2026-11-20T01:00+01:00", "(- @1795132800 @1795132800)"),
    ("1970-01-01T00:00:01Z", "@1"),
    ("2000-02-29", "@951782400"),
    ("true == false or unknown", "(or (== true false) unknown)"),
    ("18446744073709551616 + 0.1", "(+ 1.8446744073709552e+19 0.1)"),
    ("note + run.attempt", "(+ note run.attempt)"),
  ]

  static let texts: [(String, String)] = [
    (#""a\n\t\"\\\{\u{1F600}""#, #""a\n\t\"\\{😀""#),
    (#""{t.id} waits {t.idle}!""#, #"(text "" t.id " waits " t.idle "!")"#),
    (#""{"x{y}"}z""#, #"(text "" (text "x" y "") "z")"#),
    (#""OVR-{seq:03}""#, #"(text "OVR-" seq:3 "")"#),
    ("\"\"\"\n  a\n    b\n\n  c\n  \"\"\"", #""a\n  b\n\nc""#),
    ("\"\"\"\n  a {x} b\n  c\n  \"\"\"", #"(text "a " x " b\nc")"#),
    ("\"\"\"\r\n\ta\r\n\t\"b\"\r\n\t\"\"\"", #""a\n\"b\"""#),
    ("\"\"\"\n\"\"\"", #""""#),
    ("\"\"\"a\"\"\"", #""a""#),
    ("\"\"\"\n a\n  \"\"\"", #""a""#),
    ("\"\"\"\n  {x}\"\"\"", #"(text "  " x "")"#),
    ("“a” + ‘b’ + 'c' + «d»", #"(+ (+ (+ "a" "b") "c") "d")"#),
  ]

  static let matches: [(String, String)] = [
    (
      "match b {\n\"main\" -> 1\nlike \"release/<v>\" -> v\nin [a, b] -> 2\notherwise -> \"x{y}\"\n}",
      #"(match b ("main" 1) ((like "release/<v>") v) ((in [a b]) 2) (otherwise (text "x" y "")))"#
    ),
    (
      "match n { -1 -> a, < 5 -> b; when c or d -> e, 48h -> f, high -> g }",
      "(match n ((- 1) a) ((< 5) b) ((when (or c d)) e) (172800s f) (high g))"
    ),
    ("match x { like -> a, when -> b, in 1..5 -> c }", "(match x (like a) (when b) ((in (.. 1 5)) c))"),
    ("match x {}", "(match x)"),
  ]

  @Test(arguments: operators + queries + operands + texts + matches)
  func `an expression binds as the language says`(_ text: String, _ tree: String) {
    let (expression, parsed) = Parser.parseExpression(SourceFile(path: "t", text: text))
    #expect(ParserDump.of(expression) == tree)
    #expect(parsed.diagnostics.allSatisfy { $0.code.description.hasPrefix("F00") })
  }

  static let declarations: [(String, String)] = [
    ("use \"a.flow\"", "(use \"a.flow\")"),
    ("use tech-lead, quality from \"a.flow\"", "(use tech-lead quality \"a.flow\")"),
    ("choice severity { low, medium\nhigh; critical }", "(choice severity low medium high critical)"),
    ("choice adr { proposed -> accepted,\nrejected; accepted -> done\nrejected }", "(choice adr (proposed-> accepted rejected) (accepted-> done) rejected)"),
    ("record service { name: text, port: number?\nall: list of list of text }", "(record service name:text port:number? all:[[text]])"),
    ("evidence a", "(evidence a)"),
    ("evidence a: list of service = json(\"a\")", "(evidence a :[service] (call json \"a\"))"),
    ("evidence a: working duration? = b", "(evidence a :working duration? b)"),
    ("define f(a: number, b: text): bool = a > 1", "(define f (a:number b:text) :bool (> a 1))"),
    ("define f() { return 1 }", "(define f () {(return 1)})"),
    ("role lead { dana, bob\ncarol }", "(role lead dana bob carol)"),
    ("role senior \"Seniors\" = a or b except branch.author", "(role senior \"Seniors\" (roles a or b except branch.author))"),
    ("person dana { name: \"Dana\", key: \"k\"\nkind: human }", "(person dana {(name: \"Dana\") (key: \"k\") (kind: human)})"),
    ("rota primary { people: [dana], every: 1w }", "(rota primary {(people: [dana]) (every: 604800s)})"),
    ("channel slack { breaker: (failures: 5, within: 10m) }", "(channel slack {(breaker: (fields failures:5 within:600s))})"),
    ("cadence sprint { from: 2026-11-02, every: 2w }", "(cadence sprint {(from: @1793577600) (every: 1209600s)})"),
    ("phase build \"Build\" after design, review alongside test { within: 2w }", "(phase build \"Build\" (after design review) (alongside test) {(within: 1209600s)})"),
    ("phase release\nafter build {\n}", "(phase release (after build) {})"),
    ("escalation q { level a or b within 24h { may: [x] }\nlevel c within 2 working days\nrepeat: 2 }", "(escalation q {(level (roles a or b) 86400s {(may: [x])}) (level c 2wd) (repeat: 2)})"),
    ("override p \"P\" { granted-by: a or b except c\nrequires: [reason, risk]\non granted { note \"x\" } }", "(override p \"P\" {(granted-by: (except (or a b) c)) (requires: [reason risk]) (on granted {(note \"x\")})})"),
    ("locked gate ready { }", "(locked-gate ready {})"),
    ("gate q \"Q\" for t in tasks where .open { require t.done }", "(gate q \"Q\" (for t (where tasks .open)) {(require t.done)})"),
    ("watch w when a > 1 { note \"b\" }", "(watch w (> a 1) {(note \"b\")})"),
    ("watch w for x in xs { }", "(watch w (for x xs) {})"),
    ("latch l for c in cs when c.a until c.b", "(latch l (for c cs) c.a c.b)"),
    ("latch l when a until b", "(latch l a b)"),
    ("decision d { options: [now, later], in: 1, require: 2 }", "(decision d {(options: [now later]) (in: 1) (require: 2)})"),
    ("task T-1 \"A\" { status: ready }", "(task T-1 \"A\" {(status: ready)})"),
    ("test \"x\" { expect a }", "(test \"x\" {(expect a)})"),
    ("on failed { note \"x\" }", "(on failed {(note \"x\")})"),
  ]

  static let statements: [(String, String)] = [
    ("let a = 48h; var b = 0\nb = b + 1", "(let a 172800s) (var b 0) (= b (+ b 1))"),
    ("if a { b } else if c { d } else { e }", "(if a {b} (else (if c {d} (else {e}))))"),
    ("if a then b else c", "(if a b c)"),
    ("for t in xs where .a { note t.b }", "(for t (where xs .a) {(note t.b)})"),
    ("return\nreturn -1", "(return) (return (- 1))"),
    ("require a as \"l\" by b or c because \"d\" else escalate to e via f because \"g\"", "(require a (as \"l\") (by (roles b or c)) (because \"d\") (else (escalate (to e) (via f) (because \"g\"))))"),
    ("recommend a >= 95\n  because \"b\"", "(recommend (>= a 95) (because \"b\"))"),
    ("require a\n  else { note \"x\" }\nb", "(require a (else {(note \"x\")})) b"),
    ("deliver \"docs/*.md\"", "(deliver \"docs/*.md\")"),
    ("check \"x\" by a within 2d", "(check \"x\" (by a) (within 172800s))"),
    ("signoff by 2 of a except branch.author on branch.head within 1d else note \"x\"", "(signoff (by 2 of (roles a except branch.author)) (on branch.head) (within 86400s) (else (note \"x\")))"),
    ("signoff by all of a or b\nsignoff by c", "(signoff (by all of (roles a or b))) (signoff (by c))"),
    ("consent by team within 72h", "(consent (by team) (within 259200s))"),
    ("run \"swift test\" as \"tests\" within 10m retry 3 every 30s doubling", "(run \"swift test\" (as \"tests\") (within 600s) (retry 3) (every 30s) (doubling))"),
    ("step \"Ask\" by owner within 2d { note \"x\" }\nstep \"Do\"", "(step \"Ask\" (by owner) (within 172800s) {(note \"x\")}) (step \"Do\")"),
    ("parallel { run \"a\"; run \"b\" }", "(parallel {(run \"a\") (run \"b\")})"),
    ("escalate t to a via q because \"x\" with (impact: \"high\")", "(escalate t (to a) (via q) (because \"x\") (with impact:\"high\"))"),
    ("escalate via q\nescalate task to lead by ann", "(escalate (via q)) (escalate task (to lead) (by ann))"),
    ("escalate task T-1 to lead", "(escalate (the task T-1) (to lead))"),
    ("notify slack \"x\"\nnotify channel slack \"x\"\nnotify role msg\nnotify a (b)", "(notify slack \"x\") (notify (the channel slack) \"x\") (notify role msg) (notify a (group b))"),
    ("write \"a.txt\" \"b\"\nwrite p -1", "(write \"a.txt\" \"b\") (write p (- 1))"),
    ("set t.status = done", "(set t.status done)"),
    ("reopen build because \"late\"", "(reopen build (because \"late\"))"),
    ("note \"x\"\nnote (a)\nnote .b", "(note \"x\") (note (group a)) (note .b)"),
  ]

  static let acts: [(String, String)] = [
    ("sign ready for T-1 by dana because \"ok\"", "(sign ready (for/in T-1) (by dana) (because \"ok\"))"),
    ("sign ready\n  for T-1\n  by dana", "(sign ready (for/in T-1) (by dana))"),
    ("reject gate ready by dana because \"no\"", "(reject (the gate ready) (by dana) (because \"no\"))"),
    ("done \"Scripts tested\" in ready by dana\ndone ask by dana", "(done \"Scripts tested\" (for/in ready) (by dana)) (done ask (by dana))"),
    ("grant process for T-1 on gate a, b by dana because \"x\" risk \"low\" until 2026-11-20 with (ticket: \"X-1\")", "(grant process (for/in T-1) (on (the gate a) b) (by dana) (because \"x\") (risk \"low\") (until @1795132800) (with ticket:\"X-1\"))"),
    ("grant process by dana because \"x\" lasting 2w", "(grant process (by dana) (because \"x\") (lasting 1209600s))"),
    ("agree OVR-1 by bob\nrevoke OVR-1 by bob because \"x\"\nreview OVR-1 by bob", "(agree OVR-1 (by bob)) (revoke OVR-1 (by bob) (because \"x\")) (review OVR-1 (by bob))"),
    ("decide refactor-now as later by dana because \"x\"", "(decide refactor-now (as later) (by dana) (because \"x\"))"),
    ("ack ESC-1 by dana", "(ack ESC-1 (by dana))"),
    ("resolve ESC-1 by dana deciding approve because \"x\" with (adr: \"A\")", "(resolve ESC-1 (by dana) (deciding approve) (because \"x\") (with adr:\"A\"))"),
    ("attempt\nattempt 3 times; attempt n times", "(attempt) (attempt 3) (attempt n)"),
    ("given coverage = 92\ngiven task T-1 { idle: 49h }\ngiven branch { name: \"dev\" }\ngiven now = 2026-11-20", "(given coverage 92) (given task T-1 {(idle: 176400s)}) (given branch {(name: \"dev\")}) (given now @1795132800)"),
    ("advance 24h\nadvance to 2026-11-20\nadvance to\nadvance to - x", "(advance 86400s) (advance (to @1795132800)) (advance to) (advance (- to x))"),
    ("expect any escalations have .role == team-lead", "(expect (any escalations (== .role team-lead)))"),
    ("expect (a)\nexpect no xs have .b as \"c\"", "(expect (group a)) (expect (no xs .b) (as \"c\"))"),
  ]

  /// Words that open statements, where they are names.
  static let names: [(String, String)] = [
    ("note like \"x\"\nnote -3\nnote not in xs\nnote = 1", "(like note \"x\") (- note 3) (not in note xs) (= note 1)"),
    ("note not x\nnote like", "(note (not x)) (note like)"),
    ("gate ready\ngate ready is known\ngate ready.passed", "(the gate ready) (is-known (the gate ready)) (the gate ready).passed"),
    ("check(x)\nrun.attempt\nstep + 1", "(call check x) run.attempt (+ step 1)"),
    ("phase like \"x\"\nphase like \"x\" { }", "(like phase \"x\") (phase like \"x\" {})"),
    ("test\nlevel\nsigned\nat-risk\ngate", "test level signed at-risk gate"),
    ("level like \"x\"", "(like level \"x\")"),
  ]

  @Test(arguments: declarations + statements + acts + names)
  func `a statement becomes the tree that it says`(_ text: String, _ tree: String) {
    let source = SourceFile(path: "t", text: text)
    let parsed = Parser.parse(source)
    #expect(ParserDump.items(parsed.items) == tree)
    #expect(LexerDump.places(parsed.diagnostics, source) == "")
  }
}
