import FlowChecker
import FlowEvidence
import FlowProcess
import FlowReport
import FlowSource
import FlowValues

/// All the evidence that the command line brings, in the order in which it counts.
public struct Supplies: Sendable {
  /// The last value of each name counts.
  private var inputs: [String: SuppliedInput] = [:]
  /// The names in the order in which they came.
  private var names: [String] = []
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  /// Takes the words of one `--set NAME=VALUE`.
  ///
  /// - Parameter sources: gets the words as a text, so that messages can point into them.
  public mutating func set(_ words: String, sources: inout SourceTable) {
    let lead = "--set "
    let source = SourceFile(id: sources.freeID, path: "command line", text: lead + words)
    sources.insert(source)
    let end = UInt32(clamping: source.bytes.count)
    func span(from start: Int) -> Span {
      Span(file: source.id, start: UInt32(clamping: start), end: end)
    }
    guard let equals = words.firstIndex(of: "="), Self.isName(words[..<equals]) else {
      diagnostics.append(.setMalformed(words, at: span(from: lead.utf8.count)))
      return
    }
    let name = String(words[..<equals])
    let start = lead.utf8.count + name.utf8.count + 1
    add(
      SuppliedInput(
        name: name, form: .words(String(words[words.index(after: equals)...])), origin: "--set",
        digest: nil, span: span(from: start)))
  }

  /// Takes the members of an `--evidence` file.
  public mutating func read(file path: String, sources: inout SourceTable) throws(FileError) {
    switch try Self.document(path, sources: &sources) {
    case .failure(let failure): diagnostics.append(failure.diagnostic)
    case .success(let document):
      guard case .object(let object) = document.json else {
        diagnostics.append(
          .evidenceNotObject(path, found: document.json.kind, at: document.start))
        return
      }
      var reader = DataReader(origin: path)
      add(object, from: document, &reader)
    }
  }

  /// Reads a list of objects, or one: as many supplies as there are objects.
  static func ring(_ path: String, sources: inout SourceTable) throws(FileError) -> [Supplies] {
    var broken = Supplies()
    switch try document(path, sources: &sources) {
    case .failure(let failure): broken.diagnostics.append(failure.diagnostic)
    case .success(let document):
      var elements = [document.json]
      if case .array(let array) = document.json { elements = array }
      var ring: [Supplies] = []
      // One reader for all: objects of one kind then share their shape.
      var reader = DataReader(origin: path)
      for element in elements {
        guard case .object(let object) = element else {
          broken.diagnostics.append(
            .evidenceNotObject(path, found: element.kind, at: document.start))
          return [broken]
        }
        var supplies = Supplies()
        supplies.add(object, from: document, &reader)
        ring.append(supplies)
      }
      return ring
    }
    return [broken]
  }

  /// A file of evidence.
  private struct Document {
    let json: JSONValue
    let path: String
    let digest: String
    /// Where it begins.
    let start: Span
  }

  private struct Failure: Error {
    let diagnostic: Diagnostic
  }

  private static func document(
    _ path: String, sources: inout SourceTable
  ) throws(FileError) -> Result<Document, Failure> {
    let bytes = try FileReader.read(path)
    let source = SourceFile(id: sources.freeID, path: path, bytes: bytes)
    sources.insert(source)
    do throws(JSONError) {
      return .success(
        Document(
          json: try JSONReader.read(bytes), path: path,
          digest: SHA256.digest(of: bytes),
          start: Span(file: source.id, start: 0, end: 0)))
    } catch {
      let offset = UInt32(clamping: error.offset)
      let place = Span(file: source.id, start: offset, end: offset)
      return .failure(Failure(diagnostic: .evidenceNotJSON(path, error.message, at: place)))
    }
  }

  private mutating func add(
    _ object: JSONObject, from document: Document, _ reader: inout DataReader
  ) {
    for member in object.members where Self.isName(member.key) {
      let value = reader.value(member.value, name: member.key)
      add(
        SuppliedInput(
          name: member.key, form: .data(value), origin: document.path, digest: document.digest,
          span: document.start))
    }
  }

  private mutating func add(_ input: SuppliedInput) {
    if inputs.updateValue(input, forKey: input.name) == nil { names.append(input.name) }
  }

  /// The names, with the types that the values have by themselves.
  public var types: [String: Type] { inputs.mapValues(\.ownType) }

  /// The values as the program declares them.
  ///
  /// - Parameter diagnostics: gets what does not fit.
  public func values(
    for program: CheckedProgram, of script: LoadedScript, diagnostics: inout [Diagnostic]
  ) -> [String: SuppliedEvidence] {
    if names.isEmpty { return [:] }
    var declared: [String: CheckedEvidence] = [:]
    for evidence in program.evidence { declared[evidence.name] = evidence }
    // Only messages ask for them.
    lazy var others = DeclaredNames(script)
    var values: [String: SuppliedEvidence] = [:]
    for name in names {
      guard let input = inputs[name] else { continue }
      guard let evidence = declared[name] else {
        if let other = others.spans[name] {
          diagnostics.append(
            .suppliedNotEvidence(name, at: input.span, declaredAt: other))
        } else if let meant = others.missing(like: name, supplied: Set(inputs.keys)) {
          diagnostics.append(
            .suppliedUnused(
              name, meant: meant.name, at: input.span, declaredAt: meant.span))
        }
        continue
      }
      switch input.value(as: evidence.type) {
      case .success(let value):
        values[name] = SuppliedEvidence(
          value: value, origin: input.origin, digest: input.digest)
      case .failure(let misfit):
        let isDeclared = Int(evidence.span.file.number) < program.sources.count
        diagnostics.append(
          .suppliedMisfit(
            name, misfit.message, at: input.span,
            declaredAt: isDeclared ? evidence.span : nil, help: misfit.help))
      }
    }
    return values
  }

  /// Whether a text can be a name in a script.
  private static func isName(_ text: some StringProtocol) -> Bool {
    // Letters beyond these are asked for their properties, which costs more than all the rest.
    if let first = text.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A,
      text.utf8.allSatisfy({
        $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D
          || $0 == 0x5F
      })
    {
      return true
    }
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0 == "_" || $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
