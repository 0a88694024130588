import FlowValues

/// Reads reports and other files as the tools that wrote them mean them.
///
/// Whatever is wrong with a file makes the whole value unknown, with the place and the reason: half
/// a report must not look like a good one.
public enum EvidenceReader {
  /// Reads files of one format and merges them into one value.
  ///
  /// - Parameter source: what the script asked for, a path or a pattern.
  public static func read(
    _ format: EvidenceFormat, _ files: [EvidenceFile], source: String
  ) -> Value {
    do throws(ReadingError) {
      return try value(format, files, source)
    } catch {
      return .unknown(Reason(error.sentence))
    }
  }

  private static func value(
    _ format: EvidenceFormat, _ files: [EvidenceFile], _ source: String
  ) throws(ReadingError) -> Value {
    switch format {
    case .cobertura: return try CoberturaReader.read(files, source: source)
    case .jacoco: return try JacocoReader.read(files, source: source)
    case .junit: return try JUnitReader.read(files, source: source)
    case .lcov: return try LcovReader.read(files, source: source)
    case .coveragePy: return try CoveragePyReader.read(files, source: source)
    case .sarif: return try SarifReader.read(files, source: source)
    case .jsonl: return try JSONLinesReader.read(files)
    case .csv: return try CSVReader.read(files)
    case .yaml: return try YAMLReader.read(files)
    case .toml: return try TOMLReader.read(files)
    case .text: return try TextReader.read(files)
    case .checklist: return try ChecklistReader.read(files, style: .boxes)
    case .todo: return try ChecklistReader.read(files, style: .tasks)
    }
  }
}
