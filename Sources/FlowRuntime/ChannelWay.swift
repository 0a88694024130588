import FlowValues

/// How the messages of a channel leave, with the values of the moment.
public enum ChannelWay: Hashable, Sendable {
  /// The program and its arguments; at least one word.
  case run([String])
  /// The path of a file.
  case file(String)
  /// It cannot be used: the reason.
  case unusable(String)
}
