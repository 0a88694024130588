import FlowValues

/// A table of TOML while it is put together: it may be opened again further down the file.
final class TOMLTable {
  /// How a table came to be, which says what may still be added to it.
  enum Origin {
    /// Named on the way to another: `a` of `[a.b]`; a header may still define it.
    case implied
    /// Named by a header of its own.
    case header
    /// Named by a dotted key; only dotted keys of the same header add to it.
    case dotted
    /// `{ … }` and what stands in it: complete.
    case inline
  }

  enum Entry {
    case value(Value)
    case table(TOMLTable)
    /// `[[name]]`
    case tables([TOMLTable])
  }

  var origin: Origin
  private(set) var keys: [String] = []
  private var entries: [String: Entry] = [:]

  init(_ origin: Origin) { self.origin = origin }

  subscript(key: String) -> Entry? {
    get { entries[key] }
    set {
      if entries[key] == nil { keys.append(key) }
      entries[key] = newValue
    }
  }

  var value: Value {
    let values = keys.map { key -> Value in
      switch entries[key] {
      case .value(let value): value
      case .table(let table): table.value
      case .tables(let tables): .list(List(tables.map(\.value)))
      case nil: .unknown(.noResult)
      }
    }
    return .data(DataObject(keys: keys, values: values))
  }
}
