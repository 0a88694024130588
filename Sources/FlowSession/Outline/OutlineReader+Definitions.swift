import FlowChecker
import FlowReport
import FlowSource
import FlowSyntax

/// What is named for the rest of the script: bounds, choices, records, functions.
extension OutlineReader {
  /// A value that is longer than this says nothing in a table.
  private static func longest(_ value: Expression) -> Int {
    if case .list = value { 400 } else { 80 }
  }

  func readDefinitions(into outline: inout ProcessOutline) {
    for tree in trees {
      for item in tree.items {
        switch item {
        case .binding(let node) where !node.isVariable:
          let value = text(node.value.span)
          guard value.utf8.count <= Self.longest(node.value), Self.isPlain(node.value) else {
            continue
          }
          outline.bounds.append(definition(node.name, value, "\(node.name.text) = \(value)"))
        case .choice(let node):
          let cases = node.cases.map(\.name.text).joined(separator: ", ")
          outline.definitions.append(definition(node.name, cases, "\(node.name.text): \(cases)"))
        case .record(let node):
          let fields = node.fields.map(\.name.text).joined(separator: ", ")
          outline.definitions.append(
            definition(node.name, fields, "\(node.name.text)(\(fields))"))
        case .define(let node):
          let parameters = node.parameters.map(\.name.text).joined(separator: ", ")
          let text = "\(node.name.text)(\(parameters))"
          outline.definitions.append(definition(node.name, text, text))
        default: break
        }
      }
    }
  }

  /// The numbers and lengths of time that are named once in the program.
  static func bounds(in trees: [SyntaxTree]) -> [String: String] {
    var found: [String: String] = [:]
    var twice: Set<String> = []
    for tree in trees {
      for case .binding(let node) in tree.items {
        if found[node.name.text] != nil { twice.insert(node.name.text) }
        guard !node.isVariable, case .literal = node.value else { continue }
        let value = tree.text(under: node.value.span)
        if value.first?.isNumber ?? false { found[node.name.text] = value }
      }
    }
    for name in twice { found[name] = nil }
    return found
  }

  private func definition(
    _ name: Name, _ value: String, _ text: String
  ) -> ProcessOutline.Definition {
    var told = ProcessOutline.Definition(name: name.text, value: value, text: text)
    told.about = comments.text(above: name.span)
    told.file = Int(name.span.file.number)
    return told
  }

  /// Whether a value is a bound that people agreed on, and not worked out of others.
  private static func isPlain(_ value: Expression) -> Bool {
    switch value {
    case .literal: true
    case .list(let list): list.elements.allSatisfy(isPlain)
    default: false
    }
  }
}
