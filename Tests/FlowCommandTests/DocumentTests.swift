import FlowTestSupport
import Glibc
import Testing

/// `flow doc`: the process as a document.
@Suite struct DocumentTests {
  static func document(_ script: String, _ arguments: String...) -> Binary.Answer {
    let folder = TemporaryFolder()
    folder.write("change-process.flow", script)
    return Binary.run(["doc", "change-process.flow"] + arguments, in: folder.path)
  }

  @Test func `a script has its document, in words`() {
    let answer = Self.document(GraphTests.script)
    #expect(answer.status == 0 && answer.error.isEmpty, "\(answer)")
    Drawing.expect(answer.output, "small.md")
    for part in [
      "# Change process\n\nHow a change gets out.\n",
      "- **Coverage**: `coverage` must be at least 90, because new code is tested; otherwise it is "
        + "escalated to `lead` along the ladder [Quality](#quality).\n",
      "- 2 different people of `lead` sign, within 3d.\n",
      "| 1 | `lead` | 24h | approve |\n", "- **Covers**: the gate [The bar](#the-bar)\n",
      "For each `t` of `tasks where .idle > 48h`:\n",
    ] {
      #expect(answer.output.contains(part), "\(part) in \(answer.output)")
    }
  }

  /// What a comment says stands in the document as it was meant: paragraphs, lists, commands.
  @Test func `a comment may hold a list and commands, also above what a gate asks for`() {
    let answer = Self.document(
      """
      ## The head.
      ##
      ## We keep to this:
      ## - Be brief, and
      ##   be kind.
      ## - Look twice.
      ##
      ## Begin with
      ## ```sh
      ## make test   # |all|
      ##   cd <x> && ls
      ## ```
      ## and go on.

      ## Leads.
      ## - Says where to.
      ## - Says `when`.
      role lead { dana }
      ## Nothing else.
      role other { bob }

      ## The least.
      let least = ["one", "two"]

      ## Built.
      ## - It stands.
      phase build {
        owner: lead
        ## By hand.
        ## - With care.
        step "Write it" by lead
        gate bar {
          ## Nobody else looks.
          check "Looked at" by lead
          ## As the team agreed.
          require count(least) == 2 as "Enough"
        }
      }

      ## Do it first.
      task T-1 "Begin" { points: 3, size: "small" }

      watch late when count(tasks) > 1 {
        task next { title: "Look at {count(tasks)}", points: 5, size: "large" }
      }

      """)
    #expect(answer.status == 0, "\(answer)")
    for part in [
      """
      The head.

      We keep to this:

      * Be brief, and be kind.
      * Look twice.

      Begin with

      ```sh
      make test   # |all|
        cd <x> && ls
      ```

      and go on.


      """,
      """
      | Lead | `lead` | dana | Leads. |
      | Other | `other` | bob | Nothing else. |

      ### Lead

      Leads.

      * Says where to.
      * Says `when`.


      """,
      """
      Built.

      * It stands.

      - **Done by**: `lead`

      There is one step:

      1. Write it. By hand. With care.


      """,
      """
      - “Looked at” is ticked by `lead`. Nobody else looks.
      - **Enough**: the number of `least` must be 2. As the team agreed.

      """,
      "- The task `next` is opened: “Look at `count(tasks)`”, with points `5`, size `large`.\n",
      "- **T-1** Begin: points `3`, size `small`. Do it first.\n",
      "| `least` | `[\"one\", \"two\"]` | The least. |\n",
    ] {
      #expect(answer.output.contains(part), "\(part)\n---\n\(answer.output)")
    }
  }

  @Test(arguments: Drawing.workflows.indices)
  func `a workflow has its document, and every link in it leads to a heading`(row: Int) {
    var (folder, name) = Drawing.workflows[row]
    // The whole of it has a file of its own.
    if name == "multi-repository" { name = "guide" }
    let place = "\(Drawing.root)/Scripts/workflows/\(folder)"
    let answer = Binary.run(["doc", "\(name).flow"], in: place)
    #expect(answer.status == 0 && answer.error.isEmpty, "\(answer.error)")
    Drawing.expect(answer.output, "\(folder).md")
    Self.checkLinks(answer.output)
    Self.checkMarkdown(answer.output, titles: [])
  }

  /// A link leads to a heading by the name that forges give it.
  static func checkLinks(_ text: String) {
    var anchors: [String: Int] = [:]
    var known: Set<String> = []
    var isCode = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode, line.hasPrefix("#"), let space = line.firstIndex(of: " ") else { continue }
      var anchor = ""
      for character in line[space...].dropFirst().lowercased() {
        if character == " " { anchor += "-" }
        if character.isLetter || character.isNumber || "-_".contains(character) {
          anchor.append(character)
        }
      }
      let count = anchors[anchor, default: 0]
      anchors[anchor] = count + 1
      known.insert(count == 0 ? anchor : "\(anchor)-\(count)")
    }
    let links = text.matches(of: #/\]\(#([^)]*)\)/#).map { String($0.1) }
    #expect(!links.isEmpty)
    for link in links { #expect(known.contains(link), "\(link) leads nowhere") }
  }

  /// What a reader of Markdown makes of it: no marks of people's own.
  ///
  /// - Parameter titles: texts that have to come out as they went in.
  static func checkMarkdown(_ text: String, titles: [String]) {
    guard access("/usr/bin/cmark", X_OK) == 0 else { return }
    let folder = TemporaryFolder()
    let page = Binary.run(["--unsafe"], in: folder.path, input: text, program: "/usr/bin/cmark")
    #expect(page.status == 0)
    let tags = page.output.matches(of: #/<\/?([A-Za-z]+)/#).map { String($0.1) }
    let known: Set<String> = [
      "h", "p", "ul", "ol", "li", "a", "strong", "code", "pre", "table", "br",
    ]
    #expect(Set(tags).isSubset(of: known), "\(Set(tags).subtracting(known))")
    for title in titles { #expect(page.output.contains(title), "\(title) in \(page.output)") }
  }

  @Test func `a hostile title is words and nothing else`() {
    let answer = Self.document(GraphTests.hostile)
    #expect(answer.status == 0, "\(answer)")
    #expect(!answer.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    Self.checkLinks(answer.output)
    Self.checkMarkdown(
      answer.output,
      titles: [
        "say &quot;end&quot;; %% --&gt; &lt;b&gt;&amp;amp; \\ `x` #35; \\u{1B}[2J \\u{202E}</h3>",
        "| a | b | &lt;!-- x --&gt; end, by <code>lead</code>",
        "“1. one - *bold* _it_” is ticked by", "]]&gt; \\n two \\\\N lines</h4>",
        "<strong>&quot;]:::x;click a &quot;javascript:alert(1)&quot;</strong>",
      ])
  }

  @Test func `comments are told with their paragraphs and what stands in backticks`() {
    let answer = Self.document(
      """
      #!/usr/bin/env flow
      # Of the whole file.

      ## What we can bear.
      let limit = 2

      ## The first line
      ## goes on, with `a | b` and <b>.
      ##
      ## A second paragraph.
      gate a { require limit > 1 }
      """)
    #expect(answer.output.contains("# Change process\n\nOf the whole file.\n\n"), "\(answer)")
    #expect(
      answer.output.contains(
        "### A\n\nThe first line goes on, with `a | b` and \\<b\\>.\n\nA second paragraph.\n\n"
          + "- `limit` (2) must be above 1.\n"), "\(answer)")
    #expect(answer.output.contains("| `limit` | `2` | What we can bear. |\n"), "\(answer)")
  }

  @Test func `a document goes to a file, and a script with mistakes has none`() {
    let folder = TemporaryFolder()
    folder.write("a.flow", GraphTests.script)
    folder.write("wrong.flow", "gate a { require b == 1 }\n")
    let answer = Binary.run(["doc", "a.flow", "-o", "markdown=a.md"], in: folder.path)
    #expect(answer.status == 0 && answer.output.isEmpty && answer.error.isEmpty, "\(answer)")
    #expect(folder.read("a.md").hasPrefix("# A\n"))
    let wrong = Binary.run(["doc", "wrong.flow"], in: folder.path)
    #expect(wrong.status == 2 && wrong.output.isEmpty && wrong.error.contains("error[F0203]"))
    let form = Binary.run(["doc", "a.flow", "-o", "html"], in: folder.path)
    #expect(form.status == 2 && form.error.contains("there are markdown"), "\(form)")
  }
}
