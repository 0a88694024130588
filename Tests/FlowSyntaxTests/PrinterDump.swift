import FlowSource

@testable import FlowSyntax

/// A tree as text, without its places: what two spellings of one program have in common.
enum PrinterDump {
  static func dump(_ tree: SyntaxTree) -> String {
    var text = ""
    for item in tree.items {
      write(item, label: nil, indentation: 0, to: &text)
    }
    return text
  }

  private static func write(
    _ value: Any, label: String?, indentation: Int, to text: inout String
  ) {
    if value is Span || label == "depth" { return }
    let mirror = Mirror(reflecting: value)
    text += String(repeating: " ", count: indentation)
    if let label { text += label + ": " }
    if mirror.children.isEmpty {
      // An empty list has no name of its own.
      text += mirror.displayStyle == .collection ? "[]\n" : "\(value)\n"
      return
    }
    text +=
      mirror.displayStyle == .optional || mirror.displayStyle == .collection
      ? "\n" : "\(type(of: value))\n"
    for child in mirror.children {
      write(child.value, label: child.label, indentation: indentation + 1, to: &text)
    }
  }
}
