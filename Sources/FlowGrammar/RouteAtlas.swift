/// The shortest way from the start of a grammar to each of its productions.
struct RouteAtlas {
  /// For each production the reference that first leads to it, and the production that holds it.
  private var origins: [Int: (reference: Int, production: Int)] = [:]

  init(_ table: GrammarTable) {
    var waiting = [0]
    var next = 0
    while next < waiting.count {
      let place = waiting[next]
      next += 1
      let root = table.roots[place]
      for number in root..<table.nodes[root].end {
        guard case .reference(let target?) = table.nodes[number].kind, target != 0,
          origins[target] == nil
        else { continue }
        origins[target] = (number, place)
        waiting.append(target)
      }
    }
  }

  func reaches(_ production: Int) -> Bool { production == 0 || origins[production] != nil }

  /// The way to a node of a production.
  func route(to number: Int, in production: Int, branch: Int) -> SentenceRoute {
    var stops = [number]
    var place = production
    while let origin = origins[place] {
      stops.insert(origin.reference, at: 0)
      place = origin.production
    }
    return SentenceRoute(stops: stops, branch: branch)
  }
}
