import FlowTestSupport
import Glibc
import Testing

@testable import FlowSession

/// What holds git in its bounds.
@Suite struct GitProgramTests {
  @Test func `git that does not come to an end is stopped`() {
    let folder = TemporaryFolder()
    mkfifo(folder.path("never"), 0o600)
    // Nobody ever writes to the pipe that git opens here.
    let git = GitProgram(folder: folder.path, isBare: false, limit: 1)
    guard case .failure(let failure) = git.ask(["hash-object", "--no-filters", "never"]) else {
      Issue.record("git has answered")
      return
    }
    #expect(failure.reason.sentence == "git took longer than 1s and was stopped")
  }

  @Test func `what comes on standard error is no part of the answer`() throws {
    let folder = TemporaryFolder()
    let git = GitProgram(folder: folder.path, isBare: false)
    let output = try git.ask(["rev-parse", "--is-inside-work-tree"]).get()
    #expect(output.status == 128)
    #expect(output.bytes == [])
    #expect(output.sentence.hasPrefix("git: not a git repository"))
    let names = try git.ask(["check-ref-format", "--branch", "a"]).get()
    #expect(names.line == "a")
    #expect(names.complaint == [])
  }

  static let names: [(text: String, reference: String, path: String)?] = [
    ("main:a.flow", "main", "a.flow"), ("feature/x:b/a.flow", "feature/x", "b/a.flow"),
    ("HEAD~1:./a.flow", "HEAD~1", "./a.flow"), ("v1:", "v1", ""),
  ]

  @Test func `what has a colon names a file in git, unless it is plainly a path`() {
    for case let (text, reference, path)? in Self.names {
      #expect(ScriptInGit(text)?.reference == reference)
      #expect(ScriptInGit(text)?.path == path)
    }
    for text in ["a.flow", "./main:a.flow", "../main:a.flow", "/x/main:a.flow", ":a.flow", ""] {
      #expect(ScriptInGit(text) == nil, "\(text)")
    }
    #expect(ScriptInGit("m:a/../b")?.path(from: "/r", in: "/r/s") == "b")
    #expect(ScriptInGit("m:./b")?.path(from: "/r", in: "/r/s") == "s/b")
    #expect(ScriptInGit("m:../b")?.path(from: "/r", in: "/r/s") == "b")
    for text in ["m:../../b", "m:a/../../b", "m:/b"] {
      #expect(ScriptInGit(text)?.path(from: "/r", in: "/r/s") == nil, "\(text)")
    }
  }
}
