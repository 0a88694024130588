import FlowSource

/// The long texts behind the codes of this room, in order of code.
public enum PromptExplanations {
  public static let all: [Explanation] = [
    Explanation(
      DiagnosticCode("F0870"), "only evidence can be given",
      """
      At the prompt 'given NAME = E' supplies evidence, as --set does: what 'evidence' declares, \
      or what nothing declares. Everything else is changed by declaring it again.
      """,
      wrong: "let limit = 90\ngiven limit = 80\n",
      right: "evidence limit: number\ngiven limit = 80\n"),
    Explanation(
      DiagnosticCode("F0871"), "'given now' takes a time",
      """
      'given now = TIME' puts the clock of the session somewhere else, as ':now TIME' does. To \
      move it by a duration say ':now +48h'.
      """,
      wrong: "given now = 48h\n", right: "given now = 2026-11-20T10:00Z\n"),
  ]
}
