/// Where a result stands: the first place that it names.
struct SarifPlace {
  let file: String
  let line: Int?

  var text: String { line.map { "\(file):\($0)" } ?? file }

  init?(_ result: JSONValue) {
    guard let location = result["locations"]?.asArray?.first else { return nil }
    // Version 1 named the file beside the region.
    guard
      let place = location["physicalLocation"] ?? location["resultFile"]
        ?? location["analysisTarget"],
      let file = place["artifactLocation"]?["uri"]?.asText
        ?? place["fileLocation"]?["uri"]?.asText ?? place["uri"]?.asText
    else { return nil }
    self.file = file
    line = place["region"]?["startLine"]?.asCount
  }
}
