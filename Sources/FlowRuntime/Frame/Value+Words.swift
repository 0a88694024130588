import FlowValues

extension Value {
  /// The value as a word; unknown where it is of another kind.
  @inline(__always)
  var word: Double {
    switch self {
    case .number(let x), .duration(let x), .time(let x): x
    case .choice(_, let ordinal): Double(ordinal)
    case .unknown(let reason): Double(unknown: reason)
    default: Double(unknown: .otherKind(of: self, than: "a number"))
    }
  }

  @inline(__always)
  var truth: Truth {
    switch self {
    case .bool(let x): Truth(x)
    case .unknown(let reason): Truth(unknown: reason)
    default: Truth(unknown: .otherKind(of: self, than: "true or false"))
    }
  }

  @inline(__always)
  var asText: Text {
    switch self {
    case .text(let x): .known(x)
    case .unknown(let reason): .unknown(reason)
    default: .unknown(.otherKind(of: self, than: "a text"))
    }
  }

  /// A word of a type as a value.
  @inline(__always)
  init(word: Double, type: Type) {
    if word.isNaN {
      self = .unknown(word.unknownReason)
      return
    }
    switch type {
    case .duration: self = .duration(word)
    case .time: self = .time(word)
    case .choice(let choice): self = .choice(choice, Int(word))
    default: self = .number(word)
    }
  }
}

extension Reason {
  /// A value is not of the kind that was asked for.
  @inline(never)
  static func otherKind(of value: Value, than wanted: String) -> Reason {
    Reason("expected \(wanted), found \(value.brief(60))")
  }
}
