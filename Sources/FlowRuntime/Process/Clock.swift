/// The instant of the evaluation, shared with what grows older by itself.
///
/// INVARIANT: the machine that owns it sets it, between evaluations.
final class Clock: @unchecked Sendable {
  var now = 0.0
}
