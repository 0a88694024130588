import FlowSource

@testable import FlowSyntax

/// A tree as nested parentheses: what the parser understood, in one line an item.
enum ParserDump {
  static func items(_ items: [Item]) -> String { items.map(item).joined(separator: " ") }

  static func item(_ item: Item) -> String {
    switch item {
    case .use(let node): list("use", node.names.map(\.text) + [quoted(node.path)])
    case .choice(let node): list("choice", [node.name.text] + node.cases.map(choiceCase))
    case .record(let node):
      list("record", [node.name.text] + node.fields.map { "\($0.name.text):\(type($0.type))" })
    case .evidence(let node):
      list("evidence", [node.name.text, node.type.map { ":" + type($0) }, node.value.map(of)])
    case .define(let node):
      list(
        "define",
        [
          node.name.text, list("", node.parameters.map(parameter)),
          node.result.map { ":" + type($0) },
        ]
          + [defineBody(node.body)])
    case .role(let node):
      list(
        "role",
        [node.name.text, title(node.title)] + node.members.map(\.text) + [node.set.map(roles)])
    case .noun(let node):
      list(
        node.kind.spelling,
        [node.name.text, title(node.title)] + node.clauses.map(clause) + [body(node.body.items)])
    case .gate(let node):
      list(
        node.isLocked ? "locked-gate" : "gate",
        [node.name.text, title(node.title), node.family.map(family), body(node.body.items)])
    case .watch(let node):
      list(
        "watch",
        [node.name.text, node.condition.map(of), node.family.map(family), body(node.body.items)])
    case .latch(let node):
      list("latch", [node.name.text, node.family.map(family), of(node.start), of(node.end)])
    case .handler(let node): list("on", [node.event.text, body(node.body.items)])
    case .level(let node):
      list("level", [roles(node.role), of(node.within), node.body.map { body($0.items) }])
    case .test(let node): list("test", [quoted(node.title.text), body(node.body.items)])
    case .property(let node): list(node.name.text + ":", [of(node.value)])
    default: statement(item)
    }
  }

  private static func statement(_ item: Item) -> String {
    switch item {
    case .binding(let node):
      list(node.isVariable ? "var" : "let", [node.name.text, of(node.value)])
    case .assign(let node): list("=", [node.name.text, of(node.value)])
    case .conditional(let node):
      list("if", [of(node.condition), body(node.consequence.items), node.alternative.map(branch)])
    case .loop(let node):
      list("for", [node.variable.text, of(node.source), body(node.body.items)])
    case .result(let node): list("return", [node.value.map(of)])
    case .require(let node):
      list(
        node.isAdvice ? "recommend" : "require",
        [of(node.condition)] + node.clauses.map(clause) + [node.alternative.map(branch)])
    case .verb(let node):
      list(
        node.verb.spelling,
        node.operands.map(of) + node.clauses.map(clause)
          + [node.body.map { body($0.items) }, node.alternative.map(branch)])
    case .set(let node): list("set", [of(node.target), of(node.value)])
    case .given(let node):
      list(
        "given",
        [node.kind?.text, node.name.text, node.value.map(of), node.body.map { body($0.items) }])
    case .expect(let node): list("expect", [of(node.condition)] + node.clauses.map(clause))
    case .expression(let node): of(node.expression)
    default: "?"
    }
  }

  // MARK: Parts

  private static func choiceCase(_ node: ChoiceCase) -> String {
    node.successors.map { list(node.name.text + "->", $0.map(\.text)) } ?? node.name.text
  }

  private static func parameter(_ node: Parameter) -> String {
    node.name.text + (node.type.map { ":" + type($0) } ?? "")
  }

  private static func defineBody(_ node: DefineBody) -> String {
    switch node {
    case .expression(let value): of(value)
    case .block(let block): body(block.items)
    }
  }

  static func type(_ node: TypeSyntax) -> String {
    switch node.form {
    case .name(let name): name.text
    case .list(let element): "[\(type(element))]"
    case .optional(let wrapped): type(wrapped) + "?"
    }
  }

  private static func family(_ node: FamilyClause) -> String {
    list("for", [node.variable.text, of(node.source)])
  }

  private static func branch(_ node: ElseBranch) -> String {
    switch node {
    case .block(let block): list("else", [body(block.items)])
    case .statement(let statement): list("else", [item(statement)])
    }
  }

  private static func clause(_ node: Clause) -> String {
    let word = node.word == .ordinary ? "for/in" : node.word.spelling
    switch node.value {
    case .expression(let value): return list(word, [of(value)])
    case .roles(let set): return list(word, [roles(set)])
    case .quorum(let count, let set):
      return list(word, [count.map(of) ?? "all", "of", roles(set)])
    case .list(let values): return list(word, values.map(of))
    case .arguments(let values): return list(word, values.map(argument))
    case .none: return list(word, [])
    }
  }

  private static func roles(_ node: RoleSet) -> String {
    node.rest.isEmpty
      ? of(node.first)
      : list(
        "roles", [of(node.first)] + node.rest.flatMap { [$0.operation.rawValue, of($0.role)] })
  }

  private static func argument(_ node: Argument) -> String {
    (node.name.map { $0.text + ":" } ?? "") + of(node.value)
  }

  private static func title(_ node: TextSyntax?) -> String? { node.map { quoted($0.text) } }

  private static func body(_ items: [Item]) -> String { "{\(self.items(items))}" }

  private static func list(_ head: String, _ parts: [String?]) -> String {
    "(" + ([head] + parts.compactMap { $0 }).filter { !$0.isEmpty }.joined(separator: " ") + ")"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  // MARK: Expressions

  static func of(_ expression: Expression) -> String {
    switch expression {
    case .literal(let node): literal(node.value)
    case .interpolation(let node):
      list(
        "text",
        node.texts.enumerated().flatMap { place, text in
          [quoted(text)] + (place < node.values.count ? [hole(node, place)] : [])
        })
    case .name(let node): node.name
    case .element(let node): "." + (node.field?.text ?? "")
    case .list(let node): "[" + node.elements.map(of).joined(separator: " ") + "]"
    case .group(let node): list("group", [of(node.inner)])
    case .fields(let node): list("fields", node.fields.map(argument))
    case .reference(let node): list("the", [node.kind.spelling, node.name.text])
    case .conditional(let node):
      list("if", [of(node.condition), of(node.consequence), of(node.alternative)])
    case .match(let node):
      list(
        "match",
        [of(node.subject)] + node.arms.map { list("", [pattern($0.pattern), of($0.value)]) })
    case .member(let node): "\(of(node.base)).\(node.field.text)"
    case .index(let node): list("at", [of(node.base), of(node.position)])
    case .call(let node): list("call", [of(node.callee)] + node.arguments.map(argument))
    case .unary(let node): list(node.operation == .not ? "not" : "-", [of(node.operand)])
    case .binary(let node):
      list(node.operation.spelling, [of(node.left), of(node.right)])
    case .isTest(let node):
      list((node.isNegated ? "is-not-" : "is-") + node.test.rawValue, [of(node.operand)])
    case .quantified(let node):
      list(node.quantifier.rawValue, [of(node.source), of(node.predicate)])
    case .query(let node):
      list(
        node.kind.rawValue, [of(node.source), node.alias.map { "as:" + $0.text }, of(node.body)])
    case .invalid: "<invalid>"
    }
  }

  private static func hole(_ node: InterpolationExpression, _ place: Int) -> String {
    of(node.values[place]) + (node.widths[place] > 0 ? ":\(node.widths[place])" : "")
  }

  private static func pattern(_ node: Pattern) -> String {
    switch node.form {
    case .value(let value): of(value)
    case .like(let value): list("like", [of(value)])
    case .isIn(let value): list("in", [of(value)])
    case .comparison(let operation, let value): list(operation.spelling, [of(value)])
    case .when(let value): list("when", [of(value)])
    case .otherwise: "otherwise"
    }
  }

  private static func literal(_ value: LiteralValue) -> String {
    switch value {
    case .number(let number): plain(number)
    case .percent(let number): plain(number) + "%"
    case .duration(let seconds): plain(seconds) + "s"
    case .workingDays(let count): plain(count) + "wd"
    case .workingHours(let count): plain(count) + "wh"
    case .time(let seconds): "@" + plain(seconds)
    case .text(let text): quoted(text)
    case .bool(let value): "\(value)"
    case .unknown: "unknown"
    }
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
