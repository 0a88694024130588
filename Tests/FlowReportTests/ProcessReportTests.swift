import FlowProcess
import FlowReport
import Testing

/// The reports on a process: phases, people, escalations and overrides.
@Suite struct ProcessReportTests {
  @Test func `the text shows phases, who can act, who was asked, and who could override`() {
    let text = TextReport.render(ProcessCase.report, Appearance(width: 100))
    #expect(
      text == """
        release.flow · main · 2026-11-20 10:00 UTC

        ✓ design  passed                                                                      entered 9d ago
          ✓ lint  passed                                                                      release.flow:1
            ✓ run "lint"    exit code 0
            override OVR-2026-11-18-001 is no longer needed
        ✗ implementation  Implementation  failed                                    entered 2d ago, 12d left
          ✓ step "Consult"              done by ann
          · step "Build"                anyone can do it: flow done "Build" --as PERSON
          – step "Announce"             blocked: after "Build"
          ✗ deliver "docs/design.md"    missing
          ✗ quality-bar  failed, with tech-lead, 3h left                                      release.flow:1
            ✓ failed == 0                  0
            ✗ coverage >= 90               84.2, needs 5.8 more, with team-lead
                                           new code is tested
            ⊘ warnings <= 5                7
                                           overridden by OVR-2026-11-18-001 (process, dana, until 2026-11-23
                                           10:00 UTC): the service is down
            ? risk <= 3                    unknown: 'risk' was not supplied
            · signoff by 2 of tech-lead    1 of 2: dana signed, late by 3h; bob can sign:
                                           flow sign quality-bar --as bob
            → escalated to tech-lead (ESC-1, quality, level 2 of 3), next product-owner in 47h
            or override: process, by tech-lead or product-owner, up to 2w
        – trial  skipped: when is false: big == true
        – release  blocked until implementation passes
        · open for é 漢字  waiting, locked                                                    release.flow:1
          · consent by team within 3d    by silence, if nobody objects, 20h left; ann, bob or 2 others can
                                         object:
                                         flow reject open --for "é 漢字" --as ann

        escalations
          → T-1: with team-lead (ESC-2, quality, level 1 of 3), acknowledged by alice 1h ago, next tech-lead
            in 22h
            T-1 has waited 49h for a review

        overrides
          ⊘ OVR-2026-11-18-001  process on quality-bar, by dana, 3d left, no longer needed
            review was due 24h ago: flow review OVR-2026-11-18-001
            the service is down; risk: low
          – OVR-2026-11-20-001  urgent, by carol, not in force until another person agrees: flow agree
            OVR-2026-11-20-001, review due in 7d
            a leak

        note: remember

        failed: 2 failed, 1 unknown, 3 waiting, 1 blocked, 1 overridden, 3 passed of 11, 1 phase blocked · next: flow explain quality-bar

        """)
  }

  @Test func `without Unicode the text is in ASCII but for what people wrote`() {
    let text = TextReport.render(ProcessCase.report, Appearance(usesUnicode: false, width: 60))
    #expect(
      text == """
        release.flow - main - 2026-11-20 10:00 UTC

        + design  passed                              entered 9d ago
          + lint  passed                              release.flow:1
            + run "lint"    exit code 0
            override OVR-2026-11-18-001 is no longer needed
        x implementation  Implementation  failed  entered 2d ago, 12d left
          + step "Consult"              done by ann
          . step "Build"                anyone can do it:
                                        flow done "Build" --as
                                        PERSON
          - step "Announce"             blocked: after "Build"
          x deliver "docs/design.md"    missing
          x quality-bar  failed, with tech-lead, 3h left  release.flow:1
            + failed == 0       0
            x coverage >= 90    84.2, needs 5.8 more, with team-lead
                                new code is tested
            o warnings <= 5     7
                                overridden by OVR-2026-11-18-001
                                (process, dana, until 2026-11-23
                                10:00 UTC): the service is down
            ? risk <= 3         unknown: 'risk' was not supplied
            . signoff by 2 of tech-lead
                                1 of 2: dana signed, late by 3h; bob
                                can sign:
                                flow sign quality-bar --as bob
            -> escalated to tech-lead (ESC-1, quality, level 2 of
              3), next product-owner in 47h
            or override: process, by tech-lead or product-owner, up
            to 2w
        - trial  skipped: when is false: big == true
        - release  blocked until implementation passes
        . open for é 漢字  waiting, locked            release.flow:1
          . consent by team within 3d
                            by silence, if nobody objects, 20h left;
                            ann, bob or 2 others can object:
                            flow reject open --for "é 漢字" --as ann

        escalations
          -> T-1: with team-lead (ESC-2, quality, level 1 of 3),
            acknowledged by alice 1h ago, next tech-lead in 22h
            T-1 has waited 49h for a review

        overrides
          o OVR-2026-11-18-001  process on quality-bar, by dana, 3d
            left, no longer needed
            review was due 24h ago: flow review OVR-2026-11-18-001
            the service is down; risk: low
          - OVR-2026-11-20-001  urgent, by carol, not in force until
            another person agrees: flow agree OVR-2026-11-20-001,
            review due in 7d
            a leak

        note: remember

        failed: 2 failed, 1 unknown, 3 waiting, 1 blocked, 1 overridden, 3 passed of 11, 1 phase blocked - next: flow explain quality-bar

        """)
  }

  @Test func `the status fits a screen and says who is waited for`() {
    let text = StatusText.render(ProcessCase.report, Appearance(width: 100))
    #expect(
      text == """
        release.flow · main · 2026-11-20 10:00 UTC

        ✓ design  passed
        ✗ implementation  Implementation  failed                                    entered 2d ago, 12d left
          ✗ its own requirements  1 failed, 1 waiting, 1 blocked, 1 passed
          ✗ quality-bar  1 failed, 1 unknown, 1 waiting, 1 overridden, 1 passed, 3h left
        – trial  skipped
        – release  blocked until implementation passes
        · open for é 漢字  1 waiting

        waiting for
          anyone        Build (implementation)                                 flow done "Build" --as PERSON
                        review of OVR-2026-11-18-001, late by 24h
                          flow review OVR-2026-11-18-001 --as PERSON
          team-lead     coverage >= 90 (quality-bar), failed, needs 5.8 more
          evidence      'risk' was not supplied
          bob           quality-bar, 1 of 2: dana signed, late by 3h          flow sign quality-bar --as bob
                        open for é 漢字, by silence, if nobody objects, 20h left
                          flow reject open --for "é 漢字" --as bob
                        ESC-1 about quality-bar, 47h left                            flow ack ESC-1 --as bob
          ann or carol  open for é 漢字, by silence, if nobody objects, 20h left
                          flow reject open --for "é 漢字" --as ann

        escalations
          → quality-bar: with tech-lead (ESC-1, quality, level 2 of 3), next product-owner in 47h
          → T-1: with team-lead (ESC-2, quality, level 1 of 3), acknowledged by alice 1h ago, next tech-lead
            in 22h

        overrides
          ⊘ OVR-2026-11-18-001  process on quality-bar, by dana, 3d left, no longer needed
            review was due 24h ago: flow review OVR-2026-11-18-001
            the service is down; risk: low
          – OVR-2026-11-20-001  urgent, by carol, not in force until another person agrees: flow agree
            OVR-2026-11-20-001, review due in 7d
            a leak

        the clock changes something in 3h: flow simulate --for 3h
        failed: 2 failed, 1 unknown, 3 waiting, 1 blocked, 1 overridden, 3 passed of 11, 1 phase blocked · next: flow explain quality-bar

        """)
  }

  @Test func `colours change no word`() {
    for render in [TextReport.render, StatusText.render] {
      let colored = render(ProcessCase.report, Appearance(usesColor: true, width: 100))
      #expect(colored.contains("\u{1B}[1;31m✗ "))
      let bare = colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
      #expect(bare == render(ProcessCase.report, Appearance(width: 100)))
    }
  }

  @Test func `a script without a process is told nothing of one`() {
    #expect(ReportTests.report().nextToExplain == nil)
    #expect(ProcessCase.report.nextToExplain == "quality-bar")
    #expect(!TextReport.render(ReportTests.report(), Appearance()).contains("next:"))
  }
}
