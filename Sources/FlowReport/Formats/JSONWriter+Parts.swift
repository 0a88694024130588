import FlowSource
import FlowValues

extension JSONWriter {
  /// A member that holds a place in a source; `null` where there is none.
  mutating func source(_ key: String, _ span: Span, in sources: SourceTable) {
    guard let source = sources[span] else {
      self.key(key)
      null()
      return
    }
    let start = source.position(at: Int(span.start))
    let end = source.position(at: Int(span.end))
    object(key) {
      $0.member("file", source.path)
      $0.member("line", start.line)
      $0.member("column", start.column)
      $0.member("endLine", end.line)
      $0.member("endColumn", end.column)
    }
  }

  /// A value as JSON has it: what JSON has no form for is the text that a script would write.
  public mutating func value(_ value: Value) {
    switch value {
    case .number(let number): self.number(number)
    case .bool(let bool): self.bool(bool)
    case .text(let text): self.text(text)
    case .list(let list):
      array { for element in list.elements { $0.value(element) } }
    case .record(let record):
      object {
        for (field, value) in zip(record.type.fields, record.fields) {
          $0.key(field.name)
          $0.value(value)
        }
      }
    case .data(let data):
      object {
        for (key, value) in zip(data.keys, data.values) {
          $0.key(key)
          $0.value(value)
        }
      }
    case .unknown: null()
    case .duration, .time, .choice, .working, .object: text(value.literalText)
    }
  }

  /// `"key": value`
  public mutating func member(_ key: String, value: Value) {
    self.key(key)
    self.value(value)
  }
}
