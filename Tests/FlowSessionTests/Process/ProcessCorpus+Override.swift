extension ProcessCorpus {
  static let override = Sample(
    name: "override",
    changes: [
      (#"lasts: 48h"#, #"lasts: 47h"#),
      (#"waives: [approvals, checks]"#, #"waives: [approvals]"#),
      (#"granted-by: all-leads except bob"#, #"granted-by: all-leads"#),
      (#"requires: [reason, ticket]"#, #"requires: [reason]"#),
      (#"locked gate shut"#, #"gate shut"#),
      (#"review: 24h"#, #"review: 25h"#),
      (#"with: product-owner"#, #"with: tech-lead"#),
      (#"on expired {"#, #"on granted {"#),
      (#"kind: automated"#, #"kind: human"#),
    ],
    script: #"""
      role tech-lead { dana, bob }
      role product-owner { carol }
      person robot { kind: automated }
      role all-leads { dana, bob, robot }

      override urgent {
        granted-by: all-leads except bob
        with: product-owner
        covers: [gate signed]
        waives: [approvals, checks]
        requires: [reason, ticket]
        lasts: 48h
        review: 24h
        id: "URGENT-{seq}"
        on expired { notify tech-lead "expired" }
        on granted { notify product-owner "granted" }
      }

      override soft { granted-by: tech-lead, lasts: 1d }
      evidence ok: bool

      gate signed {
        signoff by tech-lead
        check "Looked at" by tech-lead
        require ok
      }

      locked gate shut { require ok }
      gate other { require ok }

      test "an override lets through what it waives, from agreement until it expires" {
        given ok = true
        refuse "needs a ticket" { grant urgent on signed by dana because "now" }
        refuse "that is for all-leads except bob" { grant urgent by bob because "x" with (ticket: "X") }
        refuse "automated" { grant urgent by robot because "x" with (ticket: "X") }
        refuse "lasts 2d at most" {
          grant urgent by dana because "x" with (ticket: "X") lasting 49h
        }
        refuse "does not cover 'other'" { grant urgent on other by dana because "x" with (ticket: "X") }
        expect count(overrides) == 0
        grant urgent on signed by dana because "now" with (ticket: "X-1")
        expect overrides[0].id == "URGENT-1" and signed.waiting
        expect count(notifications where .text == "granted") == 1
        refuse "another person must agree" { agree URGENT-1 by dana }
        refuse "that is for product-owner" { agree URGENT-1 by bob }
        agree URGENT-1 by carol
        expect signed.outcome == overridden and overrides[0].active
        expect overrides[0].review-by - overrides[0].granted == 24h
        advance 48h - 1s
        expect signed.outcome == overridden
        expect no notifications have .text == "expired"
        advance 1s
        expect signed.waiting and overrides[0].expired
        expect count(notifications where .text == "expired") == 2
        advance 10d
        expect count(notifications where .text == "expired") == 2
        expect count(notifications where .text == "granted") == 1
      }

      test "it waives nothing else" {
        given ok = false
        grant urgent on signed by dana because "now" with (ticket: "X-1")
        agree URGENT-1 by carol
        expect signed.failed
        given ok = true
        expect signed.outcome == overridden
        revoke URGENT-1 by dana because "mended"
        expect signed.waiting
      }

      test "failing requirements, and never a locked gate" {
        given ok = false
        refuse "locked" { grant soft on shut by bob because "x" }
        grant soft by bob because "x"
        expect other.outcome == overridden and shut.failed
        expect overrides[0].id == "OVR-2026-01-05-001"
        review OVR-2026-01-05-001 by dana
        expect overrides[0].reviewed
        given ok = true
        expect other.passed
      }
      """#)
}
