package import Model

extension CadenceStanding {
  package var json: JSON {
    [
      "cadence": .text(cadence.name.text), "title": .text(cadence.title), "of": .text(cadence.of.description),
      "lastHeld": lastHeld.map { .text($0.description) } ?? .null, "due": due.map { .text($0.description) } ?? .null,
      "next": next.map { .text($0.description) } ?? .null, "missed": .list(missed.map { .text($0.description) }),
    ]
  }
}

extension PackComparison {
  /// What recomputing the frozen pack of a review gave.
  package func json(of review: Review, isIntact: Bool) -> JSON {
    [
      "review": .text(review.id), "digest": review.digest.map(JSON.text) ?? .null, "isIntact": .bool(isIntact),
      "same": .integer(same),
      "differences": .list(
        differences.map {
          ["what": .text($0.what), "frozen": .text($0.frozen), "again": .text($0.again)]
        }),
    ]
  }
}
