import FlowSession
import FlowTestSupport
import FlowValues
import Glibc
import Testing

/// Reports as a script gets them: which files, what of them, and where it came from.
@Suite struct ReportFilesTests {
  let folder = TemporaryFolder()
  let outside = TemporaryFolder()

  private func world(_ permissions: Permissions = Permissions()) -> ProjectWorld {
    ProjectWorld(
      Project(script: folder.write("project/release.flow", "")), permissions: permissions)
  }

  private func total(_ value: Value) -> String {
    guard case .record(let record) = value else { return value.reason?.sentence ?? "no record" }
    return record.fields[0].literalText
  }

  @Test func `one file has its own digest, several have that of what sha256sum prints`() {
    let text = "<testsuite><testcase name='a'/></testsuite>"
    folder.write("project/reports/b.xml", text)
    folder.write("project/reports/a.xml", text)
    let world = world()
    #expect(total(world.report(.junit, "reports/a.xml")) == "1")
    let one = world.origin(ofPath: "reports/a.xml")
    let digest = SHA256.hexadecimal(of: Array(text.utf8))
    #expect(one?.path == "reports/a.xml")
    #expect(one?.digest == "sha256:" + digest)
    #expect(total(world.report(.junit, "reports/*.xml")) == "2")
    let all = world.origin(ofPath: "reports/*.xml")
    #expect(all?.path == "reports/*.xml (2 files)")
    let lines = "\(digest)  reports/a.xml\n\(digest)  reports/b.xml\n"
    #expect(all?.digest == "sha256:" + SHA256.hexadecimal(of: Array(lines.utf8)))
    // The second look is the first one's.
    folder.write("project/reports/a.xml", "broken")
    #expect(total(world.report(.junit, "reports/a.xml")) == "1")
  }

  @Test func `what is not there or not readable gives its reason`() {
    let world = world()
    folder.write("project/folder/x", "")
    folder.write("project/empty.xml", "")
    mkfifo(folder.path("project/pipe.xml"), 0o644)
    folder.link("project/dangling.xml", to: "nowhere")
    let reasons = [
      ("no.xml", "there is no file 'no.xml'"),
      ("dangling.xml", "there is no file 'dangling.xml'"),
      ("folder", "cannot read 'folder': it is a folder"),
      ("pipe.xml", "cannot read 'pipe.xml': it is not an ordinary file"),
      ("empty.xml", "empty.xml: the file is empty"),
      ("reports/*.xml", "no file matches 'reports/*.xml'"),
      ("a\0b", "there is no file 'a\0b'"),
      ("<", "'<' is not a pattern for files: "),
    ]
    for (path, reason) in reasons {
      let found = world.report(.junit, path).reason?.sentence ?? "read"
      #expect(found.hasPrefix(reason), "\(found)")
    }
    #expect(world.origin(ofPath: "no.xml") == nil)
  }

  @Test func `no report leads out of the project unless it is allowed`() {
    let world = world()
    outside.write("unit.xml", "<testsuite><testcase/></testsuite>")
    folder.link("project/link.xml", to: outside.path("unit.xml"))
    for path in [outside.path("unit.xml"), "link.xml", "../unit.xml", "*.xml", "/etc/*"] {
      let reason = world.report(.junit, path).reason?.sentence ?? "read"
      #expect(reason.contains("outside of the project; allow it with --allow read="), "\(reason)")
    }
    var permissions = Permissions()
    permissions.allow(reading: outside.path)
    #expect(total(self.world(permissions).report(.junit, "link.xml")) == "1")
  }
}
