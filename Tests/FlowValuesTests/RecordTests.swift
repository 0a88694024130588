import FlowValues
import Testing

/// A record holds its fields in one piece of memory and lets go of them with itself.
struct RecordTests {
  static let pair = RecordType(
    name: "pair",
    fields: [
      RecordType.Field(name: "left", type: .text), RecordType.Field(name: "right", type: .data),
    ])

  /// A thing that tells whether anybody still holds it.
  private final class Witness: ObjectValue {
    var kind: DomainType { .gate }
    var name: String { "witness" }
    func field(_ index: Int) -> Value { .unknown(.notThere) }
  }

  @Test
  func `fields are released once, with the last copy of the record`() {
    weak var witness: Witness?
    var copies: [Record] = []
    do {
      let held = Witness()
      witness = held
      copies = Array(repeating: Record(Self.pair, [.text("a"), .object(held)]), count: 3)
    }
    #expect(copies[0].isIdentical(to: copies[2]))
    while copies.count > 1 {
      copies.removeLast()
      #expect(witness != nil)
    }
    copies.removeLast()
    #expect(witness == nil)
  }

  @Test
  func `fields are read in their order, by number and as a collection`() {
    let long = String(repeating: "long ", count: 20)
    let record = Record(Self.pair, [.text(long), .list(List([.number(1), .number(2)]))])
    #expect(record.fields.count == 2)
    #expect(record.fields[0] == .text(long))
    #expect(record.place(of: 1).pointee == .list(List([.number(1), .number(2)])))
    #expect(Array(record.fields.reversed()) == [record.fields[1], record.fields[0]])
    #expect(record.extent.values == 5)
    #expect(record.extent.levels == 2)
    #expect(Record(RecordType(name: "empty", fields: []), []).fields.isEmpty)
  }

  @Test
  func `records are the same where type and fields are`() {
    let record = Record(Self.pair, [.text("a"), .number(1)])
    let same = Record(Self.pair, [.text("a"), .number(1)])
    let other = Record(Self.pair, [.text("a"), .number(2)])
    let stranger = Record(RecordType(name: "pair", fields: Self.pair.fields), Array(record.fields))
    #expect(!record.isIdentical(to: same))
    #expect(Value.record(record) == .record(same))
    #expect(Value.record(record).hashValue == Value.record(same).hashValue)
    #expect(Value.record(record) != .record(other))
    #expect(Value.record(record) != .record(stranger))
  }
}

extension Reason {
  fileprivate static let notThere = Reason("it is not there")
}
