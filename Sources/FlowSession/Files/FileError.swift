import Glibc

/// Why a file could not be read or written.
public enum FileError: Error, Hashable, Sendable {
  case missing(String)
  case isFolder(String)
  case notPermitted(String)
  /// A device, a socket or a pipe where a file is needed.
  case notAFile(String)
  case tooLarge(String)
  case binary(String)
  /// A file of a commit: what is wrong, and what to do about it.
  case inGit(String, problem: String, advice: String?)
  /// The policy that a setting names: what is wrong, and what to do about it.
  case policy(PolicyName, problem: String, advice: String?)
  /// Anything else, as the system says it.
  case failed(String, Int32)

  /// The error that the system left for a path.
  init(path: String, code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing(path)
    case EISDIR: self = .isFolder(path)
    case EACCES, EPERM: self = .notPermitted(path)
    case ENXIO: self = .notAFile(path)
    default: self = .failed(path, code)
    }
  }

  public var path: String {
    switch self {
    case .missing(let path), .isFolder(let path), .notPermitted(let path), .notAFile(let path),
      .tooLarge(let path), .binary(let path), .inGit(let path, _, _), .failed(let path, _):
      path
    case .policy(let name, _, _): name.path
    }
  }

  /// What is wrong, without the path: `there is no such file`.
  public var problem: String {
    switch self {
    case .missing: "there is no such file"
    case .isFolder: "it is a folder"
    case .notPermitted: "permission is denied"
    case .notAFile: "it is not an ordinary file"
    case .tooLarge: "it is larger than \(FileReader.limit >> 20) MiB"
    case .binary: "it is not a text: it holds NUL bytes"
    case .inGit(_, let problem, _), .policy(_, let problem, _): problem
    case .failed(_, let code): String(cString: strerror(code)).lowercased()
    }
  }

  /// A way forward, where there is one to give.
  public var advice: String? {
    switch self {
    case .inGit(_, _, let advice), .policy(_, _, let advice): advice
    default: nil
    }
  }

  /// `cannot read 'x.flow': there is no such file`
  public var sentence: String {
    if case .policy(let name, let problem, _) = self {
      return "cannot read the policy '\(name.path)', which \(name.place) names: \(problem)"
    }
    return "cannot read '\(path)': \(problem)"
  }

  /// `cannot write 'x.json': permission is denied`
  public var writingSentence: String {
    if case .missing = self { return "cannot write '\(path)': there is no such folder" }
    return "cannot write '\(path)': \(problem)"
  }
}
