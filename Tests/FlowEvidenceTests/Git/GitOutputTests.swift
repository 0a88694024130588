import Testing

@testable import FlowEvidence

/// What git prints, taken apart: without git, so that what it never prints can be tried too.
@Suite struct GitOutputTests {
  static let a = String(repeating: "a", count: 40)
  static let b = String(repeating: "b", count: 40)

  @Test func `a list of references is read field by field`() {
    let lines = [
      "refs/heads/main\0\(Self.a)\0commit\0001764590400\0<Ann@Example.com>\0Ann <E>\0*\0",
      "refs/remotes/origin/HEAD\0\(Self.b)\0commit\00012\0<>\0\0 \0refs/remotes/origin/main",
      "refs/heads/tagged\0\(Self.b)\0tag\0\0\0\0 \0", "refs/heads/--upload-pack=x\0nonsense", "",
    ]
    let list = GitReference.list(Array(lines.joined(separator: "\n").utf8))
    #expect(list.map(\.name) == ["refs/heads/main", "refs/remotes/origin/HEAD"])
    #expect(list[0].authorEmail == "Ann@Example.com")
    #expect(list[0].authorName == "Ann <E>")
    #expect(list[0].committedAt == 1_764_590_400)
    #expect(list[0].isCheckedOut && !list[1].isCheckedOut)
    #expect(list[1].target == "refs/remotes/origin/main")
  }

  @Test func `a commit is read from its object, and its signature apart`() throws {
    let text = """
      tree \(Self.a)
      parent \(Self.a)
      parent \(Self.b)
      author Ann <ann@example.com> 1 +0000
      committer Bob <bob@example.com> 1764590400 -0230
      gpgsig -----BEGIN SSH SIGNATURE-----
       abc
       -----END SSH SIGNATURE-----

      feat: read
      lists


      The body.

      Refs: #1

      """
    let object = GitObject(id: Self.b, kind: "commit", bytes: Array(text.utf8))
    let commit = try #require(GitCommit(object))
    #expect(commit.record.parents == [Self.a, Self.b])
    #expect(commit.record.authorEmail == "ann@example.com")
    #expect(commit.record.committedAt == 1_764_590_400)
    #expect(commit.record.subject == "feat: read lists")
    #expect(commit.record.body == "The body.\n\nRefs: #1")
    let signature = try #require(commit.signature)
    #expect(
      signature.text == "-----BEGIN SSH SIGNATURE-----\nabc\n-----END SSH SIGNATURE-----\n")
    #expect(!String(decoding: signature.payload, as: UTF8.self).contains("SIGNATURE"))
    #expect(String(decoding: signature.payload, as: UTF8.self).hasSuffix("Refs: #1\n"))
    #expect(GitCommit(GitObject(id: Self.a, kind: "blob", bytes: [])) == nil)
  }

  @Test(arguments: ["", "\n", "\n\n", "author", "author <", "author > <", "gpgsig", " ", "x\n y"])
  func `what is hardly a commit is no crash`(_ text: String) throws {
    let commit = try #require(
      GitCommit(GitObject(id: Self.a, kind: "commit", bytes: Array(text.utf8))))
    #expect(commit.record.authorEmail == "")
    #expect(commit.record.subject == "")
  }

  @Test func `objects come one after the other, and a missing one leaves its place`() throws {
    let text = "\(Self.a) commit 3\na\nb\n\(Self.b) missing\n\(Self.b) blob 0\n\n"
    let list = try #require(GitObject.list(Array(text.utf8)))
    #expect(list.count == 3)
    #expect(list[0]?.bytes == Array("a\nb".utf8))
    #expect(list[1] == nil)
    #expect(list[2]?.bytes == [])
    #expect(GitObject.list(Array("\(Self.a) commit 9\nabc\n".utf8)) == nil)
    #expect(GitObject.list(Array("\(Self.a) commit".utf8)) == nil)
  }

  @Test func `a file cannot pass for the commit that comes next`() {
    let change = ":100644 100644 1 2 M"
    let fields = [Self.a, change, Self.b, change, "-x", change, "a\nb\"", Self.b, change, "c", ""]
    let files = GitPaths.byCommit(Array(fields.joined(separator: "\0").utf8))
    #expect(files == [Self.a: [Self.b, "-x", "a\nb\""], Self.b: ["c"]])
    #expect(GitPaths.list(Array("\(change)\0x\0".utf8)) == ["x"])
    #expect(GitPaths.list([]) == [])
  }

  @Test func `names that are no UTF-8 stay apart`() {
    #expect(GitText.text([0x61, 0xE9]) == "a\\xE9")
    #expect(GitText.text([0x61, 0xE8]) == "a\\xE8")
    #expect(GitText.text([0xC3, 0xA9, 0xFF, 0x0A]) == "é\\xFF\n")
    #expect(GitText.text([0xF0, 0x9F]) == "\\xF0\\x9F")
  }

  @Test func `a complaint is one line of bearable length`() {
    #expect(GitComplaint.sentence(Array("hint: x\nfatal: not here\n".utf8)) == "not here")
    #expect(GitComplaint.sentence([]) == "git says nothing")
    let long = "fatal: " + String(repeating: "x", count: 5_000)
    #expect(GitComplaint.sentence(Array(long.utf8)).count == 200)
  }
}
