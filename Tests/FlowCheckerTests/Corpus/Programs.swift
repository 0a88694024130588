/// Scripts whose checked programs are kept as text.
enum Programs {
  static let all: [String] = [
    """
    choice severity { low, medium, high }
    record service { name: text, port: number?, level: severity }
    evidence coverage = json("coverage.json").total
    evidence services: list of service = json("services.json")
    evidence worst: severity
    gate quality "Quality" {
      require coverage   >= 90   # not less
        and worst < high as "enough" because "we test {coverage}" else note "no"
      recommend all services have .port is known or .level in [low, medium]
    }
    locked gate each-service for s in services where .level == high {
      require s.port == 80 and not quality.failed
      require count(services where .port > 80 otherwise false) > 0
    }
    require quality.outcome == unknown
    """,
    """
    let limit = 3
    var total = 0
    for n in 1..10 where . > limit { total = total + n }
    if total > 9 { note "much" } else if total > 5 { note total } else { let x = 2h; note "{x}" }
    """,
    """
    define fact(n: number) = if n <= 1 then 1 else n * fact(n - 1)
    define over(n: number, by: duration?) { return if by > 1h then n else unknown }
    define version(name: text) = match name {
      "main" -> "latest"
      like "release/<version>" -> version
      otherwise -> unknown
    }
    note "{fact(3)} {over(1)} {over(by: 2h, 1)} {version("x")}"
    """,
    """
    record item { id: text, points: number, due: time, needs: list of text }
    evidence items: list of item
    evidence report
    let a = sum(items, .points) + sum(report.sizes) + sum(report.items, .size)
    let b = sort(items, .due) each .points
    let c = group(items, .due.year) each count(.items)
    let d = max(1, report.size, 3)
    let e = topological(items, .id, .needs)
    let f = [] + b + [unknown]
    let g = item(id: "x", points: report.points, due: now - 2d, needs: [])
    let h = contains(report.names, "x") or "x" in report.names or 3 in report.names
    let i = report.a == report.b and report.c < 3 and report.d otherwise true
    let j = round(report.x, 2) + (if h then report.y else 1)
    note "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{percentile(items, 90, .points)}"
    """,
    """
    evidence n: number
    evidence d
    gate quality { require n > 3 }
    test "n" {
      given n = 4
      given d = 5
      given now = 2026-01-01
      advance 2h
      advance to 2026-01-02T10:00Z
      attempt
      attempt 3 times
      expect quality.passed because "{d}"
      expect n == 4 as "four"
    }
    """,
    #"""
    role team-lead     { alice }
    role tech-lead     { dana, bob }
    role product-owner { carol }

    escalation quality {
      level team-lead     within 24h
      level tech-lead     within 48h
      level product-owner within 72h
    }

    override process "Process override" {
      granted-by: tech-lead or product-owner
      requires: [reason, risk]
      lasts: 2w
      review: 1w
    }

    evidence coverage: number
    evidence tests

    phase implementation "Implementation" {
      within: 2w
      gate quality-bar {
        require tests.failed == 0
        require coverage >= 90
          because "new code is tested"
          else escalate to tech-lead via quality
        recommend coverage >= 95
        signoff by 2 of tech-lead except actor
      }
    }

    phase release after implementation {
      locked gate ready {
        require tests.name == "main"
        check "Migration scripts tested" by tech-lead
      }
    }

    watch overdue-review for t in tasks where .status == review and .idle > 48h {
      escalate t to team-lead via quality because "{t.id} has waited {t.idle} for a review"
    }

    test "an unanswered review climbs the ladder" {
      given task T-1 { status: review, idle: 49h }
      expect any escalations have .role == team-lead
      advance 24h
      expect any escalations have .role == tech-lead
    }
    """#,
    process,
  ]
}
