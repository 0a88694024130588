extension ValueCases {
  private static let severity = "choice severity { low, medium, high, critical }\n"
  private static let service =
    "record service { name: text, port: number, owner: text? }\n"
    + "let a = service(name: \"a\", port: 80, owner: \"ann\")\n"
    + "let b = service(name: \"b\", port: 81)\n"

  static let records: [(String, String)] = [
    (severity + "severity.high", "high"),
    (severity + "severity.low < severity.high", "true"),
    (severity + "let s = severity.medium; s >= high", "false"),
    (severity + "let s = severity.medium; s == medium", "true"),
    (severity + "let s = severity.medium; s in [low, medium]", "true"),
    (severity + "let s = severity.medium; s not in [low, medium]", "false"),
    (severity + "max([severity.low, severity.critical, severity.high])", "critical"),
    (severity + "sort([severity.high, severity.low])", "[low, high]"),
    (severity + "[severity.high, severity.low] where . > medium", "[high]"),
    (severity + "define f(s: severity) = s >= high; [f(low), f(high)]", "[false, true]"),
    (severity + "\"{severity.high}!\"", "\"high!\""),
    (severity + "let s = [severity.high][4]; s == high", "unknown"),
    (severity + "let s = [severity.high][4] otherwise low; s", "low"),
    (severity + "let s = if 1 > 2 then severity.low else high; s", "high"),
    (
      severity + "group([severity.low, severity.high, severity.low], .) each count(.items)",
      "[2, 1]"
    ),
    (severity + "unique([severity.low, severity.high, severity.low])", "[low, high]"),
    (service + "a", #"service(name: "a", port: 80, owner: "ann")"#),
    (service + "a.name + b.name", #""ab""#),
    (service + "a.port + b.port", "161"),
    (service + "b.owner", "unknown: 'owner' was left out"),
    (service + "b.owner otherwise \"nobody\"", #""nobody""#),
    (service + "a.owner is known and b.owner is unknown", "true"),
    (service + "a == a", "true"),
    (service + "a == b", "false"),
    (service + "b == b", "unknown"),
    (service + "b in [a]", "false"),
    (service + "b in [a, b]", "unknown"),
    (service + "unique([a, b, a]) each .name", #"["a", "b"]"#),
    (service + "unique([b, b])", "unknown"),
    (service + "a == service(name: \"a\", port: 80, owner: \"ann\")", "true"),
    (service + "a == service(name: \"a\", port: 82, owner: \"ann\")", "false"),
    (service + "[a, b] each .port", "[80, 81]"),
    (service + "[b, a] where .port > 80 each .name", #"["b"]"#),
    (service + "sort([b, a], .port) each .name", #"["a", "b"]"#),
    (service + "sum([a, b], .port)", "161"),
    (service + "max([a, b], .name)", #""b""#),
    (service + "[a, b] where .owner == \"ann\" each .name", #"["a"]"#),
    (service + "count([a, b] where .owner == \"ann\")", "unknown"),
    (service + "count([a, b] where .owner == \"ann\" otherwise false)", "1"),
    (service + "any [a, b] have .owner == \"ann\"", "true"),
    (service + "all [a, b] have .port in 80..81", "true"),
    (service + "group([a, b, a], .name) each \"{.key}{count(.items)}\"", #"["a2", "b1"]"#),
    (service + "[a, b] as s each ([1] each s.port + .)", "[[81], [82]]"),
    (service + "first([a, b] where .port > 80).name", #""b""#),
    (service + "first([a, b] where .port > 90).name", "unknown"),
    (service + "define f(s: service) = \"{s.name}:{s.port}\"; f(b)", #""b:81""#),
    (service + "define f(n: number): service = service(name: \"x\", port: n); f(9).port", "9"),
    (service + "a in [b, a]", "true"),
    (service + "a in [b]", "false"),
    (
      "record node { name: text, parts: list of node }\n"
        + "define depth(n: node): number = 1 + (max(n.parts, depth(.)) otherwise 0)\n"
        + "let leaf = node(name: \"l\", parts: [])\n"
        + "depth(node(name: \"r\", parts: [leaf, node(name: \"m\", parts: [leaf])]))", "3"
    ),
  ]

  static let data: [(String, String)] = [
    ("let d = json(\"x.json\"); d.n + 1", "4"),
    ("let d = json(\"x.json\"); d.t + \"!\"", #""three!""#),
    ("let d = json(\"x.json\"); d.n == 3", "true"),
    ("let d = json(\"x.json\"); d.n == \"3\"", "unknown"),
    ("let d = json(\"x.json\"); d.t == 3", "unknown"),
    ("let d = json(\"x.json\"); d.b == false", "true"),
    ("let d = json(\"x.json\"); not d.b", "true"),
    ("let d = json(\"x.json\"); d.t and true", "unknown"),
    ("let d = json(\"x.json\"); d.none", "unknown: there is no 'none' in 'd'"),
    ("let d = json(\"x.json\"); d.none.deeper", "unknown: there is no 'none' in 'd'"),
    ("let d = json(\"x.json\"); d.none is known", "false"),
    ("let d = json(\"x.json\"); d.object.deep * 2", "18"),
    ("let d = json(\"x.json\"); d[\"object\"][\"deep\"]", "9"),
    ("let d = json(\"x.json\"); d.list[0] + 1", "2"),
    ("let d = json(\"x.json\"); d.list[1]", #""two""#),
    ("let d = json(\"x.json\"); d.list[1] + 1", "unknown"),
    ("let d = json(\"x.json\"); d.list[7]", "unknown: the list is shorter than that"),
    ("let d = json(\"x.json\"); count(d.list)", "3"),
    ("let d = json(\"x.json\"); d.list each . is known", "[true, true, true]"),
    ("let d = json(\"x.json\"); sum(d.list)", "unknown"),
    ("let d = json(\"x.json\"); count(d.list where . == 1)", "unknown"),
    ("let d = json(\"x.json\"); d.wait > 1h", "true"),
    ("let d = json(\"x.json\"); d.n > 1 and d.n in [1, 3]", "true"),
    ("let d = json(\"x.json\"); keys(d.object)", #"["deep"]"#),
    ("let d = json(\"x.json\"); values(d.object)", "[9]"),
    ("let d = json(\"x.json\"); keys(d.n)", "unknown"),
    ("let d = json(\"x.json\"); d.object is empty", "false"),
    ("let d = json(\"x.json\"); \"{d.n} {d.t} {d.list}\"", #""3 three [1, \"two\", true]""#),
    ("let d = json(\"x.json\"); d.object == json(\"x.json\").object", "true"),
    ("let d = json(\"x.json\"); if d.b then 1 else 2", "2"),
    ("let d = json(\"x.json\"); if d.n then 1 else 2", "F0601"),
    ("json(\"none.json\").x + 1", "unknown: there is no file none.json"),
    ("evidence supplied: number; supplied + 1", "8"),
    ("evidence supplied: text; supplied", "unknown"),
    ("evidence misfit: number; misfit", "unknown: misfit: expected a number, found \"many\""),
    ("evidence wait: duration; wait + 1h", "2d1h"),
    ("evidence since: time; now - since", "1h"),
    ("evidence flag: bool; not flag", "false"),
    ("evidence flag; if flag then 1 else 2", "1"),
    (severity + "evidence level: severity; level >= high", "true"),
    (severity + "evidence misfit: severity; misfit is unknown", "true"),
    (
      "evidence absent: number; absent",
      "unknown: 'absent' was not supplied: give it with --set absent=…"
    ),
    ("evidence absent: number = 5; absent + 1", "6"),
    ("evidence supplied: number = 5; supplied + 1", "8"),
    ("evidence a = b + 1; evidence b = 2; a * b", "6"),
    // What evidence reads of the script's own variables, in every way that they are kept.
    ("let k = 2; evidence a = k; a + 1", "3"),
    ("let k = 2; evidence a = k * k + 1; a", "5"),
    ("let k = 2; evidence a: number = -k; a", "-2"),
    ("let k = 2; evidence a = k > 1; a", "true"),
    ("let k = true; evidence a = k; a and k", "true"),
    ("let k = true; evidence a = not k; a", "false"),
    ("let k = \"t\"; evidence a = k; a + k", #""tt""#),
    ("let k = \"t\"; evidence a = k + \"x\"; a", #""tx""#),
    ("let k = \"t\"; evidence a = \"<{k}>\"; a", #""<t>""#),
    ("let k = [1, 2]; evidence a = k; a + k", "[1, 2, 1, 2]"),
    ("let k = [1, 2]; evidence a = k[1]; a", "2"),
    ("let k = [1, 2]; evidence a = k where . > 1; a", "[2]"),
    ("let k = [1, 2]; evidence a = sum(k, . * k[1]); a", "6"),
    ("let k = 2; evidence a = [1, 2, 3] each . * k; a", "[2, 4, 6]"),
    ("let k = 2; evidence a = all [3, 4] have . > k; a", "true"),
    ("let k = 2; evidence a = match k { 2 -> \"two\"; otherwise -> \"more\" }; a", #""two""#),
    ("let k = 2; define f(x: number) = x * k; evidence a = f(k + 1); a", "6"),
    ("let k = 2; evidence a = if k > 1 then k else 0; a", "2"),
    ("let k = 1h; evidence a = now + k; a - now", "1h"),
    ("evidence a: number = b + 1; evidence b: number = a; b is unknown", "F0213"),
    ("evidence a: number = if a is known then 1 else 2; a", "F0213"),
    (
      "record service { name: text, port: number }\nevidence services: list of service\n"
        + "services each .port", "[80, 81]"
    ),
    (
      "record service { name: text, port: number }\nevidence brokenServices: list of service\n"
        + "brokenServices",
      "unknown: brokenServices: [0].port: expected a number, found \"eighty\""
    ),
    (
      "record service { name: text, port: number }\nevidence port: service\nport",
      "unknown: port: 'name' is missing, which a service must have"
    ),
  ]
}
