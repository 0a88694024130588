import FlowReport
import Foundation
import Testing

struct JSONWriterTests {
  @Test func `parts stand in the order in which they were written, in either style`() {
    let compact =
      #"{"gate":"quality","found":84.2,"tries":3,"open":false,"due":null,"#
      + #""labels":["a","b"],"none":[],"empty":{},"rows":[{"id":1},[true,null]]}"#
    let pretty = """
      {
        "gate": "quality",
        "found": 84.2,
        "tries": 3,
        "open": false,
        "due": null,
        "labels": [
          "a",
          "b"
        ],
        "none": [],
        "empty": {},
        "rows": [
          {
            "id": 1
          },
          [
            true,
            null
          ]
        ]
      }
      """
    for (style, text) in [(JSONStyle.compact, compact), (.pretty, pretty)] {
      var json = JSONWriter(style)
      json.object {
        $0.member("gate", "quality")
        $0.member("found", 84.2)
        $0.member("tries", 3)
        $0.member("open", false)
        $0.member("due", nil as String?)
        $0.member("labels", ["a", "b"])
        $0.array("none") { _ in }
        $0.object("empty") { _ in }
        $0.array("rows") {
          $0.object { $0.member("id", 1) }
          $0.array {
            $0.bool(true)
            $0.null()
          }
        }
      }
      #expect(json.text == text)
    }
  }

  @Test func `values at the top make lines, also across a drain`() {
    var json = JSONWriter()
    json.object { $0.member("id", "T-1") }
    json.object { $0.member("id", "T-2") }
    #expect(String(decoding: json.drain(), as: UTF8.self) == "{\"id\":\"T-1\"}\n{\"id\":\"T-2\"}")
    #expect(json.bytes.isEmpty)
    json.number(3)
    #expect(json.text == "\n3")
  }

  @Test func `an error in the middle leaves a whole document`() throws {
    struct Stop: Error {}
    var json = JSONWriter()
    json.array {
      try? $0.object {
        $0.key("a")
        throw Stop()
      }
      $0.number(1)
    }
    #expect(json.text == #"[{"a":null},1]"#)
  }

  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("\"\\/", #""\"\\/""#),
    ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\0\u{1F}\u{1B}[31m", #""\u0000\u001f\u001b[31m""#),
    ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("\u{9B}31m\u{80}", #""\u009b31m\u0080""#),
    ("\u{A0}\u{2027}\u{202F}", "\"\u{A0}\u{2027}\u{202F}\""),
    ("føroya 日本 😀", "\"føroya 日本 😀\""),
  ])
  func `a text is escaped where it must be`(text: String, written: String) {
    var json = JSONWriter()
    json.text(text)
    #expect(json.text.utf8.elementsEqual(written.utf8))
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (90, "90"), (84.2, "84.2"), (1e15, "1000000000000000"),
      (1e21, "1e+21"),
      (1.5e-7, "1.5e-7"), (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
    ] as [(Double, String)])
  func `a number is written as everywhere else, and what JSON cannot say is null`(
    number: Double, text: String
  ) {
    var json = JSONWriter()
    json.number(number)
    #expect(json.text == text)
  }

  @Test func `what is written reads back the same elsewhere`() throws {
    var state: UInt64 = 5
    for round in 0..<300 {
      let value = random(&state, depth: 0)
      var json = JSONWriter(round % 2 == 0 ? .compact : .pretty)
      write(value, to: &json)
      let read = try JSONSerialization.jsonObject(
        with: Data(json.bytes), options: .fragmentsAllowed)
      try #require((read as? NSObject) == value, "\(json.text)")
    }
  }

  private func next(_ state: inout UInt64, below limit: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % limit)
  }

  private func random(_ state: inout UInt64, depth: Int) -> NSObject {
    switch next(&state, below: depth > 4 ? 4 : 7) {
    case 0: return NSNull()
    case 1: return NSNumber(value: Double(next(&state, below: 1_000_000) - 500_000) / 64)
    case 2, 3: return randomText(&state) as NSString
    case 4, 5:
      return (0..<next(&state, below: 6)).map { _ in random(&state, depth: depth + 1) } as NSArray
    default:
      var members: [String: NSObject] = [:]
      for _ in 0..<next(&state, below: 6) {
        members[randomText(&state)] = random(&state, depth: depth + 1)
      }
      return members as NSDictionary
    }
  }

  private func randomText(_ state: inout UInt64) -> String {
    let letters: [Character] = [
      "a", "\"", "\\", "/", "\n", "\0", "\u{1F}", "\u{7F}", "\u{9F}", "é", "日", "\u{2028}", "😀",
      " ",
    ]
    let length = next(&state, below: 12)
    return String((0..<length).map { _ in letters[next(&state, below: UInt64(letters.count))] })
  }

  private func write(_ value: NSObject, to json: inout JSONWriter) {
    switch value {
    case let number as NSNumber: json.number(number.doubleValue)
    case let text as NSString: json.text(text as String)
    case let elements as NSArray:
      json.array { json in
        for case let element as NSObject in elements { write(element, to: &json) }
      }
    case let members as NSDictionary:
      json.object { json in
        for case (let key as NSString, let member as NSObject) in members {
          json.key(key as String)
          write(member, to: &json)
        }
      }
    default: json.null()
    }
  }
}
