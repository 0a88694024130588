import FlowTestSupport
import Glibc
import Testing

/// `flow lsp`, asked by a client that somebody else's JSON reads.
@Suite struct ServerTests {
  /// Frames messages, waits for answers, and gathers notices.
  static let client = #"""
    import json, subprocess, sys
    class Client:
      def __init__(self):
        self.process = subprocess.Popen(
          [sys.argv[1], "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number, self.notices = 0, []
      def raw(self, data):
        self.process.stdin.write(data); self.process.stdin.flush()
      def send(self, message):
        body = json.dumps(message, ensure_ascii=False).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)
      def read(self):
        length = None
        while True:
          line = self.process.stdout.readline()
          assert line, "the server went away"
          if line == b"\r\n": break
          name, value = line.split(b":")
          if name == b"Content-Length": length = int(value)
        return json.loads(self.process.stdout.read(length))
      def tell(self, method, **params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})
      def answer(self, method, **params):
        self.number += 1
        self.send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        while True:
          message = self.read()
          if message.get("id") == self.number: return message
          self.notices.append(message)
      def ask(self, method, **params):
        message = self.answer(method, **params)
        assert "error" not in message, message
        return message["result"]
      def mistakes(self):
        while True:
          for message in self.notices:
            if message["method"] == "textDocument/publishDiagnostics":
              self.notices.remove(message); return message["params"]
          self.notices.append(self.read())
      def open(self, uri, text):
        self.tell("textDocument/didOpen", textDocument={
          "uri": uri, "languageId": "flow", "version": 1, "text": text})
        return self.mistakes()["diagnostics"]
      def change(self, uri, version, *changes):
        self.tell("textDocument/didChange", textDocument={"uri": uri, "version": version},
          contentChanges=[{"range": r, "text": t} if r else {"text": t} for r, t in changes])
        return self.mistakes()["diagnostics"]
    def at(line, column): return {"line": line, "character": column}
    def span(line, start, end): return {"start": at(line, start), "end": at(line, end)}
    def begun():
      client = Client()
      client.ask("initialize", processId=None, rootUri=None, capabilities={})
      client.tell("initialized")
      return client
    def ended(client):
      assert client.ask("shutdown") is None
      client.tell("exit")
      assert client.process.wait() == 0

    """#

  static func run(_ script: String, in folder: TemporaryFolder = TemporaryFolder()) {
    let answer = Binary.run(
      ["-c", client + script, Binary.path], in: folder.path, program: "python3")
    #expect(answer.status == 0 && answer.error.isEmpty, "\(answer.error)")
    #expect(answer.output == "done\n", "\(answer)")
  }

  @Test func `a text is checked while it is typed, and mended`() {
    Self.run(
      #"""
      c = begun()
      uri = "file:///nowhere/a%20b.flow"
      doc = {"uri": uri}
      text = 'evidence coverage: number\r\n# 🎉\r\ngate quality {\r\n' \
        '  require "🎉🎉" != "é" and coverge >= 90\r\n}\r\n'
      found = c.open(uri, text)
      assert len(found) == 1
      where = span(3, 28, 35)
      assert found[0]["range"] == where, found
      assert found[0]["severity"] == 1 and found[0]["code"] == "F0203", found
      assert found[0]["message"] == "gate 'quality' requires 'coverge', and nothing declares it\n" \
        "did you mean 'coverage'?", found
      assert found[0]["relatedInformation"] == [{
        "location": {"uri": uri, "range": span(0, 9, 17)},
        "message": "a name like it is declared here"}], found
      actions = c.ask("textDocument/codeAction", textDocument=doc, range=where, context={})
      assert [a["title"] for a in actions] == ["did you mean 'coverage'?"]
      assert actions[0]["kind"] == "quickfix"
      edit = actions[0]["edit"]["changes"][uri][0]
      assert edit == {"range": where, "newText": "coverage"}
      assert c.ask("textDocument/codeAction", textDocument=doc, range=span(0, 0, 3), context={}) == []
      assert c.change(uri, 2, (edit["range"], edit["newText"])) == []
      # Two changes at once, the second counted after the first; a line is put in, one joined.
      assert c.change(uri, 3, (span(1, 0, 0), "# more 日本\n"), (span(4, 10, 16), '"🎉"')) == []
      hover = c.ask("textDocument/hover", textDocument=doc, position=at(4, 26))
      assert hover["range"] == span(4, 26, 34), hover
      assert hover["contents"]["value"] == "```flow\nevidence coverage: number\n```\n", hover
      assert c.change(uri, 4, (None, "gate a { require tru }")) != []
      c.tell("textDocument/didClose", textDocument=doc)
      assert c.mistakes()["diagnostics"] == []
      assert c.answer("textDocument/hover", textDocument=doc, position=at(0, 0))["error"]["code"] == -32602
      ended(c)
      print("done")
      """#)
  }

  @Test func `names lead to what they mean, across files`() {
    let folder = TemporaryFolder()
    folder.write(
      "roles.flow", "## Who leads.\nrole lead \"Lead\" { dana, bob }\nlet limit = 90\n")
    Self.run(
      #"""
      import os
      c = begun()
      here = "file://" + os.path.realpath(".")
      uri, other = here + "/main.flow", here + "/roles.flow"
      doc = {"uri": uri}
      text = """use "roles.flow"
      evidence coverage = lcov("x.info").lines
      ## Half of it.
      define half(n: number): number = n / 2
      gate bar "The bar" for t in tasks where .open {
        let limit = 3
        require half(coverage) >= limit and t.points > 1
        signoff by lead
      }
      phase ship { gate ready { require bar.passed and limit == 90 } }
      test "it works" { given task T-1 { points: 3 }; expect T-1.points == 3 }
      """
      assert [d["code"] for d in c.open(uri, text)] == ["F0509"]
      def define(line, column):
        found = c.ask("textDocument/definition", textDocument=doc, position=at(line, column))
        return found and (found["uri"].rsplit("/")[-1], found["range"]["start"])
      assert define(7, 14) == ("roles.flow", at(1, 5))
      assert define(0, 8) == ("roles.flow", at(0, 0))
      assert define(6, 11) == ("main.flow", at(3, 7)), define(6, 11)
      assert define(3, 33) == ("main.flow", at(3, 12))
      # The nearest of a name counts: the limit of the gate here, that of the other file there.
      assert define(6, 30) == ("main.flow", at(5, 6)), define(6, 30)
      assert define(9, 51) == ("roles.flow", at(2, 4)), define(9, 51)
      assert define(6, 38) == ("main.flow", at(4, 23)), define(6, 38)
      assert define(6, 41) is None
      def refer(line, column, own=True):
        found = c.ask("textDocument/references", textDocument=doc, position=at(line, column),
          context={"includeDeclaration": own})
        return [(f["uri"].rsplit("/")[-1], f["range"]["start"]["line"]) for f in found]
      assert refer(7, 14) == [("main.flow", 7), ("roles.flow", 1)]
      assert refer(7, 14, False) == [("main.flow", 7)]
      assert refer(5, 7) == [("main.flow", 5), ("main.flow", 6)]
      def hover(line, column):
        return c.ask("textDocument/hover", textDocument=doc, position=at(line, column))["contents"]["value"]
      assert hover(7, 14) == '```flow\nrole lead "Lead"\n```\n\nWho leads.\n', hover(7, 14)
      assert hover(6, 11) == "```flow\ndefine half(n: number): number\n```\n\nHalf of it.\n", hover(6, 11)
      assert hover(1, 21).startswith("```flow\nlcov("), hover(1, 21)
      items = c.ask("textDocument/completion", textDocument=doc, position=at(6, 12))["items"]
      assert "half" in [i["label"] for i in items], items
      items = c.ask("textDocument/completion", textDocument=doc, position=at(6, 42))["items"]
      assert items[0]["textEdit"]["range"] == span(6, 40, 42), items[0]
      assert any(i["label"] == "points" for i in items), items
      tree = c.ask("textDocument/documentSymbol", textDocument=doc)
      assert [(s["name"], s["detail"]) for s in tree] == [
        ("coverage", "evidence"), ("half", "define"), ("bar", 'gate "The bar"'), ("ship", "phase"),
        ("it works", "test")], tree
      assert [s["name"] for s in tree[3]["children"]] == ["ready"]
      # What the editor holds of the other file counts, and what is on disk when it is closed.
      assert [d["code"] for d in c.open(other, "role boss { dana }\nlet limit = 90\nnote \"x\"\n")] == ["F0505"]
      assert "F0221" in [d["code"] for d in c.mistakes()["diagnostics"]]
      c.tell("textDocument/didClose", textDocument={"uri": other})
      assert c.mistakes()["uri"] == other
      assert [d["code"] for d in c.mistakes()["diagnostics"]] == ["F0509"]
      renamed = c.ask("textDocument/rename", textDocument=doc, position=at(7, 14), newName="boss")
      assert {k.rsplit("/")[-1]: len(v) for k, v in renamed["changes"].items()} == {
        "main.flow": 1, "roles.flow": 1}, renamed
      for name, words in [("where", "is no name"), ("a b", "is no name"), ("", "is no name"),
                          ("half", "would be wrong")]:
        error = c.answer("textDocument/rename", textDocument=doc, position=at(1, 10), newName=name)
        assert words in error["error"]["message"], error
      edits = c.ask("textDocument/formatting", textDocument=doc, options={})
      assert len(edits) == 1 and edits[0]["range"]["start"] == at(0, 0)
      assert len(c.change(uri, 2, (None, edits[0]["newText"]))) == 1
      assert c.ask("textDocument/formatting", textDocument=doc, options={}) == []
      c.change(uri, 3, (None, "gate {"))
      assert c.ask("textDocument/formatting", textDocument=doc, options={}) == []
      ended(c)
      print("done")
      """#, in: folder)
  }

  @Test func `what is no message is answered, and the server goes on`() {
    Self.run(
      #"""
      c = Client()
      assert c.answer("shutdown")["error"]["code"] == -32002
      c.ask("initialize", capabilities={})
      assert c.answer("initialize")["error"]["code"] == -32600
      def fault(data):
        c.raw(data)
        message = c.read()
        assert message["id"] is None, message
        return message["error"]["code"]
      def framed(body): return b"Content-Length: %d\r\n\r\n" % len(body) + body
      assert fault(framed(b"{{{{")) == -32700
      assert fault(framed(b"")) == -32700
      assert fault(framed(b"\xff\xfe")) == -32700
      assert fault(framed(b"[" * 100000)) == -32700
      assert fault(framed(b"[]")) == -32600
      assert fault(framed(b"7")) == -32600
      assert fault(framed(b'{"id":null}')) == -32600
      assert fault(framed(b'{"id":[1],"method":"shutdown"}')) == -32600
      assert fault(b"Content-Type: x\r\n\r\n") == -32600
      assert fault(b"Content-Length: minus one\r\n\r\n") == -32600
      c.raw(framed(b'{"id":"a\\u0000b","method":"no/such"}'))
      assert c.read() == {"jsonrpc": "2.0", "id": "a\0b", "error": {
        "code": -32601, "message": "there is no method 'no/such'"}}
      c.raw(framed(b'{"id":9,"result":null}'))
      for params in [None, [], 7, {}, {"textDocument": 7}, {"textDocument": {"uri": "file:///no"}},
                     {"textDocument": {"uri": "a"}, "position": {"line": -1, "character": 1e300}}]:
        for method in ["hover", "completion", "definition", "references", "documentSymbol",
                       "formatting", "rename", "codeAction"]:
          c.number += 1
          c.send({"id": c.number, "method": "textDocument/" + method, "params": params})
          message = c.read()
          assert message["id"] == c.number and message["error"]["code"] == -32602, message
        for method in ["didOpen", "didChange", "didClose"]:
          c.send({"method": "textDocument/" + method, "params": params})
      c.send({"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "u", "text": "gate a {"}}})
      c.mistakes()
      doc = {"uri": "u"}
      for change in [{"text": "x", "range": {}}, {"text": "x", "range": {"start": at(0, 0)}},
                     {"range": span(0, 0, 1)}, 7]:
        c.send({"method": "textDocument/didChange", "params": {"textDocument": doc, "contentChanges": [change]}})
        c.mistakes()
      c.change("u", 2, ({"start": at(9, 9), "end": at(0, 0)}, " }\n"), (span(10**9, 10**9, 10**9), "\n"))
      assert c.ask("textDocument/documentSymbol", textDocument=doc)[0]["name"] == "a"
      for line, column in [(0, 0), (0, 5), (0, 8), (1, 0), (2**31, 2**31)]:
        for method in ["hover", "completion", "definition", "references", "rename"]:
          c.answer("textDocument/" + method, textDocument=doc, position=at(line, column), newName="b")
      deep = "(" * 20000
      c.change("u", 3, (None, "let a = " + deep))
      assert c.answer("textDocument/completion", textDocument=doc, position=at(0, 20008))["result"]
      c.ask("shutdown")
      assert c.answer("textDocument/hover")["error"]["code"] == -32600
      c.tell("exit")
      assert c.process.wait() == 0
      # One that goes away without a word, and one that ends without asking.
      c = begun()
      c.process.stdin.close()
      assert c.process.wait() == 1
      c = begun()
      c.tell("exit")
      assert c.process.wait() == 1
      print("done")
      """#)
  }
}
