import FlowLedger
import FlowProcess
import Glibc

/// Appends to a ledger until it has done so often enough, or is stopped, for tests that stop it.
///
///     FlowLedgerWriter LEDGER NAME COUNT [die=N|tear=N|limit=BYTES|user=ID|batch=N|bare=1|stories=1]…
///
/// Each append is two facts: one that opens an escalation under the next free number, and a note.
/// With a COUNT of 0 it only reads, and shows the head. Once an append has returned, the sequence and hash of its second fact go to standard output.
/// `batch=N` makes one append of N such pairs at a time; `stories=1` appends stories of ten facts instead of pairs; `bare=1` leaves the ledger away, and only
/// inserts rows of the same length. `die=N` kills the process at its N-th attempt to change a file, and `tear=N` after half of it;
/// `limit=BYTES` lets no file grow beyond a size; `user=ID` gives up the rights of root.

/// Writes at once, so that what was said before a sudden death can be read.
func say(_ line: String, to descriptor: Int32) {
  let bytes = Array((line + "\n").utf8)
  _ = write(descriptor, bytes, bytes.count)
}

let words = CommandLine.arguments
guard words.count >= 4, let count = Int(words[3]) else {
  say(
    "usage: FlowLedgerWriter LEDGER NAME COUNT [die=N|tear=N|limit=BYTES|user=ID|batch=N|bare=1|stories=1]…",
    to: 2)
  exit(2)
}
var batch = 1
var tellsStories = false
for word in words.dropFirst(4) {
  let parts = word.split(separator: "=")
  guard parts.count == 2, let number = Int(parts[1]) else { exit(2) }
  switch parts[0] {
  case "die": Accident.arrange(at: number, tearing: false)
  case "tear": Accident.arrange(at: number, tearing: true)
  case "limit":
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: rlim_t(number), rlim_max: rlim_t(number))
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  case "user": if setuid(uid_t(number)) != 0 { exit(2) }
  case "batch": batch = max(number, 1)
  case "stories": tellsStories = true
  case "bare":
    BareInsert.run(words[1], count: count)
    exit(0)
  default: exit(2)
  }
}

do throws(LedgerError) {
  if count == 0 {
    let head = try SQLiteStore(path: words[1], mode: .reading).head()
    say("\(head.sequence) \(head.hash)", to: 1)
    exit(0)
  }
  let store = try SQLiteStore(path: words[1], mode: .recording, waiting: 60)
  for start in stride(from: 0, to: count, by: batch) {
    let recorded: [RecordedFact]
    do throws(AppendError<Never>) {
      recorded = try store.append(key: words[2], after: .max) { view in
        if tellsStories {
          return (start..<min(start + batch, count)).flatMap { Story.facts($0, key: words[2]) }
        }
        let first = view.highestNumber(of: .escalationOpened, prefix: "ESC-") + 1
        return (start..<min(start + batch, count)).flatMap { number in
          let id = "ESC-\(first + number - start)"
          return [
            Fact(
              key: words[2], at: 1_000, actor: words[2], actorKind: .automated,
              kind: .escalationOpened, subject: id, body: ["number": .number(Double(number))]),
            Fact(
              key: words[2], at: 1_000, kind: .note, subject: id,
              body: ["text": .text(String(repeating: "it takes room ", count: 20))]),
          ]
        }
      }
    } catch {
      switch error {
      case .ledger(let error): throw error
      }
    }
    if let last = recorded.last { say("\(last.sequence) \(last.hash)", to: 1) }
  }
} catch {
  say(error.sentence, to: 2)
  exit(4)
}
