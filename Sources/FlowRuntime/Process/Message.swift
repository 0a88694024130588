/// What people are told, before it is known who they are.
struct Message {
  let text: String
  /// An escalation, or the cause of a `notify`.
  let about: String
  /// The channel that was named for it.
  var channel: String?
  /// Whom it is for, in the words of the script.
  var role: String?
  /// The gate, task or phase that it is about.
  var subject: String?
  /// The rung of the ladder, counted from 1.
  var level: Int?
}
