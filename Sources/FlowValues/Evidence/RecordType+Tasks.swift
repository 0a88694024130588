/// What task lists and messages of commits become.
extension RecordType {
  /// One box of a checklist, or one task of a list, with the ones indented below it.
  public static let checklistItem: RecordType = {
    // It holds a list of itself, so it has its name before its fields.
    let type = RecordType(name: "checklist-item")
    type.complete([
      Field(name: "id", type: .text), Field(name: "title", type: .text),
      Field(name: "status", type: .text), Field(name: "done", type: .bool),
      Field(name: "section", type: .text), Field(name: "owner", type: .text),
      Field(name: "labels", type: .list(.text)), Field(name: "due", type: .time),
      Field(name: "priority", type: .text),
      Field(name: "parts", type: .list(.record(type))), Field(name: "progress", type: .number),
      Field(name: "line", type: .number), Field(name: "source", type: .text),
    ])
    return type
  }()

  /// `conventional("feat(parser)!: read lists")`
  public static let conventional = RecordType(
    name: "conventional",
    fields: [
      Field(name: "type", type: .text), Field(name: "scope", type: .text),
      Field(name: "breaking", type: .bool), Field(name: "subject", type: .text),
      Field(name: "body", type: .text), Field(name: "footers", type: .list(.record(.footer))),
    ])

  /// One line at the end of a message of a commit: `Refs: #12`.
  public static let footer = RecordType(
    name: "footer",
    fields: [Field(name: "token", type: .text), Field(name: "value", type: .text)])
}
