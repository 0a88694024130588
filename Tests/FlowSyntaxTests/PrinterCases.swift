/// The canonical forms, by construct.
enum PrinterCases {
  static let all = items + statements + expressions + comments

  /// Texts whose form is of no interest.
  static let large = [
    PrinterCase("a long sum", "let x = a" + String(repeating: " + b", count: 3_000)),
    PrinterCase("a long path", "let x = a" + String(repeating: ".b", count: 3_000)),
    PrinterCase("a long list", "let x = [" + String(repeating: "\"a text\",", count: 5_000) + "]"),
    PrinterCase("many branches", "if a {}" + String(repeating: " else if a {}", count: 200)),
    PrinterCase(
      "many ways out", "let x = " + String(repeating: "if a then b else ", count: 200) + "c"),
    PrinterCase(
      "many parentheses",
      "let x = " + String(repeating: "(", count: 200) + "a" + String(repeating: ")", count: 200)),
  ]

  static let items: [PrinterCase] = [
    PrinterCase("nothing", "", ""),
    PrinterCase("blank lines alone", "\n\n  \n", ""),
    PrinterCase("a byte-order mark goes", "\u{FEFF}let x = 1", "let x = 1\n"),
    PrinterCase(
      "a first line for the shell stays", "#!/usr/bin/env flow  \r\n\r\n\r\nlet x=1",
      "#!/usr/bin/env flow\n\nlet x = 1\n"),
    PrinterCase("line ends", "let x = 1\r\n\r\n\r\nlet y = 2\r\n", "let x = 1\n\nlet y = 2\n"),
    PrinterCase(
      "semicolons", "let x=1;let y=2 ; ;\n;let z=3;", "let x = 1\nlet y = 2\nlet z = 3\n"),
    PrinterCase(
      "blank lines between tall declarations",
      "let x = 1\nphase a {\n}\nphase b {\n\n\n  within: 1h\n\n\n  owner: dana\n\n}\nlet y = 2",
      """
      let x = 1
      phase a {}

      phase b {
        within: 1h

        owner: dana
      }

      let y = 2

      """),
    PrinterCase(
      "braces on one line, and broken ones",
      "phase a { within : 2w , owner:dana }\nphase b {\nwithin: 2w, owner: dana }",
      """
      phase a { within: 2w, owner: dana }

      phase b {
        within: 2w
        owner: dana
      }

      """),
    PrinterCase(
      "several statements are broken",
      "on failed { note \"a\"; note \"b\" }\non late { note \"c\" }",
      """
      on failed {
        note "a"
        note "b"
      }

      on late { note "c" }

      """),
    PrinterCase(
      "roles, evidence and levels on neighbouring lines",
      """
      role a{dana}
      role tech-lead "Lead" { dana,bob, }
      role b = a or tech-lead except dana

      role c {
      }
      role long-one=c
      evidence tests=junit("x.xml")
      evidence coverage:number?=lcov("coverage.info").lines
      evidence other
      escalation quality {
        level a within 24h
        level tech-lead or b within 48h { label: "x" }
      }
      """,
      """
      role a                { dana }
      role tech-lead "Lead" { dana, bob }
      role b                = a or tech-lead except dana

      role c        {}
      role long-one = c
      evidence tests             = junit("x.xml")
      evidence coverage: number? = lcov("coverage.info").lines
      evidence other

      escalation quality {
        level a              within 24h
        level tech-lead or b within 48h { label: "x" }
      }

      """),
    PrinterCase(
      "choices and records",
      """
      choice severity {low,medium ; high}
      choice adr { proposed->accepted,rejected;accepted->implemented }
      choice long {
        a -> b, c
        c }
      record service { name:text,port:number ?, tags :list of list of text? }
      """,
      """
      choice severity { low, medium, high }
      choice adr { proposed -> accepted, rejected; accepted -> implemented }

      choice long {
        a -> b, c
        c
      }

      record service { name: text, port: number?, tags: list of list of text? }

      """),
    PrinterCase(
      "members that don't fit on the line",
      "role everybody { alexander, benjamin, christopher, dominique, elisabeth, frederic, genevieve,"
        + " hildegard }",
      """
      role everybody {
        alexander
        benjamin
        christopher
        dominique
        elisabeth
        frederic
        genevieve
        hildegard
      }

      """),
    PrinterCase(
      "heads that don't fit on the line",
      """
      phase implementation "Implementation of everything" after design, review, planning alongside testing {}
      watch overdue-review for t in tasks where .status == review and .idle > 48h and .owner is known { note t }
      watch overdue-review for t in tasks where .status == review and .idle > 48h and .owner is known and .priority > 3 { note t }
      """,
      """
      phase implementation "Implementation of everything"
          after design, review, planning
          alongside testing {}

      watch overdue-review for t in tasks where .status == review and .idle > 48h and .owner is known {
        note t
      }

      watch overdue-review for t in tasks
          where .status == review and .idle > 48h and .owner is known and .priority > 3 { note t }

      """),
    PrinterCase(
      "definitions",
      """
      define f( a : number , b:list of text ) :number = a
      define g() { return 1 }
      define a-function-with-a-long-name(first: list of text, second: duration, third: working duration): text = "x"
      """,
      """
      define f(a: number, b: list of text): number = a
      define g() { return 1 }
      define a-function-with-a-long-name(
        first: list of text,
        second: duration,
        third: working duration,
      ): text = "x"

      """),
    PrinterCase(
      "uses, latches, tests",
      """
      use "a.flow"
      use tech-lead,quality from "b.flow"
      latch q for c in tests.cases when c.failed until c.passed
      test "x" { given now=2026-11-20 ; expect a }
      """,
      """
      use "a.flow"
      use tech-lead, quality from "b.flow"
      latch q for c in tests.cases when c.failed until c.passed

      test "x" {
        given now = 2026-11-20
        expect a
      }

      """),
    PrinterCase(
      "a line that would go on keeps its semicolon", "let x = 1; by = 2\nfoo(); to.x",
      "let x = 1;\nby = 2\nfoo();\nto.x\n"),
  ]

  static let statements: [PrinterCase] = [
    PrinterCase(
      "clauses that fit, and clauses that don't",
      """
      gate g {
        require a == 1
          because "x"
        signoff by 2 of tech-lead   except branch.author on branch.head within 2 working days
        require a == 1 because "this is a reason that is long enough to make the line too long for it all"
        grant process for T-1 on gate a, phase b by dana because "it has to go out today" risk "low" lasting 3d
      }
      """,
      """
      gate g {
        require a == 1 because "x"
        signoff by 2 of tech-lead except branch.author on branch.head within 2 working days
        require a == 1
          because "this is a reason that is long enough to make the line too long for it all"
        grant process for T-1
          on gate a, phase b
          by dana
          because "it has to go out today"
          risk "low"
          lasting 3d
      }

      """),
    PrinterCase(
      "a way out",
      """
      require a else note "x"
      require coverage >= 90 because "new code" else escalate to tech-lead via quality
      require a else { note "x" }
      require a because "b" else {
        note "x" }
      """,
      """
      require a else note "x"
      require coverage >= 90
        because "new code"
        else escalate to tech-lead via quality
      require a else { note "x" }

      require a
        because "b"
        else {
          note "x"
        }

      """),
    PrinterCase(
      "branches",
      """
      if a { note "x" } else { note "y" }
      if a { note "x" } else if b { note "y" } else {
      note "z" }
      for t in tasks where .done { set t.status=done }
      if a-rather-long-name-of-a-condition and another-rather-long-name and yet-another-one-of-them { note "x" }
      if a-rather-long-name-of-a-condition and another-rather-long-name and yet-another-one-of-them-all-here { note "x" }
      """,
      """
      if a { note "x" } else { note "y" }

      if a {
        note "x"
      } else if b {
        note "y"
      } else {
        note "z"
      }

      for t in tasks where .done { set t.status = done }

      if a-rather-long-name-of-a-condition and another-rather-long-name and yet-another-one-of-them {
        note "x"
      }

      if a-rather-long-name-of-a-condition
          and another-rather-long-name
          and yet-another-one-of-them-all-here {
        note "x"
      }

      """),
    PrinterCase(
      "acts and scenes",
      """
      escalate t to lead via quality because "{t.id}" with (impact:"x",adr : "y")
      done "Checklist" in quality by dana
      attempt
      attempt 3 times
      advance to 2026-11-20T10:00Z
      given task T-1 { status: review,idle: 49h }
      given branch { name: "dev" }
      step "x" by lead within 2d { note "y" }
      parallel { run "a" as "b" within 10m retry 3 every 1m doubling }
      refuse  "of lead" {sign a by b}
      write "docs/a.md" "x" + y
      resolve E by dana deciding approve because "x"
      return
      """,
      """
      escalate t to lead via quality because "{t.id}" with (impact: "x", adr: "y")
      done "Checklist" in quality by dana
      attempt
      attempt 3 times
      advance to 2026-11-20T10:00Z
      given task T-1 { status: review, idle: 49h }
      given branch { name: "dev" }
      step "x" by lead within 2d { note "y" }
      parallel { run "a" as "b" within 10m retry 3 every 1m doubling }
      refuse "of lead" { sign a by b }
      write "docs/a.md" "x" + y
      resolve E by dana deciding approve because "x"
      return

      """),
  ]

  static let expressions: [PrinterCase] = [
    PrinterCase(
      "spaces",
      "let x = a+b*- c-(d)\nlet y = xs[ 0 ].a( 1,n:2 , )\nlet z = not   a==b and c is  not known\nlet r = .a .. .b",
      "let x = a + b * -c - (d)\nlet y = xs[0].a(1, n: 2)\n"
        + "let z = not a == b and c is not known\nlet r = .a .. .b\n"),
    PrinterCase(
      "queries and their kin",
      """
      let a = xs as t where t.done each t.id otherwise   []
      let b = if a then b else c
      let c = all xs have .a==1
      let d = gate   ready.passed and 2   working days < 1h30m
      let e = (failures:5 , within:10m)
      let f = xs where . in ys
      let g = 1 .. 10
      let h = "{ seq : 03 } { f( a,b ) }"
      """,
      """
      let a = xs as t where t.done each t.id otherwise []
      let b = if a then b else c
      let c = all xs have .a == 1
      let d = gate ready.passed and 2 working days < 1h30m
      let e = (failures: 5, within: 10m)
      let f = xs where . in ys
      let g = 1..10
      let h = "{seq:03} {f(a, b)}"

      """),
    PrinterCase(
      "arms",
      """
      define image-tag(b: branch) = match b.name {
        "main" -> "latest"
        like "release/<version>" -> version; in [1,2]->x
        otherwise -> "alpha"
      }
      let x = match y { 1->2, otherwise   -> 3 }
      """,
      """
      define image-tag(b: branch) = match b.name {
        "main"                   -> "latest"
        like "release/<version>" -> version
        in [1, 2]                -> x
        otherwise                -> "alpha"
      }

      let x = match y { 1 -> 2, otherwise -> 3 }

      """),
    PrinterCase(
      "long lists and calls",
      """
      let x = ["a long text in a list", "another long text in a list", "a third text that is long in the list"]
      let y = percentile(durations where .status == done and .owner is known, at: 95, of: duration-of-them-all)
      let z = count(["a long text in a list", "another long text in a list", "a third text that is long in the list"])
      """,
      """
      let x = [
        "a long text in a list",
        "another long text in a list",
        "a third text that is long in the list",
      ]
      let y = percentile(
        durations where .status == done and .owner is known,
        at: 95,
        of: duration-of-them-all,
      )
      let z = count([
        "a long text in a list",
        "another long text in a list",
        "a third text that is long in the list",
      ])

      """),
    PrinterCase(
      "long chains",
      """
      let x = tasks where .status == review and .idle > 48h each .owner.name + " of " + .title otherwise "nobody"
      let y = first-operand-of-a-long-sum + second-operand-of-a-long-sum - third-operand-of-a-very-long-sum-of-operands
      require first-condition-of-several == 1 and second-condition-of-several == 2 or third-condition-of-several == 3
      let z = if a-condition-of-some-length then a-consequence-of-some-length else an-alternative-of-length
      """,
      """
      let x = tasks
        where .status == review and .idle > 48h
        each .owner.name + " of " + .title otherwise "nobody"
      let y = first-operand-of-a-long-sum +
        second-operand-of-a-long-sum -
        third-operand-of-a-very-long-sum-of-operands
      require first-condition-of-several == 1 and second-condition-of-several == 2
        or third-condition-of-several == 3
      let z =
        if a-condition-of-some-length then a-consequence-of-some-length else an-alternative-of-length

      """),
    PrinterCase(
      "a value goes below its '=' where it fits there and not on the line",
      """
      define state(load: number): text = if load > 90 then "overloaded" else if load > 60 then "busy" else "calm"
      define word(n: number): text = if n mod 15 == 0 then "FizzBuzz" else if n mod 3 == 0 then "Fizz" else if n mod 5 == 0 then "Buzz" else "{n}"
      define is-leap(the-year: number): bool = the-year mod 4 == 0 and the-year mod 100 != 0 or the-year mod 400 == 0
      phase a {
        within: if any tasks have .points > 21 and .owner is not known or .blocked then 2 working days else 10 working days
      }
      """,
      """
      define state(load: number): text =
        if load > 90 then "overloaded" else if load > 60 then "busy" else "calm"
      define word(n: number): text =
        if n mod 15 == 0 then "FizzBuzz"
        else if n mod 3 == 0 then "Fizz"
        else if n mod 5 == 0 then "Buzz"
        else "{n}"
      define is-leap(the-year: number): bool =
        the-year mod 4 == 0 and the-year mod 100 != 0 or the-year mod 400 == 0

      phase a {
        within:
          if any tasks have .points > 21 and .owner is not known or .blocked then 2 working days
          else 10 working days
      }

      """),
    PrinterCase(
      "columns are characters, not bytes",
      "let x = [\"\(String(repeating: "\u{e4}", count: 70))\", 1, 2, 3]",
      "let x = [\"\(String(repeating: "\u{e4}", count: 70))\", 1, 2, 3]\n"),
    PrinterCase(
      "texts of several lines stay as they are",
      "phase a {\n    note \"\"\"\n      a\n        {x}\n      \"\"\"  +  b\n}",
      "phase a {\n  note \"\"\"\n      a\n        {x}\n      \"\"\" + b\n}\n"),
  ]

  static let comments: [PrinterCase] = [
    PrinterCase(
      "comments keep their place",
      """
      # first

      ## about a
      phase a {   # trailing
          # before
        within: 2w   # after

        # last
      }   # end
      # next
      let x = 1 # one
      # over
      """,
      """
      # first

      ## about a
      phase a {  # trailing
        # before
        within: 2w  # after

        # last
      }  # end

      # next
      let x = 1  # one
      # over

      """),
    PrinterCase(
      "comments within expressions",
      """
      let x = [ # open
        a, # one
        # two
        b # three
      ]
      let y = a # first
        and # second
        b
      let z = f(a, b # last
      )
      """,
      """
      let x = [  # open
        a,  # one
        # two
        b,  # three
      ]
      let y = a  # first
        and  # second
        b
      let z = f(
        a,
        b,  # last
      )

      """),
    PrinterCase(
      "comments within statements and braces",
      """
      require a # why
        because "b" # because
        else { # open
        }
      phase b { # nothing
      }
      let x = match y { # arms
        1 -> 2 # one

        # two
        333 -> 4
      }
      """,
      """
      require a  # why
        because "b"  # because
        else {  # open
        }

      phase b {  # nothing
      }

      let x = match y {  # arms
        1   -> 2  # one

        # two
        333 -> 4
      }

      """),
    PrinterCase(
      "comments in place of a comma", "role a { dana, # one\n bob # two\n }",
      "role a {\n  dana  # one\n  bob  # two\n}\n"),
    PrinterCase("comments alone", "\n\n  # a\n\n\n# b  \n", "# a\n\n# b\n"),
  ]
}
