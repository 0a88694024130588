import FlowProcess
import FlowValues

/// A world made of dictionaries.
final class FakeWorld: World {
  var evidence: [String: Value] = [:]
  var files: [String: String] = [:]
  var documents: [String: Value] = [:]
  var variables: [String: String] = [:]

  init(_ evidence: [String: Value] = [:]) { self.evidence = evidence }

  func supplied(_ name: String) -> SuppliedEvidence? {
    evidence[name].map { SuppliedEvidence(value: $0, origin: "the test") }
  }

  func read(_ path: String) -> Value {
    files[path].map(Value.text) ?? .unknown(Reason("there is no file \(path)"))
  }

  func json(_ path: String) -> Value {
    documents[path] ?? .unknown(Reason("there is no file \(path)"))
  }

  func report(_ format: EvidenceFormat, _ pattern: String) -> Value {
    documents[pattern] ?? .unknown(Reason("there is no file \(pattern)"))
  }

  func exists(_ path: String) -> Value { .bool(files[path] != nil) }

  func glob(_ pattern: String) -> Value {
    guard let glob = try? Glob(pattern) else { return .unknown(Reason("the pattern is wrong")) }
    return .list(List(files.keys.filter(glob.matches).sorted().map(Value.text)))
  }

  func environment(_ name: String) -> Value {
    variables[name].map(Value.text) ?? .unknown(Reason("\(name) is not set"))
  }

  func origin(ofPath path: String) -> (path: String, digest: String?)? { nil }
}
