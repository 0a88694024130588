import FlowReport
import FlowSession
import FlowSource

extension Command {
  /// `flow check [FILE…]`
  static let check = Command(
    name: "check", summary: "find mistakes without running anything", operands: .scripts,
    options: [.fix, .format],
    details: [
      "Reads each script and all that it uses, and reports mistakes of spelling, names, types and "
        + "rules. A mistake makes the exit code 2, a warning does not.",
      "--fix applies the changes that are sure, in the named files only.",
    ]
  ) { invocation throws(CommandFailure) in
    try CheckCommand(invocation: invocation).run()
  }
}

/// Checks scripts, and mends them where that was asked for.
private struct CheckCommand {
  let invocation: Invocation

  func run() throws(CommandFailure) -> ExitStatus {
    let isJSON = try invocation.isJSON()
    let look = try invocation.appearance(.output)
    let errorLook = try invocation.appearance(.error)
    let console = invocation.console
    let isFixing = try invocation.has(.fix)
    var checked: [PreparedScript] = []
    var fixed: [(path: String, count: Int)] = []
    let paths = try invocation.scripts()
    let requests = try paths.map { path throws(CommandFailure) in try invocation.request(path) }
    for (number, path) in paths.enumerated() {
      do throws(FileError) {
        if isFixing {
          let count = try Fixer.fix(path)
          if count > 0 { fixed.append((path, count)) }
        }
        checked.append(try PreparedScript.prepare(requests[number]))
      } catch {
        throw CommandFailure(error)
      }
    }
    Forever.keep(checked)
    let errors = checked.flatMap(\.diagnostics).count { $0.severity == .error }
    let warnings = checked.flatMap(\.diagnostics).count { $0.severity == .warning }
    let hasFailed = checked.contains(where: \.hasErrors)
    if isJSON {
      console.write(json(checked, errors: errors, warnings: warnings, fixed: fixed))
      return hasFailed ? .invalid : .passed
    }
    var isFollowing = false
    for script in checked where !script.diagnostics.isEmpty {
      if isFollowing { console.write("\n", to: .error) }
      console.write(
        DiagnosticText.render(script.diagnostics, script.sources, errorLook), to: .error)
      isFollowing = true
    }
    for (path, count) in fixed {
      console.write("fixed \(counted(count, "mistake")) in \(SafeText.escape(path))\n")
    }
    let subject =
      checked.count == 1 ? SafeText.escape(checked[0].script.path) : "\(checked.count) files"
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error")) }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    let finding = parts.isEmpty ? "no mistakes" : parts.joined(separator: ", ")
    console.write(look.shown("\(subject) – \(finding)") + "\n")
    return hasFailed ? .invalid : .passed
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private func json(
    _ checked: [PreparedScript], errors: Int, warnings: Int, fixed: [(path: String, count: Int)]
  ) -> String {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("format", "flow.check/1")
      json.member("errors", errors)
      json.member("warnings", warnings)
      json.array("files") { json in
        for script in checked {
          json.object { json in
            json.member("file", script.script.path)
            json.member("valid", !script.hasErrors)
            json.member("fixed", fixed.first { $0.path == script.script.path }?.count ?? 0)
            DiagnosticJSON.write("diagnostics", script.diagnostics, script.sources, to: &json)
          }
        }
      }
    }
    return json.text + "\n"
  }
}
