import FlowEvidence
import FlowProcess
import FlowValues
import Glibc

/// Runs `git` so that a repository cannot make it do more than answer.
///
/// Settings of a repository name programs: monitors, hooks, filters, helpers. Whoever can write
/// `.git/config` must not get to run something by being looked at, so each of these is switched off
/// here, nothing goes through a shell, and nothing is fetched.
struct GitProgram: Sendable {
  /// Where git begins: the root of a working tree, or a bare repository.
  let folder: String
  let isBare: Bool
  /// How many seconds one question may take.
  var limit = 60.0
  /// Learns what git is asked, where somebody wants to see it.
  var trace: Trace?

  /// What one question came to.
  struct Output {
    let status: Int
    let bytes: [UInt8]
    let complaint: [UInt8]

    /// The first line, for what is one line.
    var line: String { GitText.text(bytes.prefix { $0 != 0x0A }) }
    var sentence: String { "git: \(GitComplaint.sentence(complaint))" }
  }

  /// More than this is not read of one answer.
  static let most = 64 << 20

  /// The settings that keep a repository from running anything.
  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false",
    "diff.external=", "core.askPass=", "credential.helper=", "core.sshCommand=false",
    "protocol.allow=never", "core.pager=cat", "core.untrackedCache=keep",
  ]

  /// Asks git; an answer is any that it gave, also with a status that says no.
  ///
  /// - Parameter settings: further settings, `NAME=VALUE`.
  func ask(
    _ words: [String], input: [UInt8] = [], settings: [String] = [], most: Int = Self.most
  ) -> RepositoryAnswer<Output> {
    var line = ["git", "--no-pager", "--no-optional-locks"]
    if isBare { line.append("--git-dir=\(folder)") }
    for setting in Self.settings + settings { line += ["-c", setting] }
    let began = ChildProcess.seconds()
    defer { trace?.git(words, took: ChildProcess.seconds() - began) }
    do throws(ChildProcess.StartError) {
      let answer = try ChildProcess.run(
        line + words, in: folder, input: input, limit: limit, most: most,
        environment: environment())
      if answer.isCut {
        return .failure(NoAnswer("git has more to say than flow reads: over \(most >> 20) MiB"))
      }
      switch answer.end {
      case .exited(let status):
        return .success(
          Output(status: status, bytes: answer.output, complaint: answer.complaint))
      case .signalled(let signal): return .failure(NoAnswer("signal \(signal) ended git"))
      case .timedOut:
        return .failure(
          NoAnswer("git took longer than \(DurationFormat.print(limit)) and was stopped"))
      case .interrupted: return .failure(NoAnswer("interrupted"))
      }
    } catch {
      if error.code == ENOENT {
        return .failure(NoAnswer("git is not installed: there is no 'git' in PATH"))
      }
      return .failure(NoAnswer("git cannot be run: \(error.sentence)"))
    }
  }

  /// Asks git what it must be able to say.
  func tell(
    _ words: [String], input: [UInt8] = [], settings: [String] = [], most: Int = Self.most
  ) -> RepositoryAnswer<Output> {
    ask(words, input: input, settings: settings, most: most).flatMap { output in
      output.status == 0 ? .success(output) : .failure(NoAnswer(output.sentence))
    }
  }

  /// The environment of this process, without what would lead git elsewhere.
  ///
  /// Inside of a hook git itself sets variables that name another index or repository.
  private func environment() -> [String] {
    var variables: [String] = []
    var next = environ
    while let entry = next.pointee {
      let variable = String(cString: entry)
      let name = variable.prefix { $0 != "=" }
      let isKept =
        !name.hasPrefix("GIT_") || name.hasPrefix("GIT_CONFIG")
        || name == "GIT_DISCOVERY_ACROSS_FILESYSTEM"
      if isKept, name != "LC_ALL", name != "LANGUAGE", name != "GIT_CONFIG" {
        variables.append(variable)
      }
      next += 1
    }
    return variables + [
      "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_REPLACE_OBJECTS=1",
      "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_PAGER=cat", "GIT_ASKPASS=",
      // A folder that only looks like a repository must not pass the question on to one above it.
      "GIT_CEILING_DIRECTORIES=\(Path.folder(of: folder))",
    ]
  }
}
