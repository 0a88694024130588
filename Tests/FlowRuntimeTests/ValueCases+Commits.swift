/// Messages of commits; the naive evaluator does not know them.
extension ValueCases {
  static let commits: [(String, String)] = [
    (
      #"[conventional("Feat(http parser)!: add it ")] each "{.type} {.scope} {.subject}.""#,
      #"["feat http parser add it."]"#
    ),
    (#"conventional("feat!: x").breaking"#, "true"),
    (#"conventional("fix: x\n\nwhy\n\nBREAKING CHANGE: all of it").breaking"#, "true"),
    (#"conventional("fix: x\n\nwhy BREAKING CHANGE: no").breaking"#, "false"),
    (#"conventional("fix: x\n\nwhy\nso\n\nRefs: #1\nFixes #2\n and #3").body"#, #""why\nso""#),
    (
      #"conventional("fix: x\n\nRefs: #1\nFixes #2\n and #3").footers each .token + "=" + .value"#,
      ##"["Refs=#1", "Fixes=#2\n and #3"]"##
    ),
    (#"conventional("fix: x").scope"#, "unknown: the message has no scope"),
    (
      #"["fix", "fix:x", "fix : x", "(a): x", "fix(): x", "fix(a: x", "fix:  ", "Merge fix: x", ""]"#
        + " where conventional(.) is known", "[]"
    ),
    (
      #"conventional("Add it\n\nfix: x")"#,
      #"unknown: "Add it" has not the form 'type(scope): subject'"#
    ),
  ]
}
