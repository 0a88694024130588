/// Files of data, and lists of tasks.
enum DataCases {
  static let data: [ReportCase] = [
    ReportCase(
      "one value a line, empty lines passed over", .jsonl,
      "\u{FEFF}{\"a\": 1}\r\n\n  \n[true, null]\n\"x\"",
      is: [
        ("[0].a", "1"), ("[1]", "[true, unknown]"), ("[2]", "\"x\""), ("[3]", "no [3]"),
      ]),
    ReportCase("lines of several files", .jsonl, "1\n2\n", "3", is: [("", "[1, 2, 3]")]),
    ReportCase("no lines", .jsonl, "", is: [("", "[]")]),
    ReportCase(
      "cells with commas, quotes and ends of lines", .csv,
      "\u{FEFF}name,note\r\n\"Lovelace, Ann\",\"said \"\"no\"\"\r\ntwice\"\r\n,\n",
      is: [
        ("[0].name", "\"Lovelace, Ann\""), ("[0].note", #""said \"no\"\u{D}\ntwice""#),
        ("[1].name", "\"\""), ("[2]", "no [2]"),
      ]),
    ReportCase(
      "semicolons, as spreadsheets write them", .csv, "a;b\n1,5;\"x;y\"",
      is: [("[0].a", "\"1,5\""), ("[0].b", "\"x;y\"")]),
    ReportCase("tabs", .csv, "a\tb\n1\t2\n\n", is: [("[0].b", "\"2\""), ("[1]", "no [1]")]),
    ReportCase(
      "one column, in which an empty line is a cell", .csv, "a\n1\n\n2",
      is: [("[1].a", "\"\""), ("[2].a", "\"2\"")]),
    ReportCase("names alone", .csv, "a,b", is: [("", "[]")]),
    ReportCase(
      "the words of the core schema", .yaml,
      """
      %YAML 1.2
      ---
      none: [~, null, NULL, ]
      bools: [true, False]
      numbers: [12, -3, +4, 0o17, 0x1F, .5, 2., -1e3, 1.5E-2]
      texts: [no, on, 1_000, 0b1, 2026-11-20, 12:30, '5', "\\u00e9", 1.2.3, .inf, -, 0x, 1e]
      "quoted key": 'it''s'
      1: one
      """,
      is: [
        ("none", "[unknown, unknown, unknown]"), ("bools", "[true, false]"), ("numbers[3]", "15"),
        ("numbers[4]", "31"), ("numbers[5]", "0.5"), ("numbers[6]", "2"), ("numbers[7]", "-1000"),
        ("numbers[8]", "0.015"), ("numbers[2]", "4"), ("texts[0]", "\"no\""),
        ("texts[2]", "\"1_000\""), ("texts[4]", "\"2026-11-20\""), ("texts[6]", "\"5\""),
        ("texts[7]", "\"é\""), ("texts[10]", "\"-\""), ("texts[11]", "\"0x\""),
        ("quoted key", "\"it's\""), ("1", "\"one\""), ("none[0]", "unknown: 'none' is null in a"),
      ]),
    ReportCase(
      "blocks, flows, folds and tags", .yaml,
      """
      # a comment
      list:
      - a
      - b: 1
        c: {d: [2, 3]}
      literal: |
        two
          lines
      folded: >-
        one
        line
      text: !!str 12
      number: !!int "7"
      """,
      is: [
        ("list[1].c.d[1]", "3"), ("literal", #""two\n  lines\n""#), ("folded", "\"one line\""),
        ("text", "\"12\""), ("number", "7"),
      ]),
    ReportCase(
      "anchors and the taking over of members", .yaml,
      """
      base: &base {x: 1, y: 2}
      more: &more {z: 3}
      a: {<<: *base, x: 9}
      b: {<<: [*base, *more]}
      c: *base
      """,
      is: [
        ("a", #"{"x": 9, "y": 2}"#), ("b", #"{"x": 1, "y": 2, "z": 3}"#),
        ("c", #"{"x": 1, "y": 2}"#),
      ]),
    ReportCase(
      "several documents", .yaml, "--- 1\n--- {a: 2}\n...\n", is: [("", "[1, {\"a\": 2}]")]),
    ReportCase(
      "all kinds of values", .toml,
      #"""
      title = "a\tb \u00e9"   # a comment
      path = 'C:\n'
      many = [ 1_000, 0xff, 0o17, 0b11,
        -5, ] # over lines
      reals = [+1.5, 5e+2, 6.5e-1]
      long = """
      first \
          second
      "quoted" """
      raw = '''
      as\is'''
      when = [1979-05-27T07:32:00Z, 1979-05-27, 07:32:00.25, 1979-05-27 07:32:00]
      yes = true
      never = nan
      "a b".c = 1
      "a b".d = 2
      point = { x = 1, y.z = 2 }
      [a]
      b = 1
      [a.c.d]
      e = 1
      [a.c]
      f = 2
      [[list]]
      n = 1
      [[list]]
      n = 2
      [list.sub]
      m = 3
      """#,
      is: [
        ("title", #""a\tb é""#), ("path", #""C:\\n""#), ("many[1]", "255"), ("many[4]", "-5"),
        ("reals", "[1.5, 500, 0.65]"), ("long", #""first second\n\"quoted\" ""#),
        ("raw", #""as\\is""#), ("when[1]", "\"1979-05-27\""), ("when[2]", "\"07:32:00.25\""),
        ("yes", "true"), ("never", "unknown: 'nan' is no number to count with"),
        ("a b.d", "2"), ("point", #"{"x": 1, "y": {"z": 2}}"#), ("a.b", "1"), ("a.c.d.e", "1"),
        ("a.c.f", "2"), ("list[1].sub.m", "3"),
      ]),
    ReportCase("nothing", .toml, "# nothing\n", is: [("", "{}")]),
    ReportCase(
      "texts one after the other", .text, "\u{FEFF}one\n", "two", is: [("", #""one\ntwo""#)]),
  ]

  static let tasks: [ReportCase] = [
    ReportCase(
      "every box of a checklist", .checklist,
      """
      # Review
      - [ ] T-1: read it @ann #docs due:2026-11-20 priority:high
        * [x] the first part
          1. [in_progress] deep
        * [X] T-2 – the second part
      + [-] dropped
      2) [?]
      - [see](https://example.org) no box
      - [link] no box
      - no box [ ]
      ```
      - [ ] code
      ```
      <!-- - [ ] a comment
      - [ ] still -->
      ## Later ##
      \t- [ ] ask @ann about #12
      """,
      is: [
        ("", "7"), ("[0].id", "\"T-1\""), ("[0].title", "\"read it\""), ("[0].status", "\"todo\""),
        ("[0].done", "false"), ("[0].section", "\"Review\""), ("[0].owner", "\"ann\""),
        ("[0].labels", "[\"docs\"]"), ("[0].due", "2026-11-20T00:00:00Z"),
        ("[0].priority", "\"high\""), ("[0].line", "2"), ("[0].source", "\"a:2\""),
        ("[0].progress", "50"), ("[0].parts[0].title", "\"the first part\""),
        ("[1].done", "true"), ("[1].progress", "100"),
        ("[1].owner", "unknown: the item has no owner"), ("[2].status", "\"in-progress\""),
        ("[3].id", "\"T-2\""), ("[3].title", "\"the second part\""), ("[4].status", "\"-\""),
        ("[5].status", "\"?\""), ("[5].title", "\"\""), ("[6].title", "\"ask @ann about #12\""),
        ("[6].section", "\"Later\""),
      ]),
    ReportCase(
      "tasks with their parts", .todo,
      """
      - [ ] one
        - [x] a
        - [ ] b
      - Group
        - [ ] two
      - [x] two
      """,
      is: [
        ("[0].title", "\"one\""), ("[0].parts[1].title", "\"b\""), ("[0].progress", "50"),
        ("[1].id", "\"two\""), ("[2].id", "\"two-2\""), ("[2].done", "true"), ("[3]", "no [3]"),
      ]),
    ReportCase(
      "lists of several files", .todo, "- [ ] a\n", "- [x] b\n",
      is: [("[1].source", "\"b:1\""), ("[1].done", "true")]),
    ReportCase("a page without boxes", .checklist, "# Title\n\ntext\n", is: [("", "[]")]),
  ]

  /// A file and the start of the reason for which it is refused.
  static let refused: [(format: String, text: String, reason: String)] = [
    ("jsonl", "{}\n{\"a\":}\n", "a:2:6: "),
    ("jsonl", "{} {}", "a:1:4: expected nothing more"),
    ("csv", "", "a: it has no first row to name columns"),
    ("csv", "a,b\n1\n", "a:2: expected 2 cells, found 1"),
    ("csv", "a,b\n\"1\n2\",x\n1,2,3\n", "a:4: expected 2 cells, found 3"),
    ("csv", "a,a\n", "a:1: two columns are named 'a'"),
    ("csv", "a,,b\n", "a:1: column 2 has no name"),
    ("csv", "a\n\"x", "a:2: a cell in quotes that begins here or further down never ends"),
    ("csv", "a\n\"x\"y", "a:2: expected the end of a cell after its closing quote"),
    ("csv", "a\nx\"y", "a:2: a quote stands in a cell that does not begin with one"),
    ("csv", "a\n\0", "a:2: a NUL byte stands in a cell"),
    ("yaml", "", "a: the file is empty"),
    ("yaml", "a: [1", "a:2:1: "),
    ("yaml", "a: 1\na: 2", "a:2:1: the key 'a' stands twice"),
    ("yaml", "a: *b", "a:1:4: nothing above is named '&b'"),
    ("yaml", "a: &a [*a]", "a:1:8: nothing above is named '&a'"),
    ("yaml", "[1]: 2", "a:1:1: a key has to be a word or a number"),
    ("yaml", "a: !Ref b", "a:1:4: the tag '!Ref' is not known"),
    ("yaml", "<<: 3", "a:1:5: '<<' takes over a mapping"),
    ("yaml", "a:\tb\n\tc", "a:2:"),
    ("toml", "a", "a:1:2: expected '=' after a key"),
    ("toml", "a =", "a:1:4: expected a value, found the end"),
    ("toml", "a = 1 b = 2", "a:1:7: expected the end of the line, found 'b'"),
    ("toml", "a = 1\na = 2", "a:2:1: the key 'a' stands twice"),
    ("toml", "a = yes", "a:1:5: 'yes' is no value"),
    ("toml", "a = 012", "a:1:5: '012' is no value"),
    ("toml", "a = 1__0", "a:1:5: '1__0' is no value"),
    ("toml", "a = \"x", "a:1:5: this text has no closing quote"),
    ("toml", "a = \"\\q\"", "a:1:6: there is no such escape"),
    ("toml", "a = \"\\ud800\"", "a:1:6: this is no character"),
    ("toml", "a = [1", "a:1:5: this list never ends"),
    ("toml", "[a]\n[a]", "a:2:1: 'a' is defined already"),
    ("toml", "a = {x = 1}\n[a.b]", "a:2:1: 'a' is no table that could be added to"),
    ("toml", "a.b = 1\n[a]", "a:2:1: 'a' is defined already"),
    ("toml", "a = [1]\n[[a]]", "a:2:1: 'a' is defined already"),
    ("toml", "= 1", "a:1:1: expected a key, found '='"),
  ]

  /// Written as bytes, since they are no texts.
  static let undecodable: [(format: String, bytes: [UInt8], reason: String)] = [
    ("csv", [0x61, 0x0A, 0xE9, 0x0A], "a:2: the file is not UTF-8"),
    ("csv", [0xFF, 0xFE, 0x61, 0], "a:1: this is UTF-16; save the table as UTF-8"),
    ("toml", Array("a = 1\nb = '".utf8) + [0xE9, 0x27], "a:2: the file is not UTF-8"),
    ("text", [0x61, 0x0A, 0x0A, 0xC0], "a:3: the file is not UTF-8"),
    ("checklist", Array("a\n- [ ] b".utf8) + [0xC0], "a:2: the line is not UTF-8"),
    ("jsonl", [0x22, 0xC0, 0x22], "a:1:2: the byte 0xC0 is not UTF-8"),
    ("yaml", [0x61, 0xC0, 0x80], "a: invalid "),
  ]
}
