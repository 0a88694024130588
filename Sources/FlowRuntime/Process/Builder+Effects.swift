import FlowChecker
import FlowProcess
import FlowValues

/// Statements that act: what they do is noted down as facts, for the shell to carry out.
extension Builder {
  func effect(_ index: Int) -> StepCode {
    let effect = program.process.effects[index]
    let process = machine.process
    let machine = machine
    let because = effect.because.map(text)
    let path = effect.path
    func done() -> Step { machine.hasFailed ? .leave : .next }
    switch effect.kind {
    case .escalate(let subject, let to, let ladder, let fields):
      return escalate(effect, subject, to, ladder, fields, because)
    case .notify(let target, let text):
      let text = self.text(text)
      let people: PeopleCode?
      let channel: String?
      let role: String?
      switch target {
      case .role(let set): (people, channel, role) = (self.people(set), nil, set.text)
      case .channel(let number):
        (people, channel, role) = (nil, program.process.channels[number].name, nil)
      }
      return StepCode { frame in
        guard let cause = process.begins(path) else { return .next }
        let words = text.run(frame).words
        let told: [String]
        switch people?.run(frame) {
        case nil: told = []
        case .known(let names)?: told = names
        case .unknown(let reason)?:
          process.emit(
            .note, path,
            ["cause": .text(cause), "text": .text("nobody was told: \(reason.sentence)")])
          return .next
        }
        let subject = process.gateID ?? process.subjects.last ?? process.phaseName
        process.notify(
          told, Message(text: words, about: cause, channel: channel, role: role, subject: subject),
          cause: cause)
        return done()
      }
    case .write(let file, let text):
      let (file, text) = (self.text(file), self.text(text))
      return StepCode { frame in
        guard let cause = process.begins(path) else { return .next }
        guard case .known(let name) = file.run(frame), case .known(let content) = text.run(frame)
        else {
          process.emit(
            .note, path, ["cause": .text(cause), "text": .text("not written: a part is unknown")])
          return done()
        }
        process.write(
          content, to: name, cause: cause, over: machine.world.digest(ofRead: name))
        return done()
      }
    case .set(let task, let field, let name, let e):
      let (task, value) = (self.value(task), self.value(e))
      return StepCode { frame in
        guard case .object(let object) = task.run(frame) else { return done() }
        guard let cause = process.begins(path, subject: object.name) else { return .next }
        let new = value.run(frame)
        if let refusal = process.refusal(ofSetting: object, field: field, name: name, to: new) {
          process.emit(
            .note, path, ["cause": .text(cause), "text": .text(refusal)], actorKind: .automated)
          return done()
        }
        process.emit(
          .taskChanged, object.name,
          machine.changed(
            object, field,
            ["cause": .text(cause), "field": .text(name), "value": ProcessRun.kept(new)]),
          actorKind: .automated)
        return done()
      }
    case .open(let name, let title, let values): return open(path, name, title, values)
    case .reopen(let phase):
      let name = program.process.phases[phase].name
      return StepCode { frame in
        guard let cause = process.begins(path) else { return .next }
        var body: FactBody = ["cause": .text(cause)]
        if case .known(let words)? = because?.run(frame) { body["because"] = .text(words) }
        process.emit(.phaseReopened, name, body, actorKind: .automated)
        return done()
      }
    case .note(let text):
      let text = self.value(text)
      return StepCode { frame in
        guard let cause = process.begins(path) else { return .next }
        let words = machine.text(of: text.run(frame), at: effect.span)
        if machine.notes.count < 10_000 { machine.notes.append(words) }
        process.emit(.note, path, ["cause": .text(cause), "text": .text(words)])
        return done()
      }
    }
  }

  private func escalate(
    _ effect: CheckedEffect, _ subject: TypedExpression?, _ to: CheckedRoleSet?, _ ladder: Int?,
    _ fields: [(name: String, value: TypedExpression)], _ because: TextCode?
  ) -> StepCode {
    let process = machine.process
    let machine = machine
    let subject = subject.map(value)
    let role = to.map(people)
    let fields = fields.map { (name: $0.name, value: value($0.value)) }
    let path = effect.path
    return StepCode { frame in
      var about: String?
      if let subject {
        let value = subject.run(frame)
        about = value.isUnknown ? nil : Self.subjectName(value)
      }
      guard let cause = process.begins(path, subject: about) else { return .next }
      var values = FactBody()
      for field in fields { values[field.name] = ProcessRun.kept(field.value.run(frame)) }
      var request = EscalationRequest(
        about: about ?? process.gateID ?? process.subjects.last ?? process.phaseName
          ?? Self.owner(ofPath: path),
        ladder: ladder, roleText: to?.text, cause: cause)
      if let role { request.role = role.run(frame) }
      if case .known(let words)? = because?.run(frame) { request.because = words }
      request.fields = values
      machine.escalate(request)
      return machine.hasFailed ? .leave : .next
    }
  }

  /// The declaration around a statement, by its path.
  private static func owner(ofPath path: String) -> String {
    path.split(separator: "/").first.map(String.init) ?? path
  }
}

extension Text {
  /// The text, or that it is unknown and why.
  var words: String {
    switch self {
    case .known(let text): text
    case .unknown(let reason): "unknown: \(reason.sentence)"
    }
  }
}

extension ProcessRun {
  var phaseName: String? { phase.map { checked.phases[$0].name } }

  /// Queues one message for each person, or one for the channel.
  ///
  /// People are told through the channel of the message, else through the channel `default`.
  func notify(_ people: [String], _ message: Message, cause: String? = nil) {
    let targets: [String?] = people.isEmpty ? (message.channel == nil ? [] : [nil]) : people
    for (number, person) in targets.enumerated() {
      let name = person ?? message.channel ?? ""
      let level = message.level.map { "\($0)" }
      let path = [key, message.about, level, name].compactMap(\.self).joined(separator: "/")
      var body: FactBody = [
        "key": .text(newKey(path)), "about": .text(message.about), "text": .text(message.text),
      ]
      if let person { body["to"] = .text(person) }
      if let channel = message.channel ?? defaultChannel { body["channel"] = .text(channel) }
      if let level = message.level { body["level"] = .number(Double(level)) }
      if let role = message.role { body["role"] = .text(role) }
      if let subject = message.subject { body["subject"] = .text(subject) }
      if let cause, number == 0 { body["cause"] = .text(cause) }
      emit(.notificationQueued, name, body)
    }
    if targets.isEmpty, let cause {
      let words = "there was nobody to tell: \(message.text)"
      emit(.note, message.about, ["cause": .text(cause), "text": .text(words)])
    }
  }

  private var defaultChannel: String? {
    checked.channels.first { $0.name == CheckedChannel.defaultName }?.name
  }

  /// Queues a text for a file; all that one evaluation writes is written together.
  ///
  /// - Parameter over: the digest of the file as the script has read it, if it has.
  func write(_ text: String, to path: String, cause: String, over: String?) {
    let first = facts.first { $0.kind == .fileQueued }
    let key = newKey("\(key)/\(path)")
    var body: FactBody = [
      "cause": .text(cause), "text": .text(text), "key": .text(key),
      "digest": .text(SHA256.digest(of: Array(text.utf8))),
    ]
    if let over { body["over"] = .text(over) }
    if let group = first?.body.text("key") { body["with"] = .text(group) }
    emit(.fileQueued, path, body)
  }

  /// A key that nothing in the run has had before: the world takes two things of one key for one.
  private func newKey(_ base: String) -> String {
    func isTaken(_ key: String) -> Bool { state.outbox[key] != nil || keys.contains(key) }
    var key = base
    var number = 1
    while isTaken(key) {
      number += 1
      key = "\(base)#\(number)"
    }
    keys.insert(key)
    return key
  }

  /// Why a field of a task may not be set to a value; nothing when it may.
  func refusal(
    ofSetting task: any ObjectValue, field: Int, name: String, to value: Value
  ) -> String? {
    if case .unknown(let reason) = value {
      return "\(task.name).\(name) was not set: \(reason.sentence)"
    }
    guard case .choice(let type, let next) = value,
      case .choice(_, let current) = task.field(field), type.successors.indices.contains(current),
      let legal = type.successors[current], current != next, !legal.contains(next)
    else { return nil }
    let names = legal.map { type.cases[$0] }
    return "\(task.name) is \(type.cases[current]), and after that may come "
      + (names.isEmpty ? "nothing" : "only \(names.joined(separator: " or "))")
      + ", not \(type.cases[next])"
  }
}
