import CYaml
import FlowValues

/// Reads YAML through libyaml, which knows the syntax; what a plain word means follows the core
/// schema of YAML 1.2: `no` is a text, `0o17` a number, a date a text.
///
/// An alias stands for the very value that its anchor named, so that it costs nothing; but what
/// walks over the value walks it as often as it stands there. Therefore the size of the value, all
/// aliases written out, is bounded. `<<` takes over the members of another mapping, as many tools
/// expect. Several documents in one file make a list.
final class YAMLReader {
  /// The most values, aliases written out.
  static let largest = 10_000_000
  static let deepest = 512

  /// A value, with what walking over it costs.
  private struct Node {
    var value: Value
    var size = 1
    var depth = 1
  }

  private let file: EvidenceFile
  private var parser = yaml_parser_t()
  private var failure: ReadingError?
  private var anchors: [String: Node] = [:]
  private var nulls: DataReader
  private var size = 0

  private init(_ file: EvidenceFile) {
    self.file = file
    nulls = DataReader(origin: file.path)
  }

  static func read(_ files: [EvidenceFile]) throws(ReadingError) -> Value {
    guard files.count == 1, let file = files.first else {
      throw ReadingError(sentence: "YAML is read from one file, and the pattern names several")
    }
    let reader = YAMLReader(file)
    return try reader.run()
  }

  // MARK: Documents

  private func run() throws(ReadingError) -> Value {
    guard yaml_parser_initialize(&parser) == 1 else {
      throw ReadingError("there is no memory to read it", in: file.path)
    }
    defer { yaml_parser_delete(&parser) }
    let me = Unmanaged.passUnretained(self).toOpaque()
    yaml_parser_set_input(
      &parser,
      { data, buffer, size, count in
        guard let data, let buffer, let count else { return 0 }
        let reader = Unmanaged<YAMLReader>.fromOpaque(data).takeUnretainedValue()
        let room = UnsafeMutableRawBufferPointer(start: buffer, count: size)
        guard let got = reader.fill(room) else { return 0 }
        count.pointee = got
        return 1
      }, me)
    var documents: [Value] = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT:
        guard documents.count != 1 else { return documents[0] }
        guard !documents.isEmpty else { throw ReadingError("the file is empty", in: file.path) }
        return .list(List(documents))
      case YAML_DOCUMENT_START_EVENT:
        anchors.removeAll()
        var first = try next()
        defer { yaml_event_delete(&first) }
        documents.append(try node(&first, name: "it", depth: 0).value)
      default: break
      }
    }
  }

  /// Gives libyaml the next piece of the file.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
    do throws(ReadingError) {
      return try file.read(into: buffer)
    } catch {
      failure = error
      return nil
    }
  }

  private func next() throws(ReadingError) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      if let failure { throw failure }
      let problem = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
      // Faults of the encoding have a place in bytes alone.
      if parser.error == YAML_READER_ERROR {
        throw ReadingError("\(problem), at byte \(parser.problem_offset)", in: file.path)
      }
      throw ReadingError(
        problem, in: file.path, line: parser.problem_mark.line + 1,
        column: parser.problem_mark.column + 1)
    }
    return event
  }

  // MARK: Values

  /// The value that begins with an event.
  ///
  /// - Parameter name: the key that it stands under.
  private func node(
    _ event: inout yaml_event_t, name: String, depth: Int
  ) throws(ReadingError) -> Node {
    guard depth < Self.deepest else {
      throw fault("more than \(Self.deepest) lists and mappings stand inside one another", event)
    }
    var node: Node
    var anchor: String?
    switch event.type {
    case YAML_ALIAS_EVENT:
      let alias = Self.text(event.data.alias.anchor)
      guard let known = anchors[alias] else {
        throw fault("nothing above is named '&\(alias)'", event)
      }
      guard known.depth + depth <= Self.deepest else {
        throw fault("more than \(Self.deepest) lists and mappings stand inside one another", event)
      }
      try grow(by: known.size, event)
      return known
    case YAML_SCALAR_EVENT:
      anchor = event.data.scalar.anchor.map { Self.text($0) }
      node = Node(value: try scalar(event, name: name))
      try grow(by: 1, event)
    case YAML_SEQUENCE_START_EVENT:
      anchor = event.data.sequence_start.anchor.map { Self.text($0) }
      try refuseTag(event.data.sequence_start.tag, "tag:yaml.org,2002:seq", event)
      node = try sequence(name: name, depth: depth)
      try grow(by: 1, event)
    case YAML_MAPPING_START_EVENT:
      anchor = event.data.mapping_start.anchor.map { Self.text($0) }
      try refuseTag(event.data.mapping_start.tag, "tag:yaml.org,2002:map", event)
      node = try mapping(depth: depth)
      try grow(by: 1, event)
    default: throw fault("expected a value", event)
    }
    if let anchor { anchors[anchor] = node }
    return node
  }

  private func grow(by count: Int, _ event: yaml_event_t) throws(ReadingError) {
    size += count
    if size > Self.largest {
      throw fault("the file holds more than \(Self.largest) values, aliases written out", event)
    }
  }

  private func sequence(name: String, depth: Int) throws(ReadingError) -> Node {
    var list: [Value] = []
    var node = Node(value: .bool(false))
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { break }
      let element = try self.node(&event, name: name, depth: depth + 1)
      node.size += element.size
      node.depth = max(node.depth, element.depth + 1)
      list.append(element.value)
    }
    node.value = .list(List(list))
    return node
  }

  private func mapping(depth: Int) throws(ReadingError) -> Node {
    var keys: [String] = []
    var values: [Value] = []
    var seen: Set<String> = []
    var merged: [DataObject] = []
    var node = Node(value: .bool(false))
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { break }
      guard event.type == YAML_SCALAR_EVENT else {
        throw fault("a key has to be a word or a number", event)
      }
      let key = Self.text(event.data.scalar)
      let isMerge = key == "<<" && event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      guard isMerge || seen.insert(key).inserted else {
        throw fault("the key '\(key)' stands twice", event)
      }
      var next = try next()
      defer { yaml_event_delete(&next) }
      let value = try self.node(&next, name: key, depth: depth + 1)
      node.size += value.size
      node.depth = max(node.depth, value.depth + 1)
      if isMerge {
        merged += try objects(value.value, next)
      } else {
        keys.append(key)
        values.append(value.value)
      }
    }
    for object in merged {
      for (key, value) in zip(object.keys, object.values) where seen.insert(key).inserted {
        keys.append(key)
        values.append(value)
      }
    }
    node.value = .data(DataObject(keys: keys, values: values))
    return node
  }

  /// What `<<` can take over: a mapping, or a list of them.
  private func objects(
    _ value: Value, _ event: yaml_event_t
  ) throws(ReadingError) -> [DataObject] {
    let parts = if case .list(let list) = value { list.elements } else { [value] }
    var objects: [DataObject] = []
    for part in parts {
      guard case .data(let object) = part else {
        throw fault("'<<' takes over a mapping or a list of mappings", event)
      }
      objects.append(object)
    }
    return objects
  }

  // MARK: Words

  private func scalar(_ event: yaml_event_t, name: String) throws(ReadingError) -> Value {
    let text = Self.text(event.data.scalar)
    let isPlain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
    guard let tag = event.data.scalar.tag else {
      guard isPlain else { return .text(text) }
      return YAMLWord.value(text) { nulls.reason(name) }
    }
    switch Self.text(tag) {
    case "tag:yaml.org,2002:str", "!": return .text(text)
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool",
      "tag:yaml.org,2002:null":
      return YAMLWord.value(text) { nulls.reason(name) }
    case let tag: throw fault("the tag '\(tag)' is not known", event)
    }
  }

  private func refuseTag(
    _ tag: UnsafeMutablePointer<UInt8>?, _ known: String, _ event: yaml_event_t
  ) throws(ReadingError) {
    guard let tag else { return }
    let text = Self.text(tag)
    if text != known, text != "!" { throw fault("the tag '\(text)' is not known", event) }
  }

  private static func text(_ bytes: UnsafeMutablePointer<UInt8>) -> String {
    String(cString: UnsafePointer(bytes))
  }

  private static func text(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar)
    -> String
  {
    String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  private func fault(_ message: String, _ event: yaml_event_t) -> ReadingError {
    ReadingError(
      message, in: file.path, line: event.start_mark.line + 1,
      column: event.start_mark.column + 1)
  }
}
