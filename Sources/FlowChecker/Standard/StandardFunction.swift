import FlowValues

/// A standard function: how it is called and what it is for.
public struct StandardFunction: Sendable {
  /// What goes in the place of a parameter.
  enum Kind: Sendable {
    /// A value of one type.
    case value(Type)
    /// A list of anything.
    case list
    /// A list of values that the rule lets through, unless a key says what to look at.
    case listOf(ElementRule)
    /// An expression that is evaluated for each element, and gives what the rule lets through.
    case key(ElementRule)
    /// A text or a list.
    case textOrList
    /// A number or a duration.
    case measure
    /// A text, or an element of the list before it.
    case part
  }

  /// `separator: text`
  struct Parameter: Sendable {
    let name: String
    let kind: Kind
    let isOptional: Bool

    init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  let builtin: Builtin
  let parameters: [Parameter]
  /// The type of the result, as a person reads it; `a` is the type of the elements.
  let result: String
  /// What the function is for, in a sentence.
  public let summary: String

  init(_ builtin: Builtin, _ parameters: [Parameter], _ result: String, _ summary: String) {
    self.builtin = builtin
    self.parameters = parameters
    self.result = result
    self.summary = summary
  }

  public var name: String { builtin.rawValue }

  /// `percentile(list: list of number, p: number, key): number`
  public var signature: String {
    let list = parameters.map { parameter in
      let kind = parameter.kind.words.map { ": \($0)" } ?? ""
      return "\(parameter.name)\(kind)\(parameter.isOptional ? "?" : "")"
    }
    return "\(name)(\(list.joined(separator: ", "))): \(result)"
  }
}

extension StandardFunction.Kind {
  /// The kind as it is written in a signature.
  var words: String? {
    switch self {
    case .value(let type): type.name
    case .list: "list of a"
    case .listOf(let rule): "list of \(rule.words)"
    case .key(let rule): rule == .any ? "for each" : "\(rule.words) for each"
    case .textOrList: "text or list"
    case .measure: "number or duration"
    case .part: "text or a"
    }
  }
}
