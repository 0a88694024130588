extension Golden {
  // swift-format-ignore
  static let programs = ##"""
    > choice severity { low, medium, high }
    > record service { name: text, port: number?, level: severity }
    > evidence coverage = json("coverage.json").total
    > evidence services: list of service = json("services.json")
    > evidence worst: severity
    > gate quality "Quality" {
    >   require coverage   >= 90   # not less
    >     and worst < high as "enough" because "we test {coverage}" else note "no"
    >   recommend all services have .port is known or .level in [low, medium]
    > }
    > locked gate each-service for s in services where .level == high {
    >   require s.port == 80 and not quality.failed
    >   require count(services where .port > 80 otherwise false) > 0
    > }
    > require quality.outcome == unknown
    evidence coverage: data = (json 'coverage.json'): data→total
    evidence services: list of service = (as list of service of services (json 'services.json'): data)
    evidence worst: severity
    main [element: service, element: service, s: service, element: service]
    gate quality 'Quality'
      require 'coverage >= 90 and worst < high' (and (>= (as number coverage) 90.0) (< worst severity.high)) as 'enough' because (text ["we test ", ""] coverage) in quality
      else
        note 'no'
      recommend 'all services have .port is known or .level in [low, medium]' (all #0 services (or (is-known #0.1) (in #0.2 [severity.low severity.medium]: list of severity))) in quality
    locked gate each-service for #2 in (where #1 services (== #1.2 severity.high))
      require 's.port == 80 and not quality.failed' (and (== #2.1 80.0) (not gate:quality.5)) in each-service
      require 'count(services where .port > 80 otherwise false) > 0' (> (count (where #3 services (otherwise (> #3.1 80.0) false): bool)): number 0.0) in each-service
    require 'quality.outcome == unknown' (== gate:quality.3 outcome.unknown)
    > let limit = 3
    > var total = 0
    > for n in 1..10 where . > limit { total = total + n }
    > if total > 9 { note "much" } else if total > 5 { note total } else { let x = 2h; note "{x}" }
    main [limit: number, total: number, element: number, n: number, x: duration]
    #0 = 3.0
    #1 = 0.0
    for #3 in (where #2 (.. 1.0 10.0) (> #2 #0))
      #1 = (+ #1 #3): number
    if (> #1 9.0)
      note 'much'
    else
      if (> #1 5.0)
        note (text ["", ""] #1)
      else
        #4 = 7200.0s
        note (text ["", ""] #4)
    > define fact(n: number) = if n <= 1 then 1 else n * fact(n - 1)
    > define over(n: number, by: duration?) { return if by > 1h then n else unknown }
    > define version(name: text) = match name {
    >   "main" -> "latest"
    >   like "release/<version>" -> version
    >   otherwise -> unknown
    > }
    > note "{fact(3)} {over(1)} {over(by: 2h, 1)} {version("x")}"
    define fact/1 [n: number]: number
      (if (<= #0 1.0) 1.0 (* #0 (fact (- #0 1.0): number): number): number): number
    define over/2 [n: number, by: duration]: number
      return (if (> #1 3600.0s) #0 unknown: number): number
    define version/1 [name: text, subject: text, version: text]: text
      (match #1 = #0; 0 when (== #1 'main') → 'latest'; 1 like 'release/<version>' version=#2 → #2; 2 → unknown: text)
    note (text ["", " ", " ", " ", ""] (fact 3.0): number (over 1.0 unknown: duration): number (over 1.0 7200.0s): number (version 'x'): text)
    > record item { id: text, points: number, due: time, needs: list of text }
    > evidence items: list of item
    > evidence report
    > let a = sum(items, .points) + sum(report.sizes) + sum(report.items, .size)
    > let b = sort(items, .due) each .points
    > let c = group(items, .due.year) each count(.items)
    > let d = max(1, report.size, 3)
    > let e = topological(items, .id, .needs)
    > let f = [] + b + [unknown]
    > let g = item(id: "x", points: report.points, due: now - 2d, needs: [])
    > let h = contains(report.names, "x") or "x" in report.names or 3 in report.names
    > let i = report.a == report.b and report.c < 3 and report.d otherwise true
    > let j = round(report.x, 2) + (if h then report.y else 1)
    > note "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{percentile(items, 90, .points)}"
    evidence items: list of item
    evidence report: data
    main [a: number, b: list of number, c: list of number, d: number, e: list of item, f: list of number, g: item, h: bool, i: bool, j: number, element: item, element: data, element: item, element: item, element: item, element: group, element: item, element: item, element: item]
    #0 = (+ (+ (sum items {#10 #10.1}): number (sum (as list of number report→sizes)): number): number (sum (as list of data report→items) {#11 (as number #11→size)}): number): number
    #1 = (each #13 (sort items {#12 #12.2}): list of item #13.1): list of number
    #2 = (each #15 (group items {#14 #14.2.year}): list of group (count #15.1): number): list of number
    #3 = (max [1.0 (as number report→size) 3.0]: list of number): number
    #4 = (topological items {#16 #16.0} {#17 #17.3}): list of item
    #5 = (+ (+ []: list of number #1): list of number [unknown: number]: list of number): list of number
    #6 = (item 'x' (as number report→points) (- now 172800.0s): time []: list of text)
    #7 = (or (or (contains (as text report→names) 'x'): bool (in (as data 'x') (as list of data report→names))) (in (as data 3.0) (as list of data report→names)))
    #8 = (otherwise (and (and (== report→a report→b) (< (as number report→c) 3.0)) (as bool report→d)) true): bool
    #9 = (+ (round (as number report→x) 2.0): number (if #7 (as number report→y) 1.0): number): number
    note (text ["", "", "", "", "", "", "", "", "", "", "", ""] #0 #1 #2 #3 #4 #5 #6 #7 #8 #9 (percentile items 90.0 {#18 #18.1}): number)
    > evidence n: number
    > evidence d
    > gate quality { require n > 3 }
    > test "n" {
    >   given n = 4
    >   given d = 5
    >   given now = 2026-01-01
    >   advance 2h
    >   advance to 2026-01-02T10:00Z
    >   attempt
    >   attempt 3 times
    >   expect quality.passed because "{d}"
    >   expect n == 4 as "four"
    > }
    evidence n: number
    evidence d: data
    gate quality
      require 'n > 3' (> n 3.0) in quality
    test n
      given n = 4.0
      given d = (as data 5.0)
      given now = @1767225600.0
      advance 7200.0s
      advance to @1767348000.0
      attempt
      attempt 3.0
      expect 'quality.passed' gate:quality.4 because (text ["", ""] d)
      expect 'four' (== n 4.0)
    > role team-lead     { alice }
    > role tech-lead     { dana, bob }
    > role product-owner { carol }
    > escalation quality {
    >   level team-lead     within 24h
    >   level tech-lead     within 48h
    >   level product-owner within 72h
    > }
    > override process "Process override" {
    >   granted-by: tech-lead or product-owner
    >   requires: [reason, risk]
    >   lasts: 2w
    >   review: 1w
    > }
    > evidence coverage: number
    > evidence tests
    > phase implementation "Implementation" {
    >   within: 2w
    >   gate quality-bar {
    >     require tests.failed == 0
    >     require coverage >= 90
    >       because "new code is tested"
    >       else escalate to tech-lead via quality
    >     recommend coverage >= 95
    >     signoff by 2 of tech-lead except actor
    >   }
    > }
    > phase release after implementation {
    >   locked gate ready {
    >     require tests.name == "main"
    >     check "Migration scripts tested" by tech-lead
    >   }
    > }
    > watch overdue-review for t in tasks where .status == review and .idle > 48h {
    >   escalate t to team-lead via quality because "{t.id} has waited {t.idle} for a review"
    > }
    > test "an unanswered review climbs the ladder" {
    >   given task T-1 { status: review, idle: 49h }
    >   expect any escalations have .role == team-lead
    >   advance 24h
    >   expect any escalations have .role == tech-lead
    > }
    evidence coverage: number
    evidence tests: data
    main [element: task, t: task, element: escalation, element: escalation]
    person alice
    person dana
    person bob
    person carol
    role team-lead {alice}
    role tech-lead {dana bob}
    role product-owner {carol}
    escalation quality
      level team-lead 'team-lead' within 86400.0s
      level tech-lead 'tech-lead' within 172800.0s
      level product-owner 'product-owner' within 259200.0s
    override process as Process override granted-by (or tech-lead product-owner) 'tech-lead or product-owner' waives ["requirements"] requires ["reason", "risk"] lasts 1209600.0s review 604800.0s
    phase implementation as Implementation within 1209600.0s
      gate quality-bar
        require 'tests.failed == 0' (== (as number tests→failed) 0.0) in quality-bar
        require 'coverage >= 90' (>= coverage 90.0) because 'new code is tested' in quality-bar
        else
          escalate to tech-lead 'tech-lead' via quality [implementation/quality-bar/require coverage >= 90/escalate to tech-lead via quality]
        recommend 'coverage >= 95' (>= coverage 95.0) in quality-bar
        signoff 2.0 by (except tech-lead actor) 'tech-lead except actor' [implementation/quality-bar/signoff by 2 of tech-lead except actor]
    phase release after implementation
      locked gate ready
        require 'tests.name == "main"' (== (as text tests→name) 'main') in ready
        check 'Migration scripts tested' by tech-lead 'tech-lead' [release/ready/check "Migration scripts tested" by tech-lead]
    watch overdue-review for #1 in (where #0 tasks (and (== #0.2 task-status.review) (> #0.13 172800.0s)))
      escalate of #1 to team-lead 'team-lead' via quality because (text ["", " has waited ", " for a review"] #1.0 #1.13) [overdue-review/escalate t to team-lead via quality]
    test an unanswered review climbs the ladder
      given task T-1 {status: task-status.review, idle: 176400.0s}
      expect 'any escalations have .role == team-lead' (any #2 escalations (== #2.4 role:team-lead))
      advance 86400.0s
      expect 'any escalations have .role == tech-lead' (any #3 escalations (== #3.4 role:tech-lead))
    > choice severity { low, medium, high, critical }
    > choice task-status { todo -> in-progress; in-progress -> review, blocked; review -> done, in-progress; blocked -> todo; done }
    > person dana { name: "Dana D", email: "dana@example.com", trusted: true }
    > person ci-bot { kind: automated, trusted: true }
    > role team-lead { alice }
    > role tech-lead "Technical lead" { dana, bob }
    > role product-owner { carol }
    > role senior = tech-lead or product-owner except bob
    > rota primary { people: [dana, bob, ann], every: 1w, from: 2026-01-05T09:00Z, zone: "Europe/Berlin" }
    > calendar office { zone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", closed: [2026-12-25, 2026-12-26] }
    > channel slack { run: ["curl", "-d", "@-", "https://example.com"], breaker: (failures: 5, within: 10m, rest: 1h) }
    > channel log { file: "messages.jsonl" }
    > cadence sprint { from: 2026-11-02, every: 2w }
    > record case { name: text, failures: number, failed-at: list of time }
    > evidence cases: list of case
    > evidence coverage: number
    > evidence plan: text
    > evidence lag: duration
    > latch quarantined for c in cases when c.failures > 3 until c.failures == 0
    > latch frozen when coverage < 10 until coverage > 50
    > decision refactor-now "Refactor now?" { by: senior, options: [now, later, never], recommend: later, within: 2 working days }
    > task T-0 "First" { status: done, owner: dana, points: 3, priority: 1, labels: [backend, api], needs: [], sev: high, why: "because" }
    > task T-1 "Second" { status: review, owner: alice, points: 13, needs: [T-0, "T-9"], sev: low, due: 2026-12-01, estimate: 3d }
    > escalation quality "Quality ladder" {
    >   climbs-until: acknowledged
    >   repeat: 2
    >   calendar: office
    >   label: "escalation"
    >   level team-lead within 1 working days { label: "escalation: team-lead", may: [reassign] }
    >   level tech-lead within 48h { may: [reassign, approve-library], context: [impact], channel: slack }
    >   level product-owner or dana within 72h { may: [scope], outcome: [adr] }
    >   on exhausted { notify slack "nobody answers"; write "log.md" "exhausted at {now}" }
    > }
    > escalation simple { level primary within 1h }
    > override process "Process override" {
    >   granted-by: senior
    >   with: team-lead
    >   covers: [gate quality-bar, implementation]
    >   waives: [requirements, approvals]
    >   requires: [reason, risk, mitigation]
    >   lasts: sprint.length
    >   review: 1w
    >   id: "OVR-{date}-{seq:03}"
    >   on granted { notify tech-lead "granted"; write "docs/overrides.md" "x" }
    > }
    > override urgent { granted-by: senior, id: "URGENT-{seq}", lasts: 2d, waives: [approvals] }
    > let limit = 48h
    > define late(t: task) = t.idle > limit
    > phase planning "Planning" {
    >   owner: product-owner
    >   within: 2w
    >   inputs: ["docs/brief.md"]
    >   delivers: ["docs/plan.md", "docs/*.md"]
    >   step "Scope" by product-owner
    >   step "Approach" by tech-lead within 2d {
    >     notify team-lead "approach is due"
    >     if coverage > 3 { set T-1.status = in-progress }
    >     for t in tasks where .status == todo { escalate t to team-lead via quality with (impact: "some") }
    >   }
    >   check "Success criteria agreed" by product-owner within 3 working days
    >   signoff by all of tech-lead on plan
    >   on late { escalate to product-owner via quality because "late" }
    >   on entered { note "entered" }
    > }
    > phase implementation "Implementation" after planning {
    >   when: coverage is known
    >   order: free
    >   gate quality-bar "Quality bar" {
    >     owner: tech-lead
    >     within: 1w
    >     require all tasks have .why is known as "strategic first"
    >     require coverage >= 90 by tech-lead because "x" else { escalate to tech-lead via quality with (impact: "x"); note "failed"; set T-1.status = blocked }
    >     recommend coverage > 95
    >     require count(quarantined) == 0
    >     deliver "docs/design.md" as "design"
    >     run "swift test" as "tests" within 5m retry 3 every 10s doubling
    >     parallel { run "lint"; run "audit" }
    >     consent by senior within 3d because "lazy"
    >     on failed { if quality-bar.attempts > 3 { escalate to tech-lead via quality with (impact: "three strikes") } }
    >   }
    >   gate reviewed for t in tasks where .status == review {
    >     require not late(t)
    >     signoff by 2 of (tech-lead or senior) except t.owner on t.updated within 2d
    >       else notify t.owner "rejected"
    >     check "docs" by t.owner
    >   }
    > }
    > phase ops alongside implementation {
    >   require refactor-now.choice == later or refactor-now.choice == now
    >   require sprint.number > 3 and sprint.previous.length == 2w and sprint.at(now).number > 1
    > }
    > phase release after implementation, ops {
    >   locked gate ready {
    >     require implementation.passed and phase ops.outcome == passed
    >     require no escalations have .open and .ladder == quality
    >     require no overrides have .active and .kind == process
    >     require all escalations have .acknowledged or .subject == T-1
    >     require T-1.owner == dana and actor.name != "x" and T-1.sev >= high
    >     require no tasks have .status in [todo, review] and T-0 in .needs
    >     require all people have not .automated or .trusted
    >   }
    > }
    > watch overdue for t in tasks where .status == review and .idle > 48h {
    >   escalate t to team-lead via quality because "{t.id} waits"
    > }
    > watch slo when lag > 5m { notify slack lag; reopen planning because "late" }
    > watch reviews for o in overrides where .expired and not .reviewed { notify o.by "review {o.id}" }
    > test "all" {
    >   given now = 2026-11-20T10:00Z
    >   given task T-7 { status: review, idle: 49h, age: 3d, owner: dana, labels: [x] }
    >   given coverage = 92
    >   sign quality-bar by dana because "fine"
    >   reject reviewed for T-7 by dana because "no tests"
    >   done "docs" in reviewed by dana
    >   done Scope by carol
    >   grant process for T-7 on quality-bar, phase ops by carol because "x" risk "low" until 2026-12-01 with (mitigation: "y")
    >   grant urgent by dana because "x" lasting 2h
    >   agree OVR-2026-11-20-001 by alice
    >   revoke OVR-2026-11-20-001 by alice because "x"
    >   review OVR-2026-11-20-001 by alice
    >   decide refactor-now as later by dana because "cheap"
    >   reopen planning by carol because "x"
    >   escalate T-7 to tech-lead via quality by ann because "help" with (impact: "x")
    >   ack ESC-1 by dana
    >   resolve ESC-1 by dana deciding approve-library because "done" with (adr: "ADR-7")
    >   attempt 3 times
    >   set T-7.status = done
    >   set T-7.sev = high
    >   expect escalation ESC-1.resolved and override OVR-2026-11-20-001.active
    >   expect T-7.status == done and task T-7.done
    >   expect any escalations have .role == primary or .role == dana
    >   advance 2d
    > }
    evidence cases: list of case
    evidence coverage: number
    evidence plan: text
    evidence lag: duration
    define late/1 [t: task]: bool
      (> #0.13 global#0)
    main [limit: duration, c: case, element: task, t: task, element: task, element: task, t: task, element: escalation, element: override, element: escalation, element: task, element: person, element: task, t: task, element: override, o: override, element: escalation]
    person dana 'Dana D' email dana@example.com trusted
    person ci-bot automated trusted
    person alice
    person bob
    person carol
    person ann
    role team-lead {alice}
    role tech-lead as Technical lead {dana bob}
    role product-owner {carol}
    role senior = (except (or tech-lead product-owner) person:bob) 'tech-lead or product-owner except bob'
    rota primary {dana bob ann} every 604800.0 from 1767603600.0 zone Europe/Berlin
    calendar office Europe/Berlin 'mon-fri 09:00-17:00' closed [1798156800.0, 1798243200.0]
    channel slack run ['curl' '-d' '@-' 'https://example.com']: list of text breaker 5.0 600.0 3600.0
    channel log file 'messages.jsonl'
    cadence sprint from 1793577600.0 every 1209600.0
    latch quarantined: list of case for #1 in cases when (> #1.1 3.0) until (== #1.1 0.0)
    latch frozen: bool when (< coverage 10.0) until (> coverage 50.0)
    decision refactor-now ["now", "later", "never"] recommend 1 by senior 'senior' within 2.0wd0.0wh on office
    status ["todo", "in-progress", "review", "blocked", "done"]
    extra sev: severity
    extra why: text
    task T-0 as First {status: task-status.done, owner: person:dana, points: 3.0, priority: (as data 1.0), labels: ['backend' 'api']: list of text, needs: []: list of text, sev: severity.high, why: 'because'}
    task T-1 as Second {status: task-status.review, owner: person:alice, points: 13.0, needs: ['T-0' 'T-9']: list of text, sev: severity.low, due: @1796083200.0, estimate: 259200.0s}
    escalation quality until acknowledged repeat 2 label escalation
      level team-lead 'team-lead' within 1.0wd0.0wh on office label escalation: team-lead may ["reassign"]
      level tech-lead 'tech-lead' within 172800.0s channel slack may ["reassign", "approve-library"] context ["impact"]
      level (or product-owner person:dana) 'product-owner or dana' within 259200.0s may ["scope"] outcome ["adr"]
      on exhausted
        notify channel:slack 'nobody answers' [quality/on exhausted/notify slack "nobody answers"]
        write 'log.md' (text ["exhausted at ", ""] now) [quality/on exhausted/write "log.md" "exhausted at {now}"]
    escalation simple
      level rota:primary 'primary' within 3600.0s
    override process as Process override granted-by senior 'senior' with team-lead 'team-lead' covers ["gate:quality-bar", "phase:implementation"] waives ["requirements", "approvals"] requires ["reason", "risk", "mitigation"] lasts cadence:sprint.3 review 604800.0s id OVR-{date}-{seq:03}
      on granted
        notify tech-lead 'tech-lead' 'granted' [process/on granted/notify tech-lead "granted"]
        write 'docs/overrides.md' 'x' [process/on granted/write "docs/overrides.md" "x"]
    override urgent granted-by senior 'senior' waives ["approvals"] requires [] lasts 172800.0s id URGENT-{seq}
    latch quarantined
    latch frozen
    #0 = 172800.0s
    phase planning as Planning owner product-owner 'product-owner' within 1209600.0s inputs ['docs/brief.md']: list of text
      deliver 'docs/plan.md' [planning/deliver "docs/plan.md"]
      deliver 'docs/*.md' [planning/deliver "docs/*.md"]
      step 'Scope' by product-owner 'product-owner' [planning/step "Scope" by product-owner]
      step 'Approach' by tech-lead 'tech-lead' within 172800.0s [planning/step "Approach" by tech-lead within 2d]
        notify team-lead 'team-lead' 'approach is due' [planning/Approach/notify team-lead "approach is due"]
        if (> coverage 3.0)
          set task:T-1 2:status = task-status.in-progress [planning/Approach/set T-1.status = in-progress]
        for #3 in (where #2 tasks (== #2.2 task-status.todo))
          escalate of #3 to team-lead 'team-lead' via quality impact: 'some' [planning/Approach/escalate t to team-lead via quality with (impact: "some")]
      check 'Success criteria agreed' by product-owner 'product-owner' within 3.0wd0.0wh on office [planning/check "Success criteria agreed" by product-owner within 3 working days]
      signoff all on plan by tech-lead 'tech-lead' [planning/signoff by all of tech-lead on plan]
      on late
        escalate to product-owner 'product-owner' via quality because 'late' [planning/on late/escalate to product-owner via quality]
      on entered
        note 'entered' [planning/on entered/note "entered"]
    phase implementation as Implementation after planning when (is-known coverage) free
      gate quality-bar 'Quality bar' owner tech-lead 'tech-lead' within 604800.0s
        require 'all tasks have .why is known' (all #4 tasks (is-known #4.23)) as 'strategic first' in quality-bar
        require 'coverage >= 90' (>= coverage 90.0) because 'x' in quality-bar by tech-lead 'tech-lead'
        else
          escalate to tech-lead 'tech-lead' via quality impact: 'x' [implementation/quality-bar/require coverage >= 90/escalate to tech-lead via quality with (impact: "x")]
          note 'failed'
          set task:T-1 2:status = task-status.blocked [implementation/quality-bar/require coverage >= 90/set T-1.status = blocked]
        recommend 'coverage > 95' (> coverage 95.0) in quality-bar
        require 'count(quarantined) == 0' (== (count latch:quarantined): number 0.0) in quality-bar
        deliver 'docs/design.md' as design [implementation/quality-bar/design]
        run 'swift test' retry 3.0 every 10.0s doubling within 300.0s as tests [implementation/quality-bar/tests]
        parallel
          run 'lint' [implementation/quality-bar/run "lint"]
          run 'audit' [implementation/quality-bar/run "audit"]
        consent by senior 'senior' within 259200.0s because 'lazy' [implementation/quality-bar/consent by senior within 3d]
        on failed
          if (> gate:quality-bar.7 3.0)
            escalate to tech-lead 'tech-lead' via quality impact: 'three strikes' [implementation/quality-bar/on failed/escalate to tech-lead via quality with (impact: "three strikes")]
      gate reviewed for #6 in (where #5 tasks (== #5.2 task-status.review))
        require 'not late(t)' (not (late #6): bool) in reviewed
        signoff 2.0 on #6.11 by (except (or tech-lead senior) #6.3) '(tech-lead or senior) except t.owner' within 172800.0s [implementation/reviewed/signoff by 2 of (tech-lead or senior) except t.owner on t.updated within 2d]
        else
          notify #6.3 't.owner' 'rejected' [implementation/reviewed/signoff by 2 of (tech-lead or senior) except t.owner on t.updated within 2d/notify t.owner "rejected"]
        check 'docs' by #6.3 't.owner' [implementation/reviewed/check "docs" by t.owner]
    phase ops alongside implementation
      require 'refactor-now.choice == later or refactor-now.choice == now' (or (== decision:refactor-now.0 refactor-now.later) (== decision:refactor-now.0 refactor-now.now))
      require 'sprint.number > 3 and sprint.previous.length == 2w and sprint.at(now).number > 1' (and (and (> cadence:sprint.0 3.0) (== cadence:sprint.4.3 1209600.0s)) (> (at sprint now).0 1.0))
    phase release after implementation ops
      locked gate ready
        require 'implementation.passed and phase ops.outcome == passed' (and phase:implementation.3 (== phase:ops.2 outcome.passed)) in ready
        require 'no escalations have .open and .ladder == quality' (no #7 escalations (and #7.9 (== #7.2 ladder:quality.0))) in ready
        require 'no overrides have .active and .kind == process' (no #8 overrides (and #8.10 (== #8.1 override:process.0))) in ready
        require 'all escalations have .acknowledged or .subject == T-1' (all #9 escalations (or (is-known #9.7) (== #9.1 task:T-1.0))) in ready
        require 'T-1.owner == dana and actor.name != "x" and T-1.sev >= high' (and (and (== task:T-1.3 person:dana) (!= actor.0 'x')) (>= task:T-1.22 severity.high)) in ready
        require 'no tasks have .status in [todo, review] and T-0 in .needs' (no #10 tasks (and (in #10.2 [task-status.todo task-status.review]: list of task-status) (in task:T-0.0 #10.7))) in ready
        require 'all people have not .automated or .trusted' (all #11 people (or (not #11.2) #11.3)) in ready
    watch overdue for #13 in (where #12 tasks (and (== #12.2 task-status.review) (> #12.13 172800.0s)))
      escalate of #13 to team-lead 'team-lead' via quality because (text ["", " waits"] #13.0) [overdue/escalate t to team-lead via quality]
    watch slo when (> lag 300.0s)
      notify channel:slack (text ["", ""] lag) [slo/notify slack lag]
      reopen planning because 'late' [slo/reopen planning]
    watch reviews for #15 in (where #14 overrides (and #14.11 (not (is-known #14.9))))
      notify #15.2 'o.by' (text ["review ", ""] #15.0) [reviews/notify o.by "review {o.id}"]
    test all
      given now = @1795168800.0
      given task T-7 {status: task-status.review, idle: 176400.0s, age: 259200.0s, owner: person:dana, labels: ['x']: list of text}
      given coverage = 92.0
      act sign quality-bar by dana because 'fine'
      act reject reviewed for T-7 by dana because 'no tests'
      act done 'docs' in reviewed by dana
      act done Scope by carol
      act grant process for T-7 on quality-bar ops by carol because 'x' risk 'low' until @1796083200.0 mitigation: 'y'
      act grant urgent by dana because 'x' lasting 7200.0s
      act agree OVR-2026-11-20-001 by alice
      act revoke OVR-2026-11-20-001 by alice because 'x'
      act review OVR-2026-11-20-001 by alice
      act decide refactor-now option later by dana because 'cheap'
      act reopen planning by carol because 'x'
      act escalate T-7 to tech-lead 'tech-lead' via quality by ann because 'help' impact: 'x'
      act ack ESC-1 by dana
      act resolve ESC-1 option approve-library by dana because 'done' adr: 'ADR-7'
      attempt 3.0
      act set T-7 2:status = task-status.done
      act set T-7 22:sev = severity.high
      expect 'escalation ESC-1.resolved and override OVR-2026-11-20-001.active' (and (is-known escalation:ESC-1.8) granted:OVR-2026-11-20-001.10)
      expect 'T-7.status == done and task T-7.done' (and (== task:T-7.2 task-status.done) task:T-7.14)
      expect 'any escalations have .role == primary or .role == dana' (any #16 escalations (or (== #16.4 rota:primary) (== #16.4.0 person:dana.0)))
      advance 172800.0s
    """##
}
