import FlowReport
import FlowSession
import Glibc
import LineEditor

/// The prompt as a whole: finds out what it speaks to, and speaks to it.
public enum Prompt {
  /// Holds a session until it is over.
  ///
  /// - Parameter variable: looks up a variable of the environment.
  public static func run(
    _ settings: SessionSettings, isJSON: Bool, variable: (String) -> String?
  ) throws(FileError) -> ExitStatus {
    let session = try Session(settings)
    // A reader of the answers that goes away ends the session, not with a signal.
    signal(SIGPIPE, SIG_IGN)
    guard isatty(0) == 1, isatty(1) == 1 else {
      var face = PipedFace(session: session, isJSON: isJSON)
      return face.run(session.begin())
    }
    let bell = Doorbell()
    session.confirm = { Question.ask($0, bell) }
    let begin = session.begin()
    let terminal = variable("TERM") ?? ""
    if terminal != "dumb", !terminal.isEmpty {
      let history = HistoryFile(path: historyPath(variable))
      let face = TerminalFace(session: session, isJSON: isJSON, bell: bell, history: history)
      if face.canEdit { return face.run(begin) }
    }
    var face = PlainFace(session: session, isJSON: isJSON, bell: bell)
    return face.run(begin)
  }

  /// Where blocks are kept: `FLOW_HISTORY`, or the folder that the environment has for such things.
  private static func historyPath(_ variable: (String) -> String?) -> String? {
    if let path = variable("FLOW_HISTORY") { return path.isEmpty ? nil : path }
    if let folder = variable("XDG_STATE_HOME"), folder.hasPrefix("/") {
      return "\(folder)/flow/history"
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home)/.local/state/flow/history"
  }
}
