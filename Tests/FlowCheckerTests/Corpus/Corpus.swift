/// The tables of chunks, by area.
enum Corpus {
  static let all = [
    names, types, calls, forms, declarations, lints, absent, process, asking, acting, acts, rules,
  ].flatMap(Chunk.table)
}
