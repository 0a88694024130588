import Testing

@testable import LineEditor

/// How a text becomes rows, and rows become what is written to the terminal.
@Suite struct LayoutTests {
  private func layout(
    _ text: String, cursor: Int? = nil, width: Int = 20, ghost: String = ""
  ) -> Layout {
    var content = Layout.Content()
    content.text = Array(text.unicodeScalars)
    content.cursor = cursor ?? content.text.count
    content.prompt = "flow> "
    content.continuation = "....> "
    content.ghost = ghost
    return Layout(content, width: width)
  }

  @Test func `every line has its prompt`() {
    let layout = layout("gate g {\n  a\n}")
    #expect(layout.rows == ["flow> gate g {", "....>   a", "....> }"])
    #expect((layout.cursorRow, layout.cursorColumn) == (2, 7))
  }

  @Test func `a long line wraps, and the cursor with it`() {
    let layout = layout("abcdefghijklmnopqrstuvwxyz", cursor: 14)
    #expect(layout.rows == ["flow> abcdefghijklmn", "opqrstuvwxyz"])
    #expect((layout.cursorRow, layout.cursorColumn) == (1, 0))
  }

  @Test func `behind a full row the cursor stands on the next`() {
    let layout = layout("abcdefghijklmn")
    #expect(layout.rows == ["flow> abcdefghijklmn", ""])
    #expect((layout.cursorRow, layout.cursorColumn) == (1, 0))
  }

  @Test(arguments: [("日本", 4), ("e\u{301}a", 2), ("aé", 2), ("\u{1}", 2)])
  func `the cursor knows how wide characters are`(text: String, columns: Int) {
    LineEditor.chooseLocale()
    #expect(layout(text).cursorColumn == 6 + columns)
  }

  @Test func `a wide character never stands on both sides of an edge`() {
    LineEditor.chooseLocale()
    let layout = layout("abcdefghijklm日")
    #expect(layout.rows == ["flow> abcdefghijklm", "日"])
  }

  @Test func `control characters are shown, not sent`() {
    #expect(layout("a\u{1B}[2J").rows == ["flow> a^[[2J"])
  }

  @Test func `a suggestion stands behind the cursor`() {
    let layout = layout("ga", ghost: "te g {\n}")
    #expect(layout.rows == ["flow> ga\u{1B}[2mte g { …\u{1B}[0m"])
    #expect(layout.cursorColumn == 8)
  }

  @Test func `nothing is written where nothing changed`() {
    var painter = Painter()
    #expect(painter.paint(layout("abc"), height: 10).contains("flow> abc"))
    #expect(painter.paint(layout("abc"), height: 10) == "")
  }

  @Test func `of many rows those around the cursor are shown`() {
    let text = (1...50).map { "line \($0)" }.joined(separator: "\n")
    var painter = Painter()
    let bottom = painter.paint(layout(text), height: 10)
    #expect(bottom.contains("line 50") && bottom.contains("line 41") && !bottom.contains("line 40"))
    let top = painter.paint(layout(text, cursor: 0), height: 10)
    #expect(top.contains("line 1") && top.contains("line 10") && !top.contains("line 11"))
  }

  @Test func `a key repaints one row of many`() {
    let text = (1...200).map { "require x\($0) > 1" }.joined(separator: "\n")
    var painter = Painter()
    _ = painter.paint(layout(text, width: 80), height: 50)
    let out = painter.paint(layout(text + "0", width: 80), height: 50)
    #expect(out.utf8.count < 80)
  }

  @Test func `a menu tells what each is, and counts what it does not show`() {
    let few = [Completions.Item("coverage", note: "number"), Completions.Item("count", note: "f")]
    #expect(
      Menu.rows(few, width: 40, height: 24).map(\.text)
        == ["  coverage  number", "  count     f"])
    let many = (1...10_000).map { Completions.Item("task-\($0)", note: "task") }
    let rows = Menu.rows(many, width: 80, height: 24)
    #expect(rows.count == 16)
    #expect(rows.last?.text.hasPrefix("… and ") == true)
  }
}
