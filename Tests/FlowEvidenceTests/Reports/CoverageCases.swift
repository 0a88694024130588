/// Reports of coverage, written by hand after what each tool writes.
enum CoverageCases {
  static let lcov: [ReportCase] = [
    ReportCase(
      "a file as geninfo writes it", .lcov,
      """
      TN:unit
      SF:src/parse.c
      FN:3,parse
      FN:20,29,skip
      FNDA:4,parse
      FNDA:0,skip
      FNF:2
      FNH:1
      BRDA:5,0,0,3
      BRDA:5,0,1,-
      BRDA:7,e0,1,0
      BRF:3
      BRH:1
      DA:3,4
      DA:5,4,abcdef
      DA:20,0
      LF:3
      LH:2
      end_of_record

      """,
      is: [
        ("lines", "66.66666666666667"), ("lines-covered", "2"), ("lines-total", "3"),
        ("percent", "66.66666666666667"), ("branches", "33.333333333333336"),
        ("branches-total", "3"), ("functions", "50"), ("functions-covered", "1"),
        ("files[0].path", "\"src/parse.c\""), ("files[0].source", "\"a:2\""),
        ("files[0].lines-total", "3"), ("source", "\"a\""),
      ]),
    ReportCase(
      "records count, not the sums of the section", .lcov,
      "SF:a.c\nDA:1,1\nDA:2,0\nLF:10\nLH:10\nend_of_record\n",
      is: [("lines", "50"), ("lines-total", "2")]),
    ReportCase(
      "a section without records has its sums", .lcov,
      "SF:a.c\nLF:10\nLH:4\nBRF:2\nBRH:1\nFNF:1\nFNH:1\nend_of_record\n",
      is: [("lines", "40"), ("branches", "50"), ("functions", "100")]),
    ReportCase(
      "sections and files of one source are united", .lcov,
      "SF:a.c\nDA:1,1\nDA:2,0\nDA:3,0\nend_of_record\nSF:a.c\nDA:2,5\nend_of_record\n",
      "SF:a.c\nDA:1,0\nDA:4,0\nend_of_record\nSF:b.c\nDA:1,1\nend_of_record\n",
      is: [
        ("lines-covered", "3"), ("lines-total", "5"), ("files[0].lines-total", "4"),
        ("files[1].source", "\"b:5\""), ("source", "\"reports/*\""),
      ]),
    ReportCase(
      "Windows ends of lines, a mark of the byte order, comments and new kinds of records", .lcov,
      "\u{FEFF}# by hand\r\nSF: a.c \r\nVER:#1\r\nMCDC:1,2,t,0,0,0\r\nFNL:0,3\r\nFNA:0,2,f\r\n"
        + "DA:1,18446744073709551615000\r\n\r\nend_of_record",
      is: [("lines", "100"), ("functions", "100"), ("files[0].path", "\"a.c\"")]),
    ReportCase(
      "nothing to cover is not all covered", .lcov, "SF:a.c\nLF:0\nLH:0\nend_of_record\n",
      is: [
        ("lines", "unknown: a: it tells of no lines"), ("lines-total", "0"),
        ("branches", "unknown: a: it tells of no branches"),
      ]),
    ReportCase("an empty file", .lcov, "", is: [("lines", "unknown: a: it tells of no lines")]),
    ReportCase(
      "lines far apart take little room", .lcov,
      "SF:a.c\nDA:1,1\nDA:900000000000000,0\nDA:900000000000000,1\nDA:70,0\nend_of_record\n",
      is: [("lines-covered", "2"), ("lines-total", "3")]),
  ]

  static let cobertura: [ReportCase] = [
    ReportCase(
      "totals at the root, lines, conditions and methods", .cobertura,
      """
      <?xml version="1.0"?>
      <!DOCTYPE coverage SYSTEM "http://cobertura.example/coverage-04.dtd">
      <coverage line-rate="0.5" branch-rate="0.5" lines-covered="2" lines-valid="4"
          branches-covered="1" branches-valid="2">
        <packages><package name="p"><classes>
          <class name="p.A" filename="src/a.py" line-rate="0.5">
            <methods>
              <method name="f" signature="()"><lines><line number="1" hits="3"/></lines></method>
              <method name="g" signature="()" line-rate="0"/>
            </methods>
            <lines>
              <line number="1" hits="3"/>
              <line number="2" hits="3" branch="true" condition-coverage="50% (1/2)"/>
              <line number="3" hits="0"/>
            </lines>
          </class>
          <class name="p.B" filename="src/a.py"><lines><line number="9" hits="0"/></lines></class>
        </classes></package></packages>
      </coverage>
      """,
      is: [
        ("lines", "50"), ("lines-total", "4"), ("branches", "50"), ("functions-covered", "1"),
        ("functions-total", "2"), ("files[0].lines-total", "4"), ("files[0].lines-covered", "2"),
        ("files[0].branches", "50"), ("files[0].source", "\"a:6\""),
      ]),
    ReportCase(
      "the totals are what the tool says, though the lines differ", .cobertura,
      """
      <coverage line-rate="0.25" lines-covered="1" lines-valid="4"><packages><package><classes>
      <class filename="a"><lines><line number="1" hits="1"/></lines></class>
      </classes></package></packages></coverage>
      """,
      is: [("lines", "25"), ("lines-total", "4"), ("files[0].lines", "100")]),
    ReportCase(
      "a rate alone", .cobertura,
      """
      <coverage line-rate="0.125"><class filename="a"><line number="1" hits="0"/></class></coverage>
      """, is: [("lines", "12.5"), ("lines-total", "1")]),
    ReportCase(
      "no totals at all", .cobertura,
      "<coverage><class filename='a'><line number='1' hits='0'/><line number='2' hits='7'/>"
        + "</class></coverage>", is: [("lines", "50")]),
    ReportCase(
      "a rate of nothing says nothing", .cobertura,
      "<coverage line-rate='1' lines-covered='0' lines-valid='0'/>",
      is: [("lines", "unknown: a: it tells of no lines"), ("lines-total", "0")]),
    ReportCase(
      "lines in comments, data and instructions are none", .cobertura,
      """
      <coverage><class filename="a"><lines><!-- <line number="1" hits="1"/> ' -->
      <?x <line number="2" hits="1"/> "?><line number="3" hits="1"/> <line number="4" hits="0"/>
      <![CDATA[<line number="5" hits="1"/> ' ]] ]]><line number="6" hits="1"/>'</lines></class>
      <class filename="b > c"><line number="1" hits="0"/></class></coverage>
      """,
      is: [("lines-total", "4"), ("lines-covered", "2"), ("files[1].path", "\"b > c\"")]),
    ReportCase(
      "lines in every form that XML allows", .cobertura,
      """
      <!DOCTYPE coverage [<!ATTLIST line hits CDATA "0">]>
      <coverage><class filename="a"><line number='1' hits="1"></line><line
        number = "2" hits="0" /><line number="3" hits="&#49;"/><line number="4" name="é" hits="1"/>
        <line number="5"/></class></coverage>
      """, is: [("lines-total", "5"), ("lines-covered", "3")]),
    ReportCase(
      "several reports are united by source file", .cobertura,
      "<coverage lines-covered='1' lines-valid='2'><class filename='a'><line number='1' hits='1'/>"
        + "<line number='2' hits='0' condition-coverage='0% (0/4)'/></class></coverage>",
      "<coverage lines-covered='1' lines-valid='2'><class filename='a'><line number='1' hits='0'/>"
        + "<line number='2' hits='1' condition-coverage='75% (3/4)'/></class></coverage>",
      is: [("lines", "100"), ("lines-total", "2"), ("branches", "75"), ("branches-total", "4")]),
    ReportCase(
      "a report of totals alone cannot be united with others", .cobertura,
      "<coverage lines-covered='1' lines-valid='2'/>", "<coverage/>",
      is: [
        (
          "lines",
          "unknown: a: it has totals but no lines, so that it cannot be merged with others"
        )
      ]),
  ]

  static let jacoco: [ReportCase] = [
    ReportCase(
      "the counters at the root", .jacoco,
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
      <report name="demo"><sessioninfo id="x" start="1" dump="2"/>
        <group name="core"><package name="org/demo">
          <class name="org/demo/A" sourcefilename="A.java">
            <method name="&lt;init&gt;" desc="()V" line="3">
              <counter type="INSTRUCTION" missed="0" covered="3"/>
              <counter type="METHOD" missed="0" covered="1"/>
            </method>
            <counter type="INSTRUCTION" missed="1" covered="3"/>
            <counter type="CLASS" missed="0" covered="1"/>
          </class>
          <sourcefile name="A.java">
            <line nr="3" mi="0" ci="3" mb="1" cb="1"/>
            <line nr="4" mi="1" ci="0" mb="0" cb="0"/>
            <counter type="LINE" missed="1" covered="1"/>
          </sourcefile>
          <counter type="LINE" missed="1" covered="1"/>
        </package></group>
        <counter type="INSTRUCTION" missed="2" covered="6"/>
        <counter type="BRANCH" missed="1" covered="1"/>
        <counter type="LINE" missed="1" covered="3"/>
        <counter type="COMPLEXITY" missed="1" covered="4"/>
        <counter type="METHOD" missed="0" covered="1"/>
        <counter type="CLASS" missed="0" covered="1"/>
        <counter type="FUTURE" missed="0" covered="1"/>
      </report>
      """,
      is: [
        ("percent", "75"), ("lines", "75"), ("branches", "50"), ("functions", "100"),
        ("instructions-total", "8"), ("classes-total", "1"), ("complexity", "80"),
        ("files[0].path", "\"org/demo/A.java\""), ("files[0].lines", "50"),
        ("files[0].branches", "50"),
      ]),
    ReportCase(
      "what no level says is added up from the one below", .jacoco,
      """
      <report name="r"><group name="g"><package name="p">
        <class name="p/A"><counter type="INSTRUCTION" missed="1" covered="1"/></class>
        <sourcefile name="A.kt"><line nr="1" mi="0" ci="2"/><line nr="2" mi="2" ci="0"/></sourcefile>
      </package></group><group name="h"><counter type="LINE" missed="0" covered="2"/></group></report>
      """,
      is: [("lines", "75"), ("lines-total", "4"), ("instructions", "50"), ("percent", "50")]),
    ReportCase(
      "an empty report", .jacoco, "<report name='r'/>",
      is: [
        ("lines", "unknown: a: it tells of no lines"),
        ("percent", "unknown: a: it tells of no instructions"),
      ]),
    ReportCase(
      "reports of different sources are added up", .jacoco,
      "<report><package name='p'><sourcefile name='A'><line nr='1' ci='1'/></sourcefile></package>"
        + "<counter type='LINE' missed='0' covered='1'/></report>",
      "<report><package name='q'><sourcefile name='A'><line nr='1' mi='1'/></sourcefile></package>"
        + "<counter type='LINE' missed='1' covered='0'/></report>",
      is: [("lines", "50"), ("lines-total", "2")]),
    ReportCase(
      "reports that share a source are united line by line", .jacoco,
      "<report><package name='p'><class name='p/A'><method name='f' desc='()V'>"
        + "<counter type='INSTRUCTION' missed='0' covered='1'/></method></class>"
        + "<sourcefile name='A'><line nr='1' ci='1'/><line nr='2' mi='1'/></sourcefile></package>"
        + "<counter type='LINE' missed='1' covered='1'/></report>",
      "<report><package name='p'><class name='p/A'><method name='f' desc='()V'>"
        + "<counter type='INSTRUCTION' missed='1' covered='0'/></method></class>"
        + "<sourcefile name='A'><line nr='1' mi='1'/><line nr='2' ci='1'/></sourcefile></package>"
        + "<counter type='LINE' missed='1' covered='1'/></report>",
      is: [
        ("lines", "100"), ("lines-total", "2"), ("functions-total", "1"), ("functions", "100"),
        ("classes-total", "1"), ("percent", "100"),
        ("complexity", "unknown: reports/*: it tells of no complexity that can be united"),
      ]),
  ]

  static let coveragePy: [ReportCase] = [
    ReportCase(
      "totals with branches", .coveragePy,
      """
      {"meta": {"format": 3, "branch_coverage": true},
       "files": {"app/a.py": {"executed_lines": [1, 2], "missing_lines": [3, 4],
          "executed_branches": [[2, 3]], "missing_branches": [[2, -1]],
          "summary": {"covered_lines": 2, "num_statements": 4},
          "functions": {"": {"executed_lines": [1]}, "f": {"executed_lines": [2]},
            "g": {"executed_lines": []}}}},
       "totals": {"covered_lines": 2, "num_statements": 4, "percent_covered": 50.5,
          "num_branches": 2, "covered_branches": 1}}
      """,
      is: [
        ("percent", "50.5"), ("lines", "50"), ("branches", "50"), ("functions", "50"),
        ("functions-total", "2"), ("files[0].path", "\"app/a.py\""), ("files[0].lines", "50"),
      ]),
    ReportCase(
      "nothing to cover, which coverage.py calls whole", .coveragePy,
      """
      {"files": {}, "totals": {"covered_lines": 0, "num_statements": 0, "percent_covered": 100.0}}
      """, is: [("percent", "unknown: a: it tells of no lines"), ("lines-total", "0")]),
    ReportCase(
      "several reports are united", .coveragePy,
      """
      {"files": {"a.py": {"executed_lines": [1], "missing_lines": [2]}},
       "totals": {"covered_lines": 1, "num_statements": 2, "percent_covered": 50}}
      """,
      """
      {"files": {"a.py": {"executed_lines": [2], "missing_lines": [1]}},
       "totals": {"covered_lines": 1, "num_statements": 2, "percent_covered": 50}}
      """, is: [("percent", "100"), ("lines", "100"), ("lines-total", "2")]),
    ReportCase(
      "the database of coverage.py", .coveragePy, "SQLite format 3\0…",
      is: [
        (
          "lines",
          "unknown: a: this is the database of coverage.py; write a report with 'coverage json'"
        )
      ]),
    ReportCase(
      "the other report of coverage.py", .coveragePy, "<coverage/>",
      is: [("lines", "unknown: a:1: this is XML; read it with 'cobertura'")]),
  ]
}
