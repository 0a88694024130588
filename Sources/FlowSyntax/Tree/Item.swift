import FlowSource

/// A declaration, a property or a statement: what may stand on a line of its own.
public enum Item: Sendable {
  case use(UseDeclaration)
  case choice(ChoiceDeclaration)
  case record(RecordDeclaration)
  case evidence(EvidenceDeclaration)
  case define(DefineDeclaration)
  case role(RoleDeclaration)
  case noun(NounDeclaration)
  case gate(GateDeclaration)
  case watch(WatchDeclaration)
  case latch(LatchDeclaration)
  case handler(HandlerDeclaration)
  case level(LevelDeclaration)
  case test(TestDeclaration)
  case property(Property)
  case binding(LetStatement)
  case assign(AssignStatement)
  case conditional(IfStatement)
  case loop(ForStatement)
  case result(ReturnStatement)
  case require(RequireStatement)
  case verb(VerbStatement)
  case set(SetStatement)
  case given(GivenStatement)
  case expect(ExpectStatement)
  case expression(ExpressionStatement)

  public var span: Span {
    switch self {
    case .use(let node): node.span
    case .choice(let node): node.span
    case .record(let node): node.span
    case .evidence(let node): node.span
    case .define(let node): node.span
    case .role(let node): node.span
    case .noun(let node): node.span
    case .gate(let node): node.span
    case .watch(let node): node.span
    case .latch(let node): node.span
    case .handler(let node): node.span
    case .level(let node): node.span
    case .test(let node): node.span
    case .property(let node): node.span
    case .binding(let node): node.span
    case .assign(let node): node.span
    case .conditional(let node): node.span
    case .loop(let node): node.span
    case .result(let node): node.span
    case .require(let node): node.span
    case .verb(let node): node.span
    case .set(let node): node.span
    case .given(let node): node.span
    case .expect(let node): node.span
    case .expression(let node): node.span
    }
  }
}
