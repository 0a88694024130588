import FlowProcess
import FlowSession
import FlowTestSupport
import FlowValues
import Glibc
import Testing

/// What a script may see of the world, and what it is told where it may not.
@Suite struct WorldTests {
  let folder = TemporaryFolder()
  let outside = TemporaryFolder()

  private func world(_ permissions: Permissions = Permissions()) -> ProjectWorld {
    let script = folder.write("project/release.flow", "")
    return ProjectWorld(Project(script: script), permissions: permissions)
  }

  @Test func `files below the project are read, with the digest of what was read`() {
    folder.write("project/data/a.json", #"{"port": 80, "owner": null, "list": [1, "x"]}"#)
    folder.write("project/note.txt", "abc")
    let world = world()
    #expect(world.read("note.txt").plainText == "abc")
    let json = world.json("data/a.json")
    #expect(
      json.literalText == #"{"port": 80, "owner": unknown, "list": [1, "x"]}"#)
    #expect(world.exists("note.txt").plainText == "true")
    #expect(world.exists("no.txt").plainText == "false")
    let origin = world.origin(ofPath: "note.txt")
    #expect(
      origin?.digest
        == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    // A second look sees the first one's bytes, whatever happens on disk meanwhile.
    folder.write("project/note.txt", "changed")
    #expect(world.read("note.txt").plainText == "abc")
  }

  @Test func `what is not there or not readable gives its reason`() {
    folder.write("project/bad.json", "{\"a\":\n  1,}")
    folder.write("project/latin.txt", bytes: [0x61, 0x0A, 0xE9, 0x62])
    folder.write("project/folder/x", "")
    mkfifo(folder.path("project/pipe"), 0o644)
    let world = world()
    let reasons = [
      (world.read("no.txt"), "there is no file 'no.txt'"),
      (world.read("note.txt/x"), "there is no file 'note.txt/x'"),
      (world.read("folder"), "cannot read 'folder': it is a folder"),
      (world.read("pipe"), "cannot read 'pipe': it is not an ordinary file"),
      (world.read("a\0b"), "there is no file 'a\0b'"),
      (
        world.json("bad.json"),
        "bad.json:2:4: nothing follows this ','; JSON allows none before '}'"
      ),
      (world.read("latin.txt"), "latin.txt:2: the file is not UTF-8"),
    ]
    for (value, reason) in reasons { #expect(value.reason?.sentence == reason) }
  }

  @Test func `no path leads out of the project unless it is allowed`() {
    outside.write("secret.txt", "secret")
    folder.write("sibling.txt", "sibling")
    folder.write("project/x", "")
    folder.link("project/link", to: outside.path("secret.txt"))
    folder.link("project/door", to: outside.path)
    folder.link("project/up", to: "..")
    let secret = outside.path("secret.txt")
    let paths = [
      "../sibling.txt", secret, "link", "door/secret.txt", "up/sibling.txt", "x/../../sibling.txt",
      "/etc/passwd", "../project/../sibling.txt",
    ]
    let world = world()
    for path in paths {
      for value in [world.read(path), world.json(path), world.exists(path), world.glob(path)] {
        if case .list(let list) = value {
          // A link is named by its own path, which tells nothing of what it leads to.
          #expect(list.elements.map(\.plainText) == (path == "link" ? ["link"] : []), "\(path)")
          continue
        }
        let sentence = value.reason?.sentence ?? "it was answered: \(value.literalText)"
        #expect(sentence.contains("outside of the project"), "\(path): \(sentence)")
        #expect(sentence.contains("allow it with --allow read="), "\(path): \(sentence)")
      }
    }
    var permissions = Permissions()
    permissions.allow(reading: outside.path)
    let allowed = self.world(permissions)
    for path in [secret, "link", "door/secret.txt"] {
      #expect(allowed.read(path).plainText == "secret", "\(path)")
    }
    #expect(allowed.read("../sibling.txt").isUnknown)
  }

  @Test func `a script inside a repository may read all of it, and nothing beside it`() {
    folder.write("repo/.git/HEAD", "ref: refs/heads/feature/x\n")
    folder.write("repo/docs/a.md", "a")
    folder.write("beside.txt", "b")
    let script = folder.write("repo/policies/release.flow", "")
    let project = Project(script: script)
    #expect(project.root == folder.path("repo"))
    #expect(project.branch == "feature/x")
    let world = ProjectWorld(project)
    #expect(world.read("../docs/a.md").plainText == "a")
    #expect(world.read("../../beside.txt").isUnknown)
    folder.write("repo/.git/HEAD", "0123456789\n")
    #expect(Project(script: script).branch == nil)
  }

  @Test(arguments: [
    ("*.md", "[\"a.md\"]"), ("docs/*.md", "[\"docs/b.md\", \"docs/c.md\"]"),
    ("**.md", "[\"a.md\", \"docs/b.md\", \"docs/c.md\", \"docs/deep/d.md\"]"),
    ("docs/*/d.md", "[\"docs/deep/d.md\"]"), ("no/*.md", "[]"), ("a.md", "[\"a.md\"]"),
  ])
  func `a pattern names files, sorted, and follows no links to folders`(
    pattern: String, expected: String
  ) {
    for name in ["a.md", "docs/c.md", "docs/b.md", "docs/deep/d.md", ".git/x.md"] {
      folder.write("project/" + name, "")
    }
    folder.link("project/docs/loop", to: "..")
    #expect(world().glob(pattern).literalText == expected)
  }

  @Test func `variables are seen only where they are allowed`() {
    setenv("FLOW_TEST_VISIBLE", "yes", 1)
    unsetenv("FLOW_TEST_MISSING")
    var permissions = Permissions()
    permissions.allow(variables: ["FLOW_TEST_*"])
    let world = world(permissions)
    #expect(world.environment("FLOW_TEST_VISIBLE").plainText == "yes")
    #expect(
      world.environment("FLOW_TEST_MISSING").reason?.sentence
        == "the environment variable 'FLOW_TEST_MISSING' is not set")
    #expect(
      world.environment("HOME").reason?.sentence
        == "the environment variable 'HOME' may not be read; allow it with --allow env=HOME")
  }
}
