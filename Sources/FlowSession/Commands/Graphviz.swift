import Glibc

/// Draws a graph with the `dot` of Graphviz, where it is installed.
public enum Graphviz {
  /// Why there is no picture.
  public struct Failure: Error {
    public let sentence: String
    public let advice: String?
  }

  /// A picture may take so many seconds.
  private static let limit = 120.0

  /// The picture of a graph as SVG.
  public static func svg(of graph: String) throws(Failure) -> [UInt8] {
    // What `dot` prints comes mixed with its complaints; the picture gets a file of its own.
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/flow-graph-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else {
      let problem = String(cString: strerror(errno)).lowercased()
      throw Failure(sentence: "cannot write to '\(folder)': \(problem)", advice: nil)
    }
    close(descriptor)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let answer: ChildProcess.Answer
    do throws(ChildProcess.StartError) {
      answer = try ChildProcess.run(
        ["dot", "-Tsvg", "-o", path], in: "/", input: Array(graph.utf8), limit: limit)
    } catch {
      throw Failure(
        sentence: "svg is drawn by the program 'dot', and it cannot be run: \(error.sentence)",
        advice: "install Graphviz (apt-get install graphviz), or take -o dot, -o mermaid or -o text"
      )
    }
    guard answer.end == .exited(0) else {
      let said = String(decoding: answer.output.suffix(400), as: UTF8.self)
      throw Failure(
        sentence: "'dot' did not draw the graph" + (said.isEmpty ? "" : ": \(said)"),
        advice: "take -o dot, -o mermaid or -o text")
    }
    do throws(FileError) { return try FileReader.read(path) } catch {
      throw Failure(sentence: error.sentence, advice: nil)
    }
  }
}
