import FlowChecker
import FlowReport
import FlowSource
import FlowSyntax
import FlowValues

/// Makes an outline of a checked program: pictures and documents are drawn from that.
///
/// What the checker has worked out (who is meant, which phase a gate stands in) comes from the
/// program; how a condition is written comes from the text.
public struct OutlineReader {
  let program: CheckedProgram
  let trees: [SyntaxTree]
  let comments: DocumentationComments
  /// The lengths and numbers that stand under a name, so that a sentence can tell them.
  let bounds: [String: String]

  /// - Parameter file: the script as the person named it.
  public static func outline(
    of program: CheckedProgram, _ trees: [SyntaxTree], file: String
  ) -> ProcessOutline {
    OutlineReader(
      program: program, trees: trees, comments: DocumentationComments(trees),
      bounds: bounds(in: trees)
    ).outline(file)
  }

  /// The outline of a script that has no mistakes.
  public static func outline(of script: PreparedScript) -> ProcessOutline? {
    script.program.map {
      outline(of: $0, script.script.modules.map(\.tree), file: script.script.path)
    }
  }

  var process: CheckedProcess { program.process }

  private func outline(_ file: String) -> ProcessOutline {
    var outline = ProcessOutline(file: file)
    outline.about = comments.head(of: 0)
    outline.phases = inOrder(process.phases.map(phase))
    outline.gates = program.gates.filter { $0.phase == nil }.map(gate)
    let loose = items(of: program.main)
    outline.entries = loose.entries
    outline.ladders = process.ladders.map(ladder)
    outline.overrides = process.overrides.map(override)
    outline.watches = process.watches.map(watch)
    outline.roles = process.roles.map(role)
    outline.people = process.people.map(person)
    outline.decisions = process.decisions.map(decision)
    outline.tasks = process.tasks.map(task)
    outline.arrangements = arrangements()
    outline.evidence = program.evidence.map { evidence in
      var told = ProcessOutline.Evidence(
        name: evidence.name, type: evidence.type.name, source: evidence.value.map(text))
      told.about = comments.text(above: evidence.span)
      return told
    }
    outline.files = trees.indices.map { (trees[$0].source.path, comments.head(of: $0)) }
    readDefinitions(into: &outline)
    outline.tests = program.tests.map(\.title)
    return outline
  }

  // MARK: Texts

  /// What stands under a span, on one line.
  func text(_ span: Span) -> String {
    let file = Int(span.file.number)
    guard file < trees.count else { return "" }
    let text = trees[file].text(under: span)
    // What went over several lines has its brackets close again.
    guard trees[file].source.text(span).contains("\n") else { return text }
    return text.replacing("( ", with: "(").replacing("[ ", with: "[").replacing(", )", with: ")")
      .replacing(", ]", with: "]")
  }

  func text(_ expression: TypedExpression) -> String { text(expression.span) }

  /// A length of time as it is written; under a name that is known before the script runs stands
  /// what it is worth.
  func text(_ deadline: CheckedDeadline) -> String {
    let text = text(deadline.length)
    if case .constant(let value) = deadline.length.kind, !(text.first?.isNumber ?? false) {
      return value.plainText
    }
    return text
  }

  /// A text as it reads where it is known, else as it is written.
  func words(_ expression: TypedExpression) -> String {
    if case .constant(let value) = expression.kind { return value.plainText }
    return text(expression)
  }

  /// A title without words is none.
  func shown(_ title: String?) -> String? {
    title.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  func name(_ role: CheckedRoleSet) -> String { role.text }

  // MARK: Phases and gates

  /// A phase stands behind those it waits for; else they keep their order.
  private func inOrder(_ phases: [ProcessOutline.Phase]) -> [ProcessOutline.Phase] {
    var waiting = phases
    var done: [ProcessOutline.Phase] = []
    var known: Set<String> = []
    while !waiting.isEmpty {
      let place = waiting.firstIndex { phase in
        (phase.after + phase.alongside).allSatisfy(known.contains)
      }
      let next = waiting.remove(at: place ?? 0)
      known.insert(next.name)
      done.append(next)
    }
    return done
  }

  private func phase(_ phase: CheckedPhase) -> ProcessOutline.Phase {
    var told = ProcessOutline.Phase(name: phase.name, title: shown(phase.title))
    told.about = comments.text(above: phase.span)
    told.after = phase.after.map { process.phases[$0].name }
    told.alongside = phase.alongside.map { process.phases[$0].name }
    told.owner = phase.owner.map(name)
    told.within = phase.within.map(text)
    told.when = phase.when.map(text)
    told.inputs = phase.inputs.map(texts) ?? []
    told.isFree = phase.isFree
    told.items = items(of: phase.body).items
    told.reactions = reactions(of: phase.handlers)
    return told
  }

  private func texts(_ expression: TypedExpression) -> [String] {
    switch expression.kind {
    case .list(let elements): elements.map(words)
    case .constant(.list(let list)): list.elements.map(\.plainText)
    default: [words(expression)]
    }
  }

  func gate(_ gate: CheckedGate) -> ProcessOutline.Gate {
    var told = ProcessOutline.Gate(name: gate.name, title: shown(gate.title))
    told.about = comments.text(above: gate.span)
    told.file = Int(gate.span.file.number)
    told.isLocked = gate.isLocked
    told.family = gate.family.map { (program.mainSlots[$0.slot].name, text($0.source)) }
    told.owner = gate.owner.map(name)
    told.within = gate.within.map(text)
    told.entries = items(of: gate.body).entries
    told.reactions = reactions(of: gate.handlers)
    return told
  }

  /// What a body asks for and holds, loops and conditions taken apart.
  private func items(
    of body: [TypedStatement], in scope: [String] = []
  ) -> (items: [ProcessOutline.Item], entries: [ProcessOutline.Entry]) {
    var items: [ProcessOutline.Item] = []
    func add(_ more: [TypedStatement], _ words: String?) {
      items += self.items(of: more, in: scope + [words].compactMap(\.self)).items
    }
    for statement in body {
      switch statement {
      case .require(let number):
        items.append(.entry(entry(program.requirements[number], scope)))
      case .ask(let number): items.append(.entry(entry(process.asks[number], scope)))
      case .gate(let number): items.append(.gate(gate(program.gates[number])))
      case .conditional(let condition, let then, let otherwise):
        add(then, "if \(text(condition))")
        add(otherwise, "if not \(text(condition))")
      case .loop(let slot, let source, let inner, _):
        add(inner, "for \(program.mainSlots[slot].name) in \(text(source))")
      case .parallel(let inner): add(inner, "in parallel")
      default: break
      }
    }
    let entries = items.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
    return (items, entries)
  }

  private func entry(
    _ requirement: CheckedRequirement, _ scope: [String]
  ) -> ProcessOutline.Entry {
    var told = ProcessOutline.Entry(
      requirement.isAdvice ? .recommend : .require, requirement.text)
    told.about = comments.text(aboveStatement: requirement.span)
    told.label = requirement.label
    told.who = requirement.owner.map(name)
    told.sentence = sentence(requiring: requirement.condition, isAdvice: requirement.isAdvice)
    told.because = requirement.because.map(quoted) ?? []
    told.scope = scope
    told.gates = gates(in: requirement.condition)
    told.evidence = evidence(in: requirement.condition)
    told.reactions = reactions(in: requirement.alternative)
    return told
  }

  /// The gates that a condition looks at.
  private func gates(in condition: TypedExpression) -> [String] {
    var found: Set<Int> = []
    condition.forEach { if case .gate(let number) = $0.kind { found.insert(number) } }
    return found.sorted().map { program.gates[$0].name }
  }

  /// The evidence that a condition names, in the order of its declaration.
  private func evidence(in condition: TypedExpression) -> [String] {
    var found: Set<Int> = []
    condition.forEach { if case .evidence(let number) = $0.kind { found.insert(number) } }
    return found.sorted().map { program.evidence[$0].name }
  }

  private func entry(_ ask: CheckedAsk, _ scope: [String]) -> ProcessOutline.Entry {
    var told: ProcessOutline.Entry
    switch ask.kind {
    case .deliver(let file): told = ProcessOutline.Entry(.deliver, words(file))
    case .check(let item): told = ProcessOutline.Entry(.check, words(item))
    case .signoff(let count, let binding):
      let role = ask.role.map(name) ?? ""
      var text = role
      switch count.map(words) {
      case nil: text = "all of \(role)"
      case "1"?: break
      case let count?: text = "\(count) of \(role)"
      }
      if let binding { text += " on \(self.text(binding))" }
      told = ProcessOutline.Entry(.signoff, text)
    case .consent: told = ProcessOutline.Entry(.consent, ask.role.map(name) ?? "")
    case .run(let command, _, _, _): told = ProcessOutline.Entry(.run, words(command))
    case .step(let title, let body):
      told = ProcessOutline.Entry(.step, title)
      told.reactions = reactions(in: body)
    }
    told.about = comments.text(aboveStatement: ask.span)
    told.label = ask.label
    switch ask.kind {
    case .signoff, .consent: break
    default: told.who = ask.role.map(name)
    }
    told.within = ask.within.map(text)
    told.sentence = sentence(asking: ask)
    told.because = ask.because.map(quoted) ?? []
    told.scope = scope
    told.reactions += reactions(in: ask.alternative)
    return told
  }
}
