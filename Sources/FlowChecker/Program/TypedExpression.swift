import FlowSource
import FlowSyntax
import FlowValues

/// An expression whose names are found and whose type is known; the execution tree is made of it,
/// and it stays beside that tree for printing, `explain`, coverage and positions.
public final class TypedExpression: Sendable {
  /// What the expression does.
  public enum Kind: Sendable {
    /// A value known before the script runs.
    case constant(Value)
    /// A slot of the frame it stands in: a parameter, a local, an element, or, in the main program,
    /// a top-level `let` or `var`.
    case slot(Int)
    /// A slot of the main frame, seen from a function.
    case global(Int)
    case evidence(Int)
    /// `x.field` of a record, by its place in ``RecordType/fields``.
    case recordField(TypedExpression, Int)
    /// `x.field` of a thing of the process, by its place in ``DomainType/fields``.
    case domainField(TypedExpression, Int)
    /// `x.field` of data.
    case dataMember(TypedExpression, String)
    /// `.days`-like fields that are computed from a value: see ``ValueProperty``.
    case property(TypedExpression, ValueProperty)
    /// `xs[i]` of a list or of data.
    case index(TypedExpression, TypedExpression)
    /// A call of a `define`; one argument for each parameter, in order.
    case call(Int, [TypedExpression])
    /// A call of a standard function; its arguments are in the order of its signature.
    case builtin(Builtin, [TypedExpression])
    /// An argument that is evaluated for each element: `sort(xs, .due)`.
    case elementExpression(slot: Int, TypedExpression)
    /// `service(name: "x", port: 1)`: one value for each field.
    case construct(RecordType, [TypedExpression])
    case negate(TypedExpression)
    case not(TypedExpression)
    case and(TypedExpression, TypedExpression)
    case or(TypedExpression, TypedExpression)
    case otherwise(TypedExpression, TypedExpression)
    /// `+ - * / mod` on numbers, durations and times, each a double; `+` on texts and lists.
    case arithmetic(BinaryOperator, TypedExpression, TypedExpression)
    /// `opened + 2 working days`: a time and working time, which is counted on a calendar.
    case workingSum(calendar: Int, BinaryOperator, TypedExpression, TypedExpression)
    /// `== != < <= > >=` between two operands of one type.
    case compare(BinaryOperator, TypedExpression, TypedExpression)
    /// `x in xs`; the right side is a list or a range.
    case isIn(TypedExpression, TypedExpression, negated: Bool)
    /// `x like p`; the right side is a text.
    case like(TypedExpression, TypedExpression, negated: Bool)
    case matches(TypedExpression, TypedExpression)
    /// `a..b`, a list of numbers.
    case range(TypedExpression, TypedExpression)
    case isTest(TypedExpression, IsTest, negated: Bool)
    case conditional(TypedExpression, TypedExpression, TypedExpression)
    /// `match`; the subject is evaluated once into the slot.
    case match(subject: TypedExpression, slot: Int, arms: [TypedArm])
    case list([TypedExpression])
    /// The fixed parts and the values between them.
    case interpolation([String], [TypedExpression])
    /// `{n:03}`: a number with zeros before it, up to a width.
    case filled(TypedExpression, width: Int)
    case quantified(Quantifier, source: TypedExpression, slot: Int, predicate: TypedExpression)
    case filter(source: TypedExpression, slot: Int, predicate: TypedExpression)
    case map(source: TypedExpression, slot: Int, body: TypedExpression)
    /// Data where a type is wanted: the value if it is of the type, else unknown. Also the boundary
    /// check of `evidence NAME: type = …`, all the way down.
    case coerce(TypedExpression, Boundary?)
    /// The gate's state in this judgement.
    case gate(Int)
    /// All gates, in the order of their declaration.
    case gates
    case now
    /// A person, a role, a phase, all tasks …
    case process(ProcessName)
    /// `sprint.at(TIME)`: the period of a cadence at an instant.
    case cadenceAt(Int, TypedExpression)
    /// `history("coverage")`: what was measured of a piece of evidence, by this run or another.
    case history(Int, run: TypedExpression?)
    /// `branch(name: "dev")`: a thing that a test makes up, with some of its fields.
    case made(DomainType, [(field: Int, value: TypedExpression)])
    /// The `run` object.
    case run
  }

  public let kind: Kind
  public let type: Type
  public let span: Span

  public init(_ kind: Kind, type: Type, span: Span) {
    self.kind = kind
    self.type = type
    self.span = span
  }

  /// What a boundary check calls the value in its reason.
  public struct Boundary: Sendable {
    public let evidence: String

    public init(evidence: String) { self.evidence = evidence }
  }
}
