import FlowTestSupport
import Glibc
import Testing

/// `flow graph`: the process as a picture.
@Suite struct GraphTests {
  static let script = """
    ## How a change gets out.

    role lead "Lead" { dana, bob }
    role owner { carol }

    escalation quality "Quality" {
      level lead  within 24h { may: [approve] }
      level owner within 2d
      repeat: 1
    }

    override hurry "In a hurry" {
      granted-by: owner
      covers: [gate bar]
      requires: [reason]
      lasts: 2d
    }

    evidence coverage: number

    gate style { recommend coverage >= 95 }

    phase build "Build" {
      owner: lead
      within: 2w
      delivers: ["docs/design.md"]
      step "Write it" by lead
      gate bar "The bar" {
        require coverage >= 90 as "Coverage" because "new code is tested" else escalate to lead via quality
        signoff by 2 of lead within 3d
      }
      on late { notify owner "late" }
    }

    phase ship after build {
      locked gate ready for t in tasks where .open {
        require style.passed
        check "Tried" by owner
      }
    }

    watch stuck for t in tasks where .idle > 48h { escalate t to lead via quality because "stuck" }
    """

  static func graph(_ script: String, _ arguments: String...) -> Binary.Answer {
    let folder = TemporaryFolder()
    folder.write("a.flow", script)
    return Binary.run(["graph", "a.flow"] + arguments, in: folder.path)
  }

  @Test(arguments: ["text", "mermaid", "dot"])
  func `a script has its picture in each form`(form: String) {
    let answer = Self.graph(Self.script, "-o", form)
    #expect(answer.status == 0 && answer.error.isEmpty, "\(answer)")
    Drawing.expect(answer.output, "small.\(form == "text" ? "txt" : form)")
  }

  @Test(arguments: Drawing.workflows.indices)
  func `a workflow has its drawing, and the same one each time`(row: Int) {
    let (folder, name) = Drawing.workflows[row]
    let place = "\(Drawing.root)/Scripts/workflows/\(folder)"
    let answer = Binary.run(["graph", "\(name).flow"], in: place)
    #expect(answer.status == 0 && answer.error.isEmpty, "\(answer)")
    Drawing.expect(answer.output, "\(folder).txt")
    #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for form in ["dot", "mermaid"] {
      let first = Binary.run(["graph", "\(name).flow", "-o", form], in: place)
      let second = Binary.run(["graph", "\(name).flow", "-o", form], in: place)
      #expect(first.status == 0 && first.output == second.output)
      Self.checkMermaid(form == "mermaid" ? first.output : "flowchart TD\n")
      if form == "dot" { Self.checkDot(first.output) }
    }
  }

  /// What would stand in one endless row stands in chapters, each thing once.
  @Test func `a picture of much is no wider than it is high, and holds everything once`() throws {
    let place = "\(Drawing.root)/Scripts/workflows/project-governance"
    let dot = Binary.run(["graph", "governance.flow", "-o", "dot"], in: place).output
    for kind in ["gate", "watch", "ladder", "override", "decision"] {
      let nodes = dot.matches(of: try Regex("(?m)^ *\"\(kind) ([^\"]+)\" \\[label"))
      let ports = dot.matches(of: try Regex("PORT=\"\(kind) ([^\"]+)\""))
      let names = (nodes + ports).compactMap { $0.output[1].substring.map(String.init) }
      #expect(Set(names).count == names.count, "\(kind)")
    }
    let gates = try Self.gates(in: place)
    #expect(gates.count > 40)
    for gate in gates {
      #expect(
        dot.contains("\"gate \(gate)\" [label") != dot.contains("PORT=\"gate \(gate)\""), "\(gate)")
    }
    guard Self.hasGraphviz else { return }
    let folder = TemporaryFolder()
    let svg = Binary.run(["-Tsvg"], in: folder.path, input: dot, program: "dot").output
    let size = try #require(svg.firstMatch(of: #/<svg width="(\d+)pt" height="(\d+)pt"/#))
    let (width, height) = (try #require(Int(size.1)), try #require(Int(size.2)))
    #expect(width < height && width < 3_000, "\(width) x \(height)")
  }

  /// The names of the gates that the files of a workflow declare.
  private static func gates(in place: String) throws -> [String] {
    let uses = Binary.read("\(place)/governance.flow").matches(of: #/use "([^"]+)"/#)
    return uses.flatMap { use in
      Binary.read("\(place)/\(use.1)").matches(of: #/(?m)^ *(?:locked )?gate ([a-z-]+)/#).map {
        String($0.1)
      }
    }
  }

  static let hostile = #"""
    role lead "a]b[c\{d}" { dana }
    escalation end "<script>alert(1)</script>" { level lead within 1d }
    phase end "say \"end\"; %% --> <b>&amp; \\ `x` #35; \u{1B}[2J \u{202E}" {
      step "| a | b | <!-- x --> end" by lead
      gate subgraph "]]> \n two \\\\N lines" {
        require 1 == 1 as "\"]:::x;click a \"javascript:alert(1)\"" else escalate to lead via end
        check "1. one - *bold* _it_" by lead
      }
    }
    phase style "" after end { step "日本語 🎉" by lead }
    gate graph {
      require ("\u{1F600}" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") != ""
    }
    """#

  @Test func `a hostile title is words and nothing else in every form`() {
    for form in ["text", "mermaid", "dot"] {
      let answer = Self.graph(Self.hostile, "-o", form)
      #expect(answer.status == 0, "\(answer)")
      let scalars = answer.output.unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
      switch form {
      case "text":
        #expect(answer.output.contains("日本語 🎉"))
        #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      case "mermaid": Self.checkMermaid(answer.output)
      default:
        #expect(!answer.output.contains("<script"))
        Self.checkDot(answer.output)
      }
    }
  }

  @Test func `a picture leads nowhere and runs nothing`() {
    guard Self.hasGraphviz else { return }
    let folder = TemporaryFolder()
    folder.write("a.flow", Self.hostile)
    let answer = Binary.run(["graph", "a.flow", "-o", "svg=a.svg"], in: folder.path)
    #expect(answer.status == 0 && answer.output.isEmpty && answer.error.isEmpty, "\(answer)")
    let check = """
      import sys, xml.dom.minidom
      names = set()
      def walk(node):
        if node.nodeType == 1:
          names.add(node.tagName)
          names.update(node.attributes.keys())
        for child in node.childNodes: walk(child)
      walk(xml.dom.minidom.parse(sys.argv[1]))
      assert "svg" in names and "text" in names
      assert not {n for n in names if n in ("script", "a", "image", "foreignObject") or "href" in n
                  or n.startswith("on")}, names
      print("fine")
      """
    let python = Binary.run(["-c", check, "a.svg"], in: folder.path, program: "python3")
    #expect(python.output == "fine\n", "\(python.error)")
  }

  @Test func `without Graphviz there is advice instead of a picture`() {
    let folder = TemporaryFolder()
    folder.write("a.flow", Self.script)
    folder.write("empty/x", "")
    let answer = Binary.run(
      ["graph", "a.flow", "-o", "svg"], in: folder.path,
      environment: ["LANG": "C.UTF-8", "PATH": folder.path("empty")])
    #expect(answer.status == 4 && answer.output.isEmpty)
    #expect(
      answer.error == """
        flow: svg is drawn by the program 'dot', and it cannot be run: No such file or directory
          install Graphviz (apt-get install graphviz), or take -o dot, -o mermaid or -o text

        """, "\(answer)")
  }

  @Test func `the drawing keeps to ASCII where the locale has nothing else, and to the width`() {
    let folder = TemporaryFolder()
    folder.write("a.flow", Self.script)
    let answer = Binary.run(
      ["graph", "a.flow"], in: folder.path,
      environment: ["LANG": "C", "PATH": "/usr/bin:/bin", "COLUMNS": "60"])
    #expect(answer.status == 0)
    #expect(answer.output.utf8.allSatisfy { $0 < 0x80 }, "\(answer.output)")
    #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    Drawing.expect(answer.output, "small-ascii.txt")
  }

  @Test func `what cannot be drawn is said`() {
    let empty = Self.graph("let a = 1\n")
    #expect(empty.status == 0)
    #expect(empty.output.contains("there is nothing to draw"))
    let wrong = Self.graph("gate a { require b == 1 }\n")
    #expect(wrong.status == 2 && wrong.output.isEmpty && wrong.error.contains("error[F0203]"))
    let form = Self.graph("let a = 1\n", "-o", "svgg")
    #expect(form.status == 2 && form.error.contains("did you mean 'svg'?"), "\(form)")
    let twice = Self.graph("let a = 1\n", "-o", "dot", "-o", "mermaid")
    #expect(twice.status == 2 && twice.error.contains("two answers"), "\(twice)")
  }

  @Test func `the conditions and what they look at are there when asked for`() {
    let plain = Self.graph(Self.script)
    let told = Self.graph(Self.script, "--verbose")
    #expect(!plain.output.contains("coverage >= 90"))
    #expect(told.output.contains("coverage >= 90"))
    #expect(told.output.contains("← coverage"))
  }

  // MARK: Those who would read it

  static var hasGraphviz: Bool { access("/usr/bin/dot", X_OK) == 0 }

  /// Graphviz itself reads it, where it is installed.
  static func checkDot(_ text: String) {
    guard hasGraphviz else { return }
    let folder = TemporaryFolder()
    let answer = Binary.run(
      ["-Tsvg", "-o", "/dev/null"], in: folder.path, input: text, program: "dot")
    #expect(answer.status == 0 && answer.error.isEmpty, "\(answer.error)")
  }

  /// A flowchart line by line, stricter than Mermaid is.
  static func checkMermaid(_ text: String) {
    var lines = text.split(separator: "\n")
    #expect(lines.first == "flowchart TD")
    lines = Array(lines.dropFirst())
    let name = #/[A-Za-z][A-Za-z0-9_]*/#
    let label = #/"(?:[A-Za-z0-9 ,\/'=?():\-]|<br\/>|#\d+;|[^\x00-\x7F])*"/#
    var open = 0
    for line in lines {
      var line = line.drop { $0 == " " }
      if line == "end" {
        open -= 1
        continue
      }
      if line.hasPrefix("classDef ") { continue }
      if line.hasPrefix("subgraph ") {
        open += 1
        line = line.dropFirst("subgraph ".count)
      }
      guard let first = line.prefixMatch(of: name) else {
        Issue.record("no name in \(line)")
        continue
      }
      line = line[first.range.upperBound...]
      if line.hasPrefix("[") {
        let text = line.dropFirst().prefixMatch(of: label)
        let rest = text.map { line[$0.range.upperBound...] }
        #expect(rest?.wholeMatch(of: #/\](:::[a-z]+)?/#) != nil, "\(line)")
      } else {
        let edge = line.prefixMatch(of: #/ (==>|---|-\.->|-\.-o|-\. alongside \.->) /#)
        let told = line.prefixMatch(of: #/ -\. ("[^"]*") \.-> /#)
        let end = (edge.map { $0.range.upperBound } ?? told.map { $0.range.upperBound })
        #expect(told.map { $0.1.wholeMatch(of: label) != nil } ?? true, "\(line)")
        #expect(end.map { line[$0...].wholeMatch(of: name) != nil } ?? false, "\(line)")
      }
    }
    #expect(open == 0)
  }
}
