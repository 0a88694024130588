import CEditline

/// What keys do beyond what the library knows.
extension LineEditor {
  /// A command of ours: its name, as `~/.editrc` may bind it, and what it does.
  private struct Command {
    let name: String
    let help: String
    let run: flow_edit_command
  }

  private static func done(_ editor: OpaquePointer?, _ body: (LineEditor) -> Int32) -> UInt8 {
    guard let editor, let line = LineEditor.of(editor) else { return UInt8(CC_ERROR) }
    return UInt8(truncatingIfNeeded: body(line))
  }

  private static let commands: [Command] = [
    Command(name: "flow-accept", help: "Run the text, or go on with it on a new line") {
      editor, _ in done(editor) { $0.accept() }
    },
    Command(name: "flow-new-line", help: "Begin a new line") { editor, _ in
      done(editor) { $0.beginLine(indent: "") }
    },
    Command(name: "flow-cancel", help: "Drop the text") { editor, _ in
      done(editor) { $0.cancel() }
    },
    Command(name: "flow-up", help: "Up a line, or to the block before") { editor, _ in
      done(editor) { $0.up() }
    },
    Command(name: "flow-down", help: "Down a line, or to the block after") { editor, _ in
      done(editor) { $0.down() }
    },
    Command(name: "flow-left", help: "Left by a character") { editor, _ in
      done(editor) { $0.left() }
    },
    Command(name: "flow-right", help: "Right by a character, or take the suggestion") {
      editor, _ in done(editor) { $0.right(isLastReachable: true) }
    },
    Command(name: "flow-right-vi", help: "Right by a character, in command mode") {
      editor, _ in done(editor) { $0.right(isLastReachable: false) }
    },
    Command(name: "flow-home", help: "To the beginning of the line") { editor, _ in
      done(editor) { $0.home() }
    },
    Command(name: "flow-end", help: "To the end of the line") { editor, _ in
      done(editor) { $0.end() }
    },
    Command(name: "flow-delete", help: "Delete the character under the cursor") { editor, _ in
      done(editor) { $0.delete() }
    },
    Command(name: "flow-backspace", help: "Delete the character before the cursor") {
      editor, _ in done(editor) { $0.backspace() }
    },
    Command(name: "flow-paste", help: "Take pasted text as it is") { editor, _ in
      done(editor) { $0.paste() }
    },
    Command(name: "flow-complete", help: "Complete the word, or show how it may go on") {
      editor, _ in done(editor) { $0.complete() }
    },
    Command(name: "flow-close", help: "Put in a closing bracket, as deep as what it closes") {
      editor, key in done(editor) { $0.close(key) }
    },
    Command(name: "flow-search", help: "Search the history backwards") { editor, _ in
      done(editor) { $0.searchHistory() }
    },
    Command(name: "flow-clear", help: "Clear the screen") { editor, _ in
      done(editor) {
        $0.clearScreen()
        return CC_REFRESH
      }
    },
    Command(name: "flow-nothing", help: "Nothing") { _, _ in UInt8(CC_NORM) },
  ]

  func addCommands(to editor: OpaquePointer) {
    for command in Self.commands {
      flow_edit_add_command(editor, command.name, command.help, command.run)
    }
  }

  /// Keys that `~/.editrc` may bind anew.
  func bindSoftly(_ editor: OpaquePointer) {
    flow_edit_bind(editor, "^R", "flow-search")
    flow_edit_bind(editor, "^L", "flow-clear")
    flow_edit_bind(editor, "^W", "ed-delete-prev-word")
  }

  /// Keys without which the prompt would not be one; `bind -v` resets them all.
  func bindFirmly(_ editor: OpaquePointer) {
    func bind(_ key: String, _ command: String, inCommandMode other: String? = nil) {
      flow_edit_bind(editor, key, command)
      flow_edit_bind_alternative(editor, key, other ?? command)
    }
    bind("^M", "flow-accept")
    bind("^J", "flow-accept")
    bind("^C", "flow-cancel")
    for bracket in ["}", ")", "]"] { flow_edit_bind(editor, bracket, "flow-close") }
    flow_edit_bind(editor, "^I", "flow-complete")
    flow_edit_bind(editor, "^?", "flow-backspace")
    flow_edit_bind(editor, "^H", "flow-backspace")
    bind(Key.up.text, "flow-up")
    bind(Key.down.text, "flow-down")
    bind(Key.left.text, "flow-left")
    bind(Key.right.text, "flow-right", inCommandMode: "flow-right-vi")
    bind(Key.home.text, "flow-home")
    bind(Key.end.text, "flow-end")
    bind(Key.delete.text, "flow-delete")
    bind(Key.wordLeft.text, "ed-prev-word")
    bind(Key.wordRight.text, "em-next-word")
    bind(Key.pasteStart.text, "flow-paste")
    bind(Key.newLine.text, "flow-new-line")
    bind(Key.older.text, "ed-prev-history")
    bind(Key.newer.text, "ed-next-history")
    bind(Key.ignored.text, "flow-nothing")
    let isVi = flow_edit_editor(editor).map { String(cString: $0) } == "vi"
    // Here the library would ask for a command of its own, where nobody sees it ask.
    flow_edit_bind_alternative(editor, ":", "flow-nothing")
    if !isVi { flow_edit_bind(editor, "\\ex", "flow-nothing") }
    // In vi's insert mode the library knows no search and no clearing of the screen.
    if isVi { bindSoftly(editor) }
  }

  // MARK: Enter and Ctrl-C

  private func accept() -> Int32 {
    let text = buffer.text
    if case .goesOn(let indent) = owner.continuation(of: text) {
      // In the middle of a text that is not whole a new line begins where the cursor stands.
      let isAtEnd = buffer.cursor == buffer.scalars.count
      return beginLine(indent: isAtEnd ? indent : "")
    }
    buffer.move(to: buffer.scalars.count)
    wasAccepted = true
    return CC_NEWLINE
  }

  private func beginLine(indent: String) -> Int32 {
    buffer.insert("\n" + indent)
    return CC_REFRESH
  }

  /// A line that begins with a closing bracket stands a level less deep than the one above.
  private func close(_ key: Int32) -> Int32 {
    let line = buffer.head.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    if line.count >= 2, line.allSatisfy({ $0 == " " }) { buffer.deleteBack(2) }
    if let scalar = Unicode.Scalar(UInt32(bitPattern: key)) { buffer.insert(String(scalar)) }
    return CC_REFRESH
  }

  private func cancel() -> Int32 {
    wasCancelled = true
    return CC_NEWLINE
  }

  // MARK: Moving

  /// Where the line of the cursor begins and ends.
  private func line() -> (start: Int, end: Int) {
    let (text, cursor) = (buffer.scalars, buffer.cursor)
    let start = text[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return (start, text[cursor...].firstIndex(of: "\n") ?? text.count)
  }

  private func up() -> Int32 {
    let (start, _) = line()
    guard start > 0 else {
      wantedColumn = nil
      el_push(buffer.editor, Key.older.text)
      return CC_NORM
    }
    let text = buffer.scalars
    let above = text[..<(start - 1)].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    move(toLineFrom: above, to: start - 1, of: text)
    return CC_REFRESH
  }

  private func down() -> Int32 {
    let (_, end) = line()
    let text = buffer.scalars
    guard end < text.count else {
      wantedColumn = nil
      el_push(buffer.editor, Key.newer.text)
      return CC_NORM
    }
    let below = text[(end + 1)...].firstIndex(of: "\n") ?? text.count
    move(toLineFrom: end + 1, to: below, of: text)
    return CC_REFRESH
  }

  /// Moves to the column of the line the cursor comes from, or the nearest there is.
  private func move(toLineFrom start: Int, to end: Int, of text: [Unicode.Scalar]) {
    let here = line().start
    let column = text[here..<buffer.cursor].reduce(0) { $0 + TextWidth.of($1) }
    var place = start
    var reached = 0
    while place < end, reached < column {
      reached += TextWidth.of(text[place])
      place += 1
    }
    while place < end, TextWidth.of(text[place]) == 0 { place += 1 }
    buffer.move(to: place)
  }

  private func left() -> Int32 {
    let text = buffer.scalars
    var place = buffer.cursor - 1
    while place > 0, text[place] != "\n", TextWidth.of(text[place]) == 0 { place -= 1 }
    buffer.move(to: max(place, 0))
    return CC_REFRESH
  }

  private func right(isLastReachable: Bool) -> Int32 {
    let text = buffer.scalars
    if buffer.cursor == text.count, !ghost.isEmpty {
      buffer.insert(ghost)
      return CC_REFRESH
    }
    var place = buffer.cursor + 1
    while place < text.count, text[place] != "\n", TextWidth.of(text[place]) == 0 { place += 1 }
    if !isLastReachable, place >= text.count { return CC_NORM }
    buffer.move(to: min(place, text.count))
    return CC_REFRESH
  }

  private func home() -> Int32 {
    buffer.move(to: line().start)
    return CC_REFRESH
  }

  private func end() -> Int32 {
    if buffer.cursor == buffer.scalars.count, !ghost.isEmpty { buffer.insert(ghost) }
    buffer.move(to: line().end)
    return CC_REFRESH
  }

  // MARK: Deleting and pasting

  private func delete() -> Int32 {
    let text = buffer.scalars
    let start = buffer.cursor
    guard start < text.count else { return CC_NORM }
    var end = start + 1
    while end < text.count, text[end] != "\n", TextWidth.of(text[end]) == 0 { end += 1 }
    buffer.move(to: end)
    buffer.deleteBack(end - start)
    return CC_REFRESH
  }

  private func backspace() -> Int32 {
    let text = buffer.scalars
    let end = buffer.cursor
    guard end > 0 else { return CC_NORM }
    var start = end - 1
    while start > 0, text[start] != "\n", TextWidth.of(text[start]) == 0 { start -= 1 }
    buffer.deleteBack(end - start)
    return CC_REFRESH
  }

  private func paste() -> Int32 {
    var pasted: [Unicode.Scalar] = []
    let mark = Array("\u{1B}[201~".unicodeScalars)
    while let scalar = input.readPlain() {
      pasted.append(scalar)
      if scalar == "~", pasted.suffix(mark.count).elementsEqual(mark) {
        pasted.removeLast(mark.count)
        break
      }
    }
    var text = ""
    var wasReturn = false
    for scalar in pasted {
      switch scalar {
      case "\r": text += "\n"
      case "\n": if !wasReturn { text += "\n" }
      case "\t": text += "  "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: text.unicodeScalars.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    buffer.insert(text)
    return CC_REFRESH
  }

  // MARK: Completion

  private func complete() -> Int32 {
    let head = buffer.head
    let offset = head.utf8.count
    let found = owner.completions(in: buffer.text, at: offset)
    guard let first = found.items.first, found.start <= offset else {
      let line = head.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      if line.allSatisfy({ $0 == " " }) { buffer.insert("  ") }
      return CC_REFRESH
    }
    let typed = String(decoding: Array(head.utf8)[found.start...], as: UTF8.self)
    var common = first.text
    for item in found.items.dropFirst() { common = common.commonPrefix(with: item.text) }
    if found.items.count == 1 || common.count > typed.count {
      buffer.deleteBack(typed.unicodeScalars.count)
      buffer.insert(common)
    }
    if found.items.count > 1 {
      footer = Menu.rows(found.items, width: screen.width, height: screen.height)
    }
    return CC_REFRESH
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
