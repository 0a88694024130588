import FlowSyntax
import FlowValues

@testable import FlowChecker

/// A typed expression in prefix form.
enum ExpressionDump {
  static func text(_ value: TypedExpression, _ program: CheckedProgram) -> String {
    func list(_ values: [TypedExpression]) -> String {
      values.map { text($0, program) }.joined(separator: " ")
    }
    func of(_ word: String, _ values: TypedExpression...) -> String {
      "(\(word) \(list(values)))"
    }
    switch value.kind {
    case .constant(let constant): return text(constant, value.type)
    case .slot(let slot): return "#\(slot)"
    case .global(let slot): return "global#\(slot)"
    case .evidence(let number): return program.evidence[number].name
    case .recordField(let base, let index), .domainField(let base, let index):
      return "\(text(base, program)).\(index)"
    case .dataMember(let base, let name): return "\(text(base, program))→\(name)"
    case .property(let base, let property): return "\(text(base, program)).\(property.rawValue)"
    case .index(let base, let place): return "\(text(base, program))[\(text(place, program))]"
    case .call(let number, let arguments):
      return "(\(program.functions[number].name) \(list(arguments))): \(value.type.name)"
    case .builtin(let function, let arguments):
      return "(\(function.rawValue) \(list(arguments))): \(value.type.name)"
    case .elementExpression(let slot, let body): return "{#\(slot) \(text(body, program))}"
    case .construct(let record, let fields): return "(\(record.name) \(list(fields)))"
    case .negate(let a): return of("-", a)
    case .not(let a): return of("not", a)
    case .and(let a, let b): return of("and", a, b)
    case .or(let a, let b): return of("or", a, b)
    case .otherwise(let a, let b): return of("otherwise", a, b) + ": \(value.type.name)"
    case .arithmetic(let operation, let a, let b):
      return of(operation.spelling, a, b) + ": \(value.type.name)"
    case .compare(let operation, let a, let b): return of(operation.spelling, a, b)
    case .isIn(let a, let b, let negated): return of(negated ? "not-in" : "in", a, b)
    case .like(let a, let b, let negated): return of(negated ? "not-like" : "like", a, b)
    case .matches(let a, let b): return of("matches", a, b)
    case .range(let a, let b): return of("..", a, b)
    case .isTest(let a, let test, let negated):
      return of("is\(negated ? "-not" : "")-\(test.rawValue)", a)
    case .conditional(let a, let b, let c): return of("if", a, b, c) + ": \(value.type.name)"
    case .match(let subject, let slot, let arms):
      let lines = arms.map { "\($0.number)\(test($0.test, program)) → \(text($0.value, program))" }
      return "(match #\(slot) = \(text(subject, program)); \(lines.joined(separator: "; ")))"
    case .list(let values): return "[\(list(values))]: \(value.type.name)"
    case .interpolation(let texts, let values): return "(text \(texts) \(list(values)))"
    case .filled(let value, let width): return "(0\(width) \(text(value, program)))"
    case .quantified(let word, let source, let slot, let predicate):
      return "(\(word.rawValue) #\(slot) \(text(source, program)) \(text(predicate, program)))"
    case .filter(let source, let slot, let body):
      return "(where #\(slot) \(text(source, program)) \(text(body, program)))"
    case .map(let source, let slot, let body):
      return "(each #\(slot) \(text(source, program)) \(text(body, program))): \(value.type.name)"
    case .coerce(let a, let boundary):
      return of("as \(value.type.name)\(boundary.map { " of \($0.evidence)" } ?? "")", a)
    case .gate(let number): return "gate:\(program.gates[number].name)"
    case .gates: return "gates"
    case .now: return "now"
    case .process(let name): return ProcessDump(program).name(name)
    case .cadenceAt(let number, let time):
      return of("at \(program.process.cadences[number].name)", time)
    case .history(let number, let run):
      let name = "history \(program.evidence[number].name)"
      return run.map { of(name, $0) } ?? "(\(name))"
    case .workingSum(let calendar, let operation, let a, let b):
      return of("\(operation.spelling) on \(program.process.calendars[calendar].name)", a, b)
    case .run: return "run"
    case .made(let kind, let values):
      let fields = values.map { "\(kind.fields[$0.field].name): \(text($0.value, program))" }
      return "(made \(kind.rawValue) \(fields.joined(separator: " ")))"
    }
  }

  private static func test(_ test: TypedArm.Test, _ program: CheckedProgram) -> String {
    switch test {
    case .condition(let condition): " when \(text(condition, program))"
    case .like(let pattern, let captures):
      " like '\(pattern)' \(captures.map { "\($0.name)=#\($0.slot)" }.joined(separator: " "))"
    case .otherwise: ""
    }
  }

  private static func text(_ value: Value, _ type: Type) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .duration(let seconds): "\(seconds)s"
    case .time(let seconds): "@\(seconds)"
    case .bool(let bool): "\(bool)"
    case .text(let text): "'\(text)'"
    case .choice(let choice, let number): "\(choice.name).\(choice.cases[number])"
    case .working(let duration): "\(duration.days)wd\(duration.hours)wh"
    case .unknown: "unknown: \(type.name)"
    default: "?"
    }
  }
}
