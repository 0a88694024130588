extension ValueCases {
  private static let image =
    "define image(b: text) = match b { \"main\" -> \"latest\"; "
    + "like \"release/<v>\" -> v; like \"fix/<a>-<b2>\" -> b2 + a; otherwise -> \"alpha\" }\n"
  private static let size =
    "define size(n: number) = match n { 0 -> \"none\"; -1 -> \"minus\"; in [1, 2] -> \"few\"; "
    + "in 3..5 -> \"some\"; < 0 -> \"negative\"; when n == 7 -> \"seven\"; >= 100 -> \"many\"; "
    + "otherwise -> \"other\" }\n"
  private static let severity = "choice severity { low, medium, high }\n"

  static let matches: [(String, String)] = [
    (image + "image(\"main\")", #""latest""#),
    (image + "image(\"release/1.2\")", #""1.2""#),
    (image + "image(\"release/1/2\")", #""alpha""#),
    (image + "image(\"fix/x-y\")", #""yx""#),
    (image + "image(\"dev\")", #""alpha""#),
    (image + "image([\"x\"][1])", "unknown"),
    (size + "[size(0), size(-1), size(2), size(4)]", #"["none", "minus", "few", "some"]"#),
    (
      size + "[size(-9), size(7), size(100), size(8)]",
      #"["negative", "seven", "many", "other"]"#
    ),
    (size + "size(4.5)", #""some""#),
    (size + "size(1 / 0)", "unknown"),
    ("match true { true -> 1; false -> 2 }", "1"),
    ("match 1 > 2 { true -> 1; false -> 2 }", "2"),
    ("match 1 / 0 > 2 { true -> 1; false -> 2 }", "unknown"),
    ("match 3 { 3 -> 1 / 0; otherwise -> 2 }", "unknown"),
    ("match 5 { when true -> 1 }", "1"),
    ("match 5 { when 1 / 0 > 1 -> 1; otherwise -> 2 }", "unknown"),
    ("match 5 { 5 -> 0; when 1 / 0 > 1 -> 1; otherwise -> 2 }", "0"),
    ("match 2h { < 1h -> \"short\"; 120m -> \"two\"; otherwise -> \"long\" }", #""two""#),
    ("match 2026-11-20 { < 2026-01-01 -> \"old\"; otherwise -> \"new\" }", #""new""#),
    (severity + "match severity.high { low -> 1; medium -> 2; high -> 3 }", "3"),
    (severity + "match severity.high { low -> 1; >= medium -> 2 }", "2"),
    (severity + "match severity.high { in [low, medium] -> 1; high -> 2 }", "2"),
    (severity + "match [severity.high][1] { low -> 1; otherwise -> 2 }", "unknown"),
    (
      "[1, 2, 3] each match . { 1 -> \"one\"; otherwise -> \"more\" }",
      #"["one", "more", "more"]"#
    ),
    (
      "match 1 { 1 -> match 2 { 2 -> \"both\"; otherwise -> \"a\" }; otherwise -> \"b\" }",
      #""both""#
    ),
    ("match \"a\" + \"b\" { \"ab\" -> 1; otherwise -> 2 } + 1", "2"),
    ("(match \"a\" + \"b\" { \"ab\" -> 1; otherwise -> 2 }) + 1", "2"),
    ("match \"x\" {\n  \"x\" -> 1\n  otherwise -> 2\n}", "1"),
    ("match \"x\" { in [\"x\", \"y\"] -> 1, otherwise -> 2 }", "1"),
    ("match \"src/a.swift\" { like \"**/*.md\" -> 1; like \"src/**\" -> 2; otherwise -> 3 }", "2"),
  ]
}
