/// How far a declaration has come whose type others need.
enum EntryState {
  case untouched, inProgress, done
}
