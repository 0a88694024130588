import CEditline
import Glibc

/// Reads blocks of text from a terminal, with everything that editing them takes.
///
/// The C library's editor holds the text and knows the keys, of emacs and of vi, and what
/// `~/.editrc` says of them. What is seen is drawn here: colours, a suggestion, prompts before the
/// lines of a block, and of a block taller than the screen the part around the cursor. The library
/// draws into nothing.
public final class LineEditor {
  /// What came of reading.
  public enum Reading: Equatable, Sendable {
    case block(String)
    /// Ctrl-C: the text is dropped.
    case cancelled
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
  }

  /// Prompts and colours.
  public struct Look: Sendable {
    public var prompt: String
    /// What stands before the further lines of a block.
    public var continuation: String
    public var promptStyle: Style
    public var usesColor: Bool

    public init(prompt: String, continuation: String, promptStyle: Style, usesColor: Bool) {
      self.prompt = prompt
      self.continuation = continuation
      self.promptStyle = usesColor ? promptStyle : .plain
      self.usesColor = usesColor
    }
  }

  public let history: HistoryFile
  unowned let owner: any EditorOwner
  let buffer: EditorBuffer
  let input: TerminalInput
  private let editor: OpaquePointer
  private let sink: UnsafeMutablePointer<FILE>
  private let list: OpaquePointer?
  private let output: Int32

  var look = Look(prompt: "", continuation: "", promptStyle: .plain, usesColor: false)
  /// Rows under the text until the next key.
  var footer: [(text: String, style: Style)] = []
  /// The suggestion that stands behind the text now.
  private(set) var ghost = ""
  /// What is shown instead of the text while history is searched.
  var search: Search?
  /// The column that moving up and down tries to keep.
  var wantedColumn: Int?
  var wasCancelled = false
  var wasAccepted = false
  /// What the text begins with, until the first key is asked for.
  private var draft = ""
  private var painter = Painter()
  private var colored: (text: [Unicode.Scalar], styles: [Style]) = ([], [])
  private var size = (width: 80, height: 24)

  /// An editor for the terminal of this process; nothing where it cannot be had.
  ///
  /// - Parameter name: under which `~/.editrc` may speak of it.
  public init?(name: String, owner: any EditorOwner, history: HistoryFile) {
    Self.chooseLocale()
    guard isatty(0) == 1, isatty(1) == 1, let sink = fopen("/dev/null", "w") else { return nil }
    guard let editor = flow_edit_open(name, sink, 0, 1) else {
      fclose(sink)
      return nil
    }
    self.owner = owner
    self.history = history
    self.sink = sink
    self.editor = editor
    output = 1
    buffer = EditorBuffer(editor: editor)
    input = TerminalInput(descriptor: 0, resizes: ResizeNotice())
    list = history_init()
    setUp()
  }

  deinit {
    el_end(editor)
    if let list { history_end(list) }
    fclose(sink)
  }

  /// Texts are UTF-8, whatever the environment says.
  static func chooseLocale() {
    setlocale(LC_CTYPE, "")
    if let name = nl_langinfo(nl_item(CODESET)), String(cString: name) == "UTF-8" { return }
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
  }

  private func setUp() {
    flow_edit_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    flow_edit_set_editor(editor, "emacs")
    flow_edit_leave_signals(editor)
    flow_edit_take_signal_keys(editor)
    if let list {
      flow_history_set_size(list, 10_000)
      for block in history.blocks { flow_history_enter(list, block) }
      flow_edit_set_history(editor, list)
    }
    flow_edit_set_reader(editor) { editor, character in
      guard let editor, let character else { return -1 }
      guard let scalar = LineEditor.of(editor)?.nextCharacter() else { return 0 }
      character.pointee = wchar_t(bitPattern: scalar.value)
      return 1
    }
    addCommands(to: editor)
    bindSoftly(editor)
    el_source(editor, nil)
    bindFirmly(editor)
  }

  static func of(_ editor: OpaquePointer) -> LineEditor? {
    flow_edit_owner(editor).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Reading

  /// Reads a block.
  ///
  /// - Parameter draft: what stands there already, to be edited.
  public func read(_ look: Look, draft: String = "") -> Reading {
    self.look = look
    footer = []
    wasCancelled = false
    wasAccepted = false
    wantedColumn = nil
    measure()
    // Pasted text comes between marks, so that its line ends are not taken for Enter.
    write("\u{1B}[?2004h")
    self.draft = draft
    var count: Int32 = 0
    let line = el_wgets(editor, &count)
    search = nil
    footer = []
    // An empty text that was entered looks to the library like the end.
    var result: Reading = wasCancelled ? .cancelled : wasAccepted ? .block("") : .end
    if let line, count > 0, !wasCancelled {
      let characters = UnsafeBufferPointer(start: line, count: Int(count))
      let scalars = characters.map { Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}" }
      result = .block(EditorBuffer.text(scalars[...]))
    }
    finish(result)
    return result
  }

  /// Keeps a block for later.
  public func remember(_ block: String) {
    if history.add(block), let list { flow_history_enter(list, block) }
  }

  private func finish(_ result: Reading) {
    ghost = ""
    var content = Layout.Content()
    content.prompt = look.prompt
    content.promptStyle = look.promptStyle
    content.continuation = look.continuation
    switch result {
    case .block(let text):
      content.text = Array(text.unicodeScalars)
      content.styles = styles(of: content.text)
    case .cancelled: content.text = colored.text + Array("^C".unicodeScalars)
    case .end: break
    }
    content.cursor = content.text.count
    write(painter.paint(Layout(content, width: size.width), height: size.height))
    write(painter.finish() + "\u{1B}[?2004l")
    colored = ([], [])
  }

  /// The next key, after what the last one did has been drawn.
  private func nextCharacter() -> Unicode.Scalar? {
    if !draft.isEmpty {
      buffer.insert(draft)
      draft = ""
    }
    while true {
      if !input.hasMore { paint() }
      let passes = flow_edit_editor(editor).map { String(cString: $0) } != "vi"
      switch input.read(passesSequences: passes) {
      case .character(let scalar):
        footer = []
        return scalar
      case .resized: resize()
      case .end: return nil
      }
    }
  }

  // MARK: Drawing

  func paint() {
    var content = Layout.Content()
    content.prompt = look.prompt
    content.promptStyle = look.promptStyle
    content.continuation = look.continuation
    if let search {
      content.text = Array(search.shown.unicodeScalars)
      content.cursor = search.place
      content.footer = [(search.line, .faint)]
    } else {
      content.text = buffer.scalars
      content.cursor = buffer.cursor
      content.footer = footer
      suggest(content.text, content.cursor)
      content.ghost = ghost
    }
    content.styles = styles(of: content.text)
    write(painter.paint(Layout(content, width: size.width), height: size.height))
  }

  private func suggest(_ text: [Unicode.Scalar], _ cursor: Int) {
    ghost = ""
    guard look.usesColor, !text.isEmpty, cursor == text.count else { return }
    let typed = EditorBuffer.text(text[...])
    guard let block = history.suggestion(for: typed) else { return }
    ghost = EditorBuffer.text(Array(block.unicodeScalars)[text.count...])
  }

  private func styles(of text: [Unicode.Scalar]) -> [Style] {
    guard look.usesColor, !text.isEmpty else {
      colored = (text, [])
      return []
    }
    if colored.text == text, !colored.styles.isEmpty { return colored.styles }
    var bytes: [Style] = []
    for range in owner.styles(of: EditorBuffer.text(text[...])) {
      if bytes.count < range.range.upperBound {
        bytes += Array(repeating: .plain, count: range.range.upperBound - bytes.count)
      }
      for place in range.range { bytes[place] = range.style }
    }
    var styles: [Style] = []
    styles.reserveCapacity(text.count)
    var offset = 0
    for scalar in text {
      styles.append(offset < bytes.count ? bytes[offset] : .plain)
      offset += scalar.value < 0x80 ? 1 : UTF8.width(scalar)
    }
    colored = (text, styles)
    return styles
  }

  /// Clears the screen; the text moves to its top.
  func clearScreen() {
    write("\u{1B}[H\u{1B}[2J")
    painter.forget()
  }

  func resize() {
    measure()
    write(painter.resize(toWidth: size.width))
    paint()
  }

  private func measure() {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return
    }
    size = (Int(window.ws_col), Int(window.ws_row))
  }

  /// How large the terminal is.
  public var screen: (width: Int, height: Int) { size }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR, errno != EAGAIN {
        return
      }
    }
  }
}
