import FlowChecker
import FlowValues

/// `like` and `matches`; a pattern that is written out is made ready once.
extension Builder {
  func like(
    _ operand: TypedExpression, _ pattern: TypedExpression, _ isNegated: Bool
  ) -> TruthCode {
    let operand = text(operand)
    if case .constant(.text(let text)) = pattern.kind, let glob = try? Glob(text) {
      return TruthCode { frame in
        switch operand.run(frame) {
        case .known(let text): Truth(glob.matches(text) != isNegated)
        case .unknown(let reason): Truth(unknown: reason)
        }
      }
    }
    let pattern = text(pattern)
    return TruthCode { frame in
      switch (operand.run(frame), pattern.run(frame)) {
      case (.known(let text), .known(let pattern)):
        do throws(PatternError) {
          return Truth(try Glob(pattern).matches(text) != isNegated)
        } catch {
          return Truth(unknown: Reason("the pattern \(Value.quoted(pattern)): \(error.message)"))
        }
      case (.unknown(let reason), _), (_, .unknown(let reason)): return Truth(unknown: reason)
      }
    }
  }

  func matches(_ operand: TypedExpression, _ pattern: TypedExpression) -> TruthCode {
    let operand = text(operand)
    if case .constant(.text(let text)) = pattern.kind, let compiled = try? TextPattern(text) {
      return TruthCode { frame in
        switch operand.run(frame) {
        case .known(let text): Truth(compiled.isMatch(text))
        case .unknown(let reason): Truth(unknown: reason)
        }
      }
    }
    let pattern = text(pattern)
    return TruthCode { frame in
      switch (operand.run(frame), pattern.run(frame)) {
      case (.known(let text), .known(let pattern)):
        do throws(PatternError) {
          return Truth(try TextPattern(pattern).isMatch(text))
        } catch {
          return Truth(unknown: Reason("the pattern \(Value.quoted(pattern)): \(error.message)"))
        }
      case (.unknown(let reason), _), (_, .unknown(let reason)): return Truth(unknown: reason)
      }
    }
  }
}
