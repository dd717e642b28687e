import Analysis
import Evidence
package import Governance
package import Model

/// Every open item once, and where it is told of.
struct OpenWork: Sendable {
  let pieces: [Alignment.Piece]
  let source: String
}

extension Workspace {
  /// How much of the work in progress of a day traces to a goal that was live then.
  ///
  /// - Parameter quarters: how many earlier quarters are looked at as well, by the goals of their own day.
  package func alignment(asOf day: Day, quarters: Int = 3) throws -> Alignment {
    let open = try openWork(asOf: day)
    let earlier = try (0..<max(0, quarters)).reversed().compactMap { step -> Double? in
      let then = day - 91 * (step + 1)
      guard try revision(asOf: then) != nil else { return nil }
      return Alignment(try openWork(asOf: then).pieces, in: try structure(asOf: then), asOf: then, source: "").whole
        .share
    }
    return Alignment(open.pieces, in: try structure(asOf: day), asOf: day, source: open.source, earlier: earlier)
  }

  /// Every open item once, by the team and the product its row names.
  private func openWork(asOf day: Day) throws -> OpenWork {
    try memory.openWork.value(try workKey(.everything, day)) { try countedOpen(asOf: day) }
  }

  private func countedOpen(asOf day: Day) throws -> OpenWork {
    let model = try structure(asOf: day)
    let keys = LiveGoals(model, on: day).byKey
    var pieces: [Alignment.Piece] = []
    var sources: Set<String> = []
    for part in Holding(.everything, in: model).parts {
      let zone = try part.workflow.flatMap { surroundings.zone($0.zone) } ?? zone()
      for piece in try self.pieces(of: .everything, part) {
        let history = History(piece.items, workflow: part.workflow?.value, zone: zone, asOf: day, today: try horizon())
        pieces.append(Workspace.open(history, piece, keys, model, on: day))
        sources.insert(piece.source)
      }
    }
    let names = sources.count <= 3 ? sources.sorted().joined(separator: ", ") : "\(sources.count) sources"
    return OpenWork(pieces: pieces, source: names.isEmpty ? "no evidence yet" : names)
  }

  private static func open(
    _ history: History, _ piece: Piece, _ keys: [String: Name], _ model: Snapshot, on day: Day
  ) -> Alignment.Piece {
    let serving = keys.isEmpty ? [] : serving(piece.items, keys)
    var (open, byItem) = (0, 0)
    for row in 0..<history.count
    where history.started[row] <= day.number && history.finished[row] > day.number
      && history.cancelled[row] > day.number
    {
      open += 1
      if !serving.isEmpty, serving.contains(history.keys[row]) { byItem += 1 }
    }
    // A row that names only a product is done by whoever answers for it.
    let team = Name(piece.team) ?? Name(piece.product).flatMap { model.team(answeringFor: $0) }
    return Alignment.Piece(team: team, product: Name(piece.product), open: open, byItem: byItem)
  }

  /// Keys of the items that a live goal names, or whose parent it names.
  private static func serving(_ items: WorkItems, _ keys: [String: Name]) -> Set<String> {
    var serving: Set<String> = []
    for item in 0..<items.count where keys[items.keys[item]] != nil || keys[items.parents[item]] != nil {
      serving.insert(items.keys[item])
    }
    return serving
  }
}

extension Snapshot {
  fileprivate func team(answeringFor product: Name) -> Name? {
    all(Team.self).first { $0.answersFor.contains(Ref(product)) }?.name
  }
}
