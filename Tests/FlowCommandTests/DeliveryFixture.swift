import FlowTestSupport
import Glibc

/// A folder with a script that tells people, and a channel that keeps count.
struct DeliveryFixture {
  static let script = """
    role lead { dana, bob }
    role owner { carol }
    person dana { name: "Dana Roe", email: "dana@example.com" }
    escalation quality {
      level lead  within 24h
      level owner within 48h
    }
    channel default { run: ["./tell"], breaker: (failures: 3, within: 10m, rest: 1h) }
    evidence coverage: number
    gate bar {
      require coverage >= 90 else escalate via quality because "new code is tested"
    }
    """

  let folder = TemporaryFolder()

  /// - Parameter tell: what the channel's program does after it has kept its message.
  init(_ script: String = script, tell: String = "exit 0") {
    folder.write("a.flow", script)
    setTell(tell)
  }

  /// Makes the program of the channel: each message becomes a line of `got`.
  func setTell(_ after: String) {
    folder.write("tell", "#!/bin/sh\ncat >> got\n\(after)\n")
    chmod(folder.path("tell"), 0o755)
  }

  /// Runs `flow` at a time of 2026-11-20, or at a whole instant.
  @discardableResult
  func flow(
    _ command: String, at time: String, _ options: [String] = [], killAt: String? = nil
  ) -> Binary.Answer {
    var environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "COLUMNS": "100"]
    if let killAt { environment["FLOW_TEST_KILL_AT"] = killAt }
    let clock = command == "status" ? [] : ["--allow", "clock"]
    return Binary.run(
      [
        command, "a.flow", "--set", "coverage=80", "--now",
        time.contains("T") ? time : "2026-11-20T\(time)Z",
      ] + clock + options, in: folder.path, environment: environment)
  }

  /// The keys of the messages that arrived, in order.
  var arrived: [String] {
    folder.read("got").split(separator: "\n").map { line in
      let parts = line.split(separator: "\"key\":\"").dropFirst().first ?? ""
      return String(parts.prefix { $0 != "\"" })
    }
  }

  /// The facts of some kinds, as `flow log` prints them, without what they hold.
  func log(_ kinds: String...) -> String {
    let words = kinds.flatMap { ["--kind", $0] }
    let lines = Binary.run(["log"] + words, in: folder.path).output.split(separator: "\n")
    return lines.filter { !$0.hasPrefix(" ") && $0 != "no facts" }
      .map { $0.split(separator: "  ").dropFirst().joined(separator: "  ") + "\n" }.joined()
  }

  /// All names in a folder, sorted, those that begin with a dot too.
  func names(in name: String) -> [String] {
    Binary.run(["-A", name], in: folder.path, program: "ls").output
      .split(separator: "\n").map(String.init)
  }
}
