import FlowChecker
import FlowReport
import FlowSource
import FlowValues

/// What follows from a failure, a handler's event or a watch.
extension OutlineReader {
  func reactions(of handlers: [CheckedHandler]) -> [ProcessOutline.Reaction] {
    handlers.flatMap { handler in
      reactions(in: handler.body).map { reaction in
        var reaction = reaction
        reaction.event = handler.event.rawValue
        return reaction
      }
    }
  }

  /// The statements of a body that act, loops and conditions taken apart.
  func reactions(
    in body: [TypedStatement], _ scope: [String] = []
  ) -> [ProcessOutline.Reaction] {
    body.flatMap { statement -> [ProcessOutline.Reaction] in
      switch statement {
      case .effect(let number): return [reaction(process.effects[number], scope)]
      case .note(let text):
        var told = ProcessOutline.Reaction(.other("note \(self.text(text))"))
        told.sentence = [.words("the report says ")] + quoted(text, inMarks: true)
        told.scope = scope
        return [told]
      case .conditional(let condition, let then, let otherwise):
        let words = text(condition)
        return reactions(in: then, scope + ["if \(words)"])
          + reactions(in: otherwise, scope + ["if not \(words)"])
      case .loop(let slot, let source, let inner, _):
        let words = "for \(program.mainSlots[slot].name) in \(text(source))"
        return reactions(in: inner, scope + [words])
      case .parallel(let inner): return reactions(in: inner, scope)
      default: return []
      }
    }
  }

  private func reaction(_ effect: CheckedEffect, _ scope: [String]) -> ProcessOutline.Reaction {
    var told: ProcessOutline.Reaction
    switch effect.kind {
    case .escalate(let subject, let role, let ladder, let fields):
      let via = ladder.map { process.ladders[$0].name }
      told = ProcessOutline.Reaction(
        .escalate(subject: subject.map(text), to: role.map(name), via: via))
      told.sentence = sentence(
        escalating: subject, to: role, along: ladder, with: fields.map(\.name))
    case .notify(let target, let words):
      let who: String =
        switch target {
        case .role(let role): name(role)
        case .channel(let number): process.channels[number].name
        }
      told = ProcessOutline.Reaction(.notify(who))
      told.sentence = [.code(who), .words(" is told ")] + quoted(words, inMarks: true)
    case .reopen(let phase):
      let phase = process.phases[phase]
      told = ProcessOutline.Reaction(.reopen(phase.name))
      told.sentence = [
        .words("the phase "),
        .link(ProcessDocument.heading(shown(phase.title), phase.name), to: "phase \(phase.name)"),
        .words(" begins anew"),
      ]
    case .write(let path, let words):
      told = ProcessOutline.Reaction(.other(effect.text))
      told.sentence = [.code(self.words(path)), .words(" is written: ")] + quoted(words)
    case .set(let task, _, let name, let value):
      told = ProcessOutline.Reaction(.other(effect.text))
      told.sentence = [
        .code("\(text(task)).\(name)"), .words(" becomes "), .code(self.words(value)),
      ]
    case .open(let name, let title, let values):
      told = ProcessOutline.Reaction(.other(effect.text))
      told.sentence = sentence(opening: name, title, values)
    case .note(let words):
      told = ProcessOutline.Reaction(.other(effect.text))
      told.sentence = [.words("it is noted: ")] + quoted(words)
    }
    told.because = effect.because.map { quoted($0) } ?? []
    told.scope = scope
    return told
  }

  /// A task that is opened, with its title and what else it is given.
  private func sentence(
    opening name: String, _ title: TypedExpression?,
    _ values: [(field: Int, value: TypedExpression)]
  ) -> Sentence {
    let fields = values.map { (name: taskField($0.field), value: $0.value) }
    var told: Sentence = [.words("the task "), .code(name), .words(" is opened")]
    if let title = title ?? fields.first(where: { $0.name == "title" })?.value {
      told += [.words(": ")] + quoted(title, inMarks: true)
    }
    for (number, field) in fields.filter({ $0.name != "title" }).enumerated() {
      told += [
        .words(number == 0 ? ", with " : ", "), .words("\(ProcessDocument.words(field.name)) "),
        .code(words(field.value)),
      ]
    }
    return told
  }

  func task(_ task: CheckedTask) -> ProcessOutline.Task {
    var told = ProcessOutline.Task(
      name: task.id, title: shown(task.title),
      fields: task.values.map { (name: taskField($0.field), value: words($0.value)) })
    told.about = comments.text(above: task.span)
    return told
  }

  /// What a field of a task is called; those that a script adds count on from its own.
  private func taskField(_ number: Int) -> String {
    let own = DomainType.task.fields
    let extra = number - own.count
    if number < own.count { return own[number].name }
    return process.taskExtras.indices.contains(extra) ? process.taskExtras[extra].name : ""
  }

  private func sentence(
    escalating subject: TypedExpression?, to role: CheckedRoleSet?, along ladder: Int?,
    with fields: [String]
  ) -> Sentence {
    var told: Sentence =
      subject.map { subject in
        if case .constant(.text(let words)) = subject.kind { return [.words("“\(words)”")] }
        return [.code(text(subject))]
      } ?? [.words("it")]
    told.append(.words(" is escalated"))
    if let role { told += [.words(" to "), .code(name(role))] }
    if let ladder {
      let ladder = process.ladders[ladder]
      told += [
        .words(" along the ladder "),
        .link(
          ProcessDocument.heading(shown(ladder.title), ladder.name), to: "ladder \(ladder.name)"),
      ]
    }
    if !fields.isEmpty {
      told.append(.words(" with "))
      for (number, field) in fields.enumerated() {
        if number > 0 { told.append(.words(", ")) }
        told.append(.code(field))
      }
    }
    return told
  }
}
