/// The operators that stand between two operands.
public enum BinaryOperator: UInt8, Sendable, CaseIterable {
  case otherwise
  case or
  case and
  case equal, notEqual, less, lessEqual, greater, greaterEqual
  case isIn, isNotIn, like, notLike, matches
  case range
  case add, subtract
  case multiply, divide, modulo
  /// `tech-lead except branch.author`, in a property that takes a role.
  case except

  /// How the operator is written.
  public var spelling: String {
    switch self {
    case .otherwise: "otherwise"
    case .or: "or"
    case .and: "and"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .isIn: "in"
    case .isNotIn: "not in"
    case .like: "like"
    case .notLike: "not like"
    case .matches: "matches"
    case .range: ".."
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .modulo: "mod"
    case .except: "except"
    }
  }
}
