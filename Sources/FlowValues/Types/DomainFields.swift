/// The fields of the things of a process, as scripts see them.
enum DomainFields {
  private typealias Field = DomainType.Field

  static let table: [DomainType: [DomainType.Field]] = [
    .person: [
      Field("name", .text), Field("email", .text), Field("automated", .bool),
      Field("trusted", .bool), Field("roles", .list(.text)),
    ],
    .role: [
      Field("name", .text), Field("title", .text), Field("members", .list(.domain(.person))),
    ],
    .ladder: [Field("name", .text), Field("title", .text)],
    .overrideKind: [Field("name", .text), Field("title", .text)],
    .cadence: [
      Field("number", .number), Field("start", .time), Field("end", .time),
      Field("length", .duration), Field("previous", .domain(.cadence)),
    ],
    .calendar: [
      Field("name", .text), Field("open", .bool), Field("opens", .time), Field("closes", .time),
    ],
    .gate: [
      Field("name", .text), Field("title", .text), Field("subject", .text),
      Field("outcome", .choice(.outcome)), Field("passed", .bool), Field("failed", .bool),
      Field("waiting", .bool), Field("attempts", .number),
      Field("findings", .list(.domain(.finding))), Field("entered", .time), Field("due", .time),
      Field("late", .bool), Field("owner", .text), Field("instances", .list(.domain(.gate))),
    ],
    .phase: [
      Field("name", .text), Field("title", .text), Field("outcome", .choice(.outcome)),
      Field("passed", .bool), Field("failed", .bool), Field("waiting", .bool),
      Field("attempts", .number), Field("findings", .list(.domain(.finding))),
      Field("entered", .time), Field("due", .time), Field("late", .bool),
      Field("entries", .number), Field("blocked", .bool), Field("owner", .text),
      Field("within", .duration), Field("inputs", .list(.text)), Field("delivers", .list(.text)),
      Field("gates", .list(.domain(.gate))),
    ],
    .finding: [
      Field("kind", .text), Field("text", .text), Field("outcome", .choice(.outcome)),
      Field("required", .text), Field("found", .text), Field("source", .text),
      Field("owner", .text),
    ],
    .run: [Field("key", .text), Field("attempt", .number)],
    .task: [
      Field("id", .text), Field("title", .text), Field("status", .choice(.taskStatus)),
      Field("owner", .domain(.person)), Field("points", .number), Field("priority", .data),
      Field("labels", .list(.text)), Field("needs", .list(.text)), Field("blocks", .list(.text)),
      Field("due", .time), Field("created", .time), Field("updated", .time),
      Field("age", .duration), Field("idle", .duration), Field("done", .bool),
      Field("open", .bool), Field("blocked", .bool), Field("attempts", .number),
      Field("parts", .list(.domain(.task))), Field("progress", .number), Field("source", .text),
      Field("estimate", .duration),
    ],
    .escalation: [
      Field("id", .text), Field("subject", .text), Field("ladder", .text), Field("level", .number),
      Field("role", .domain(.role)), Field("opened", .time), Field("due", .time),
      Field("acknowledged", .time), Field("resolved", .time), Field("open", .bool),
      Field("exhausted", .bool), Field("reason", .text), Field("label", .text),
      Field("outcome", .text), Field("fields", .data), Field("acknowledged-by", .domain(.person)),
      Field("resolved-by", .domain(.person)), Field("exhausted-at", .time),
    ],
    .override: [
      Field("id", .text), Field("kind", .text), Field("by", .domain(.person)),
      Field("reason", .text), Field("risk", .text), Field("scope", .list(.text)),
      Field("granted", .time), Field("expires", .time), Field("review-by", .time),
      Field("reviewed", .time), Field("active", .bool), Field("expired", .bool),
      Field("uses", .number), Field("fields", .data), Field("agreed-by", .domain(.person)),
      Field("revoked", .time), Field("reviewed-by", .domain(.person)), Field("for", .text),
    ],
    .commit: [
      Field("id", .text), Field("short", .text), Field("subject", .text), Field("body", .text),
      Field("author", .domain(.person)), Field("author-name", .text),
      Field("author-email", .text), Field("at", .time),
      Field("conventional", .record(.conventional)), Field("signed", .bool),
      Field("signer", .domain(.person)), Field("files", .list(.text)), Field("merge", .bool),
    ],
    .branch: [
      Field("name", .text), Field("head", .domain(.commit)), Field("base", .domain(.commit)),
      Field("author", .domain(.person)), Field("commits", .list(.domain(.commit))),
      Field("ahead", .number), Field("behind", .number), Field("files", .list(.text)),
      Field("age", .duration), Field("idle", .duration), Field("dirty", .bool),
      Field("merged", .bool), Field("default", .bool), Field("remote", .bool),
    ],
    .repo: [
      Field("name", .text), Field("branch", .domain(.branch)),
      Field("branches", .list(.domain(.branch))), Field("dirty", .bool),
      Field("commits", .list(.domain(.commit))), Field("default", .text),
    ],
    .notification: [
      Field("to", .text), Field("text", .text), Field("about", .text), Field("channel", .text),
      Field("level", .number), Field("at", .time), Field("state", .text),
      Field("tries", .number), Field("sent", .time),
    ],
    .fact: [
      Field("kind", .text), Field("subject", .text), Field("actor", .text),
      Field("automated", .bool), Field("at", .time), Field("because", .text),
      Field("text", .text), Field("fields", .data),
    ],
  ]
}
