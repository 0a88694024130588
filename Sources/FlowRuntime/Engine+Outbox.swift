import FlowChecker
import FlowProcess
import FlowValues

/// What the shell asks when it carries out what was queued.
extension Engine {
  /// How the messages of a channel leave.
  ///
  /// - Requires: the program was evaluated.
  public func way(ofChannel name: String) -> ChannelWay {
    guard let number = program.process.channels.firstIndex(where: { $0.name == name }) else {
      return .unusable("the script has no channel '\(name)' any more")
    }
    let value = machine.process.tables.channels[number].run(machine.main)
    switch (program.process.channels[number].way, value) {
    case (_, .unknown(let reason)): return .unusable(reason.sentence)
    case (.file, .text(let path)): return .file(path)
    case (.run, .list(let list)):
      var words: [String] = []
      for element in list.elements {
        switch element {
        case .text(let word): words.append(word)
        case .unknown(let reason): return .unusable(reason.sentence)
        default: return .unusable("a word of 'run:' is no text")
        }
      }
      return words.isEmpty ? .unusable("'run:' names no program") : .run(words)
    default: return .unusable("what it runs cannot be told")
    }
  }

  /// When a channel rests; nothing for one without a breaker.
  public func breaker(ofChannel name: String) -> Breaker.Policy? {
    program.process.channels.first { $0.name == name }?.breaker.map { breaker in
      // More than a million failures are as good as none to wait for.
      Breaker.Policy(
        failures: Int(min(breaker.failures, 1e6)), within: breaker.within, rest: breaker.rest)
    }
  }
}
