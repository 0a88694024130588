import FlowRuntime
import FlowTestSupport
import Glibc
import Testing

@testable import FlowSession

/// What comes of handing a message to a channel.
@Suite struct ChannelSenderTests {
  private let folder = TemporaryFolder()

  private func send(_ way: ChannelWay, limit: Double = 30) -> String? {
    let project = Project(script: folder.path("a.flow"))
    return ChannelSender(project: project, limit: limit).send(Array("{}\n".utf8), by: way)
  }

  private func program(_ text: String) -> String {
    folder.write("tell", "#!/bin/sh\n\(text)\n")
    chmod(folder.path("tell"), 0o755)
    return "./tell"
  }

  @Test func `a program that ends well has it, one that does not says why`() {
    #expect(send(.run([program("cat > got")])) == nil)
    #expect(folder.read("got") == "{}\n")
    #expect(
      send(.run([program("echo no; echo 'no line'; exit 3")]))
        == "'./tell' ended with exit code 3: no line")
    #expect(send(.run([program("kill -9 $$")])) == "signal 9 ended './tell'")
    #expect(
      send(.run(["./nowhere"])) == "'./nowhere' cannot be run: No such file or directory")
    #expect(send(.unusable("it has no address")) == "it has no address")
  }

  @Test func `a program that hangs is stopped with all that it began`() {
    let words = [program("sleep 1000 & echo $! > child; sleep 1000")]
    #expect(send(.run(words), limit: 0.2) == "'./tell' took longer than 0.2s and was stopped")
    let child = pid_t(folder.read("child").filter(\.isNumber)) ?? -1
    #expect(child > 1)
    #expect(Processes.isGone(child))
  }

  @Test func `a program need not read its message`() {
    #expect(send(.run([program("exit 0")])) == nil)
  }

  @Test func `a file gets a line, and a torn line before it stays by itself`() {
    folder.write("told.jsonl", "{\"torn\":")
    #expect(send(.file("told.jsonl")) == nil)
    #expect(send(.file("told.jsonl")) == nil)
    #expect(folder.read("told.jsonl") == "{\"torn\":\n{}\n{}\n")
  }

  @Test func `only an ordinary file is a channel`() {
    folder.link("out.jsonl", to: "/dev/null")
    mkfifo(folder.path("pipe"), 0o644)
    mkdir(folder.path("folder"), 0o755)
    #expect(send(.file("out.jsonl")) == "'out.jsonl' is a link")
    #expect(send(.file("pipe")) == "'pipe' is not an ordinary file")
    #expect(send(.file("folder")) == "cannot write 'folder': it is a folder")
  }

  /// Looks at processes.
  private enum Processes {
    /// Whether a process that was told to end does so; one that nobody has asked for is a zombie.
    static func isGone(_ process: pid_t) -> Bool {
      for _ in 0..<1_000 {
        guard let state = state(of: process), state != "Z" else { return true }
        // The system ends it when it gets to it.
        poll(nil, 0, 10)
      }
      return false
    }

    /// The letter that the system gives a process; nothing when there is none.
    static func state(of process: pid_t) -> Character? {
      let descriptor = open("/proc/\(process)/stat", O_RDONLY)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var buffer = [UInt8](repeating: 0, count: 512)
      let count = max(0, read(descriptor, &buffer, buffer.count))
      let text = String(decoding: buffer[..<count], as: UTF8.self)
      return text.split(separator: ") ").last?.first
    }
  }
}
