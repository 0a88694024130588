import FlowProcess
import Testing

/// To the second: one before, at, and after.
@Suite struct BreakerTests {
  static let policy = Breaker.Policy(failures: 5, within: 600, rest: 3_600)

  /// A breaker after failures at some instants.
  private func failed(at instants: Double...) -> Breaker {
    Breaker(Self.policy, after: instants.map { .failed(at: $0) })
  }

  @Test func `four failures leave it closed, the fifth opens it`() {
    #expect(failed(at: 0, 1, 2, 3).standing(at: 4) == .closed)
    #expect(failed(at: 0, 1, 2, 3, 4).standing(at: 4) == .open(until: 3_604))
  }

  @Test(arguments: [(599.0, true), (600, false), (601, false)])
  func `the first counts with the fifth for as long as 'within' says`(_ last: Double, opens: Bool) {
    let breaker = failed(at: 0, 1, 2, 3, last)
    #expect((breaker.standing(at: last) != .closed) == opens)
  }

  @Test func `what is too old has no part in it, what came later has`() {
    // At 600 the first is forgotten; four are left, and the one at 600 is the fifth of them.
    #expect(failed(at: 0, 1, 2, 3, 600, 600).standing(at: 600) == .open(until: 4_200))
  }

  @Test func `a success in between takes no failure away while it is closed`() {
    var breaker = failed(at: 0, 1, 2, 3)
    breaker.apply(.succeeded(at: 4))
    breaker.apply(.failed(at: 5))
    #expect(breaker.standing(at: 5) == .open(until: 3_605))
  }

  @Test(arguments: [
    (3_603.0, Breaker.Standing.open(until: 3_604)), (3_604, .halfOpen(isTrying: false)),
    (3_605, .halfOpen(isTrying: false)),
  ])
  func `it is open for as long as 'rest' says, then half open`(
    _ now: Double, _ standing: Breaker.Standing
  ) {
    let breaker = failed(at: 0, 1, 2, 3, 4)
    #expect(breaker.standing(at: now) == standing)
    #expect(breaker.lets(at: now) == (standing == .halfOpen(isTrying: false)))
  }

  @Test func `half open lets one through, and no second one beside it`() {
    var breaker = failed(at: 0, 1, 2, 3, 4)
    breaker.apply(.began(at: 3_604, until: 3_664))
    #expect(breaker.standing(at: 3_604) == .halfOpen(isTrying: true))
    #expect(!breaker.lets(at: 3_663))
    // A trial of which nobody heard again leaves its place to another.
    #expect(breaker.lets(at: 3_664))
  }

  @Test func `the trial closes it`() {
    var breaker = failed(at: 0, 1, 2, 3, 4)
    breaker.apply(.began(at: 3_604, until: 3_664))
    breaker.apply(.succeeded(at: 3_606))
    #expect(breaker.standing(at: 3_606) == .closed)
    // The failures of before are forgotten.
    for instant in [3_607.0, 3_608, 3_609, 3_610] { breaker.apply(.failed(at: instant)) }
    #expect(breaker.standing(at: 3_610) == .closed)
    breaker.apply(.failed(at: 3_611))
    #expect(breaker.standing(at: 3_611) == .open(until: 7_211))
  }

  @Test(arguments: [(7_205.0, false), (7_206, true), (7_207, true)])
  func `a trial that fails opens it again, for the whole rest`(_ now: Double, lets: Bool) {
    var breaker = failed(at: 0, 1, 2, 3, 4)
    breaker.apply(.began(at: 3_604, until: 3_664))
    breaker.apply(.failed(at: 3_606))
    #expect(breaker.lets(at: now) == lets)
  }

  @Test func `a try that began before it opened prolongs nothing when it fails`() {
    var breaker = failed(at: 0, 1, 2, 3, 4)
    breaker.apply(.failed(at: 30))
    #expect(breaker.standing(at: 30) == .open(until: 3_604))
  }

  @Test func `one failure may be enough`() {
    let policy = Breaker.Policy(failures: 0, within: 1, rest: 1)
    #expect(Breaker(policy, after: [.failed(at: 7)]).standing(at: 7) == .open(until: 8))
  }
}
