extension Corpus {
  /// What is part of the language and not carried out yet: one message each.
  static let absent = #"""
    role tech-lead { alice, bob } # error: F0901
    escalation quality { level tech-lead within 24h } # error: F0901
    phase build "Build" { # error: F0901
      gate a { require nothing.to.see }
    }
    override process { granted-by: tech-lead } # error: F0901
    watch late when now > 2026-01-01 { note "x" } # error: F0901
    gate quality {
      require now > 2026-01-01 by tech-lead # error: F0901
      within: 2d # error: F0901
      deliver "docs/*.md" # error: F0901
      check "Migration" by tech-lead # error: F0901
      signoff by 2 of tech-lead # error: F0901
      run "swift test" # error: F0901
      require now > 2026-01-02 else escalate to tech-lead via quality # error: F0901
      require now > 2026-01-03 else let x = 3 # error: F0901
      on failed { note "x" } # error: F0901
    }
    require a.passed
    note "{3:02}" # error: F0901
    test "acts" {
      sign quality by alice # error: F0901
      given branch { name: "x" } # error: F0901
      given task T-1 { status: review } # error: F0901
      set T-1.status = done # error: F0901
    }
    ---
    require branch.name == "main" # error: F0902
    evidence commits = git(".").commits # error: F0902
    require count(commits) > 90
    require count(tasks) > 1 # error: F0902
    require task T-1.done # error: F0902
    require history("x") == 1 # error: F0902
    ---
    # a name of the language may be evidence
    evidence branch
    require branch.name == "main"
    """#
}
