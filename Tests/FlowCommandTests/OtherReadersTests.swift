import FlowTestSupport
import Glibc
import Testing

/// The reports before readers that others have written: libraries, and a real browser.
@Suite struct OtherReadersTests {
  private static func has(module name: String) -> Bool {
    Binary.run(["-c", "import \(name)"], in: "/tmp", program: "python3").status == 0
  }

  @Test(.enabled(if: Self.has(module: "junitparser"), "Scripts/setup installs junitparser"))
  func `junitparser finds every case and its outcome`() {
    let report = ReportFormatTests.report("junit", in: ReportFormatTests.furnished())
    #expect(
      ReportFormatTests.read(report, with: "cases.py") == """
        design | lint | warnings < 100
        build | build | step "Consult" by tech-lead | Error
        build | quality-bar | coverage >= 90 | Failure
        build | quality-bar | risk <= 3 | Error
        build | quality-bar | signoff by 2 of tech-lead | Error
        build | style | warnings <= 5 | Skipped
        trial | try-out | gate try-out | Skipped
        release | ready | gate ready | Error
        release.flow | ports for api | s.port > 1024
        release.flow | ports for a|b <i> | s.port > 1024 | Failure
        release.flow | advice | coverage >= 95 | Skipped
        11 2 4 3

        """)
  }

  @Test(.enabled(if: Self.has(module: "html5lib"), "Scripts/setup installs html5lib"))
  func `html5lib finds nothing to forgive`() {
    let report = ReportFormatTests.report("html", in: ReportFormatTests.furnished())
    #expect(
      ReportFormatTests.read(report, with: "html5.py") == """
        release.flow | Waiting for | design: ✓ passed | Build it (build): ✗ failed | \
        trial: – skipped | release: – blocked | Gates outside of phases | Escalations | Overrides | \
        Advice

        """)
  }

  private static let browser = "/usr/bin/chromium"

  private static func open(_ folder: TemporaryFolder, _ options: [String]) -> Binary.Answer {
    Binary.run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--user-data-dir=\(folder.path("profile"))", "--window-size=1000,1600",
        "--enable-logging=stderr",
      ] + options + ["file://\(folder.path("page.html"))"],
      in: folder.path, program: browser,
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path])
  }

  @Test(
    .enabled(if: access(Self.browser, X_OK) == 0, "Scripts/setup --browser installs chromium"),
    .timeLimit(.minutes(2)))
  func `a browser shows the page, asks nobody for anything and complains of nothing`() throws {
    let folder = ReportFormatTests.furnished()
    let page = ReportFormatTests.report("html", in: folder)
    folder.write("page.html", page)
    let shown = Self.open(folder, ["--dump-dom"])
    #expect(shown.status == 0, "\(shown.error)")
    // What the browser makes of it is what was written: nothing was mended and nothing dropped.
    let head = "<html lang=\"en\">"
    let written = page[(page.firstRange(of: head)?.upperBound ?? page.startIndex)...]
    let body = shown.output[
      (shown.output.firstRange(of: head)?.upperBound ?? shown.output.startIndex)...]
    // Quotes need no entities outside of an attribute, and the browser writes none.
    func plain(_ text: Substring) -> String {
      text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        .filter { !$0.isWhitespace }
    }
    #expect(plain(body) == plain(written))
    // Where the page asked for something its own policy would have refused it, aloud.
    #expect(!shown.error.contains("CONSOLE"), "\(shown.error)")

    let picture = Self.open(folder, ["--screenshot=\(folder.path("page.png"))"])
    #expect(picture.status == 0, "\(picture.error)")
    // A page without anything on it is a few thousand bytes.
    let look = "head -c 4 page.png | od -An -c; [ $(stat -c %s page.png) -gt 40000 ] && echo full"
    #expect(GuideShell.run(look, in: folder.path).text == " 211   P   N   G\nfull\n")
  }
}
