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
    """##
}
