import FlowProcess
import FlowValues

/// Reads files with one task a line into columns, without making values of what nobody asked for.
///
/// Lines as programs write them are read where they stand. Whatever is unusual about a line, a
/// mistake among it, makes the reader of JSON look at it again, so that both say the same.
public enum TaskTableReader {
  public static func read(_ files: [EvidenceFile], _ columns: [TaskColumn]) -> TaskTableAnswer {
    do throws(ReadingError) {
      return .table(try table(files, columns))
    } catch {
      return .unknown(Reason(error.sentence))
    }
  }

  private static func table(
    _ files: [EvidenceFile], _ columns: [TaskColumn]
  ) throws(ReadingError) -> TaskTable {
    let pool = TextPool()
    let table = TaskTable(columns, pool: pool)
    let cells = TaskCells(columns, pool)
    for file in files {
      let lines = LineReader(file)
      // Texts may wait for their numbers as long as their lines are there.
      lines.willMove = { pool.settle() }
      defer { withExtendedLifetime(lines) { pool.settle() } }
      var parser = TaskLineParser(table, cells)
      defer { parser.free() }
      var next = -1
      while let line = try lines.next() {
        let number = lines.number
        let bytes = line.bindMemory(to: UInt8.self)
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        if number != next { table.beginStretch(path: file.path, line: number) }
        next = number + 1
        let row = table.begin()
        if !parser.read(bytes, row) {
          table.restart()
          try readSlowly(bytes, table, cells, (file.path, number), row)
        }
        table.finish()
      }
    }
    if let (first, second) = table.close() {
      throw ReadingError(
        sentence: "\(table.place(second)): the id '\(table.id(second))' stands at "
          + "\(table.place(first)) already")
    }
    for column in columns where column.isRequired {
      if let row = column.firstSilent(of: table.count) {
        throw ReadingError(sentence: "\(table.place(row)).\(column.name) is missing")
      }
    }
    return table
  }

  private static func readSlowly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: TaskTable, _ cells: TaskCells,
    _ place: (path: String, line: Int), _ row: Int
  ) throws(ReadingError) {
    let (path, line) = place
    let json: JSONValue
    do throws(JSONError) {
      json = try JSONReader.read(bytes)
    } catch {
      throw ReadingError(error.message, in: path, line: line, column: error.column)
    }
    guard case .object(let object) = json else {
      throw ReadingError("expected a task, found \(json.kind)", in: path, line: line)
    }
    switch object["id"] {
    case .text(let id)? where !id.isEmpty: table.set(id: cells.pool.number(of: id), row)
    case .number(let id)?:
      table.set(id: cells.pool.number(of: NumberFormat.print(id)), row)
    case nil, .null?, .text?: throw ReadingError(sentence: "\(path):\(line) has no 'id'")
    case let other?:
      throw ReadingError(
        sentence: "\(path):\(line).id: expected a text, found \(other.kind)")
    }
    var reader = DataReader(origin: path)
    for place in 0..<cells.count {
      guard let value = object[cells.all[place].column.name] else { continue }
      cells.all[place].set(value, row, &reader, cells.pool)
    }
  }
}
