import FlowGrammar
import Glibc

/// The files of the repository that grammar and parser are compared by.
enum GrammarFiles {
  /// The directory that holds `Package.swift`.
  private static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/")
  }()

  /// The grammar of the language.
  static let grammar: Result<Grammar, GrammarError> = {
    do throws(GrammarError) {
      return .success(try GrammarReader.read(read("\(root)/Grammar/flow.ebnf")))
    } catch {
      return .failure(error)
    }
  }()

  /// The sources of the parser, each with its name.
  static let parserSources: [(name: String, text: String)] = {
    let directory = "\(root)/Sources/FlowSyntax/Parser"
    return list(directory).filter { $0.hasSuffix(".swift") }.sorted()
      .map { ($0, read("\(directory)/\($0)")) }
  }()

  /// A file's text; empty if there is no such file.
  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func list(_ path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { raw in
          String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}
