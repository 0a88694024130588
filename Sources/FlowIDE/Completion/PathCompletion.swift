import FlowSession
import Glibc

/// What lies below a folder, for paths in readers.
public enum PathCompletion {
  /// - Parameters:
  ///   - start: the path as far as it is written.
  ///   - script: paths of a script count from its folder.
  public static func paths(beginning start: String, from script: String) -> [Completion] {
    let folder = start.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let shown = start.contains("/") ? folder + "/" : ""
    let base = script.contains("/") ? Path.folder(of: script) : "."
    let place = start.hasPrefix("/") ? "/" + folder : base + "/" + folder
    var found: [Completion] = []
    Folder.forEachEntry(of: place) { name, kind in
      if !name.hasPrefix(".") || start.split(separator: "/").last?.hasPrefix(".") == true {
        let isFolder = kind == Int(DT_DIR)
        found.append(
          Completion(shown + name + (isFolder ? "/" : ""), isFolder ? "folder" : ""))
      }
      return found.count < 2_000
    }
    return found.sorted { $0.text < $1.text }
  }
}
