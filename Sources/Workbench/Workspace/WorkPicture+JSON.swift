import Analysis
package import Model

extension WorkPicture {
  /// The stable form; figures as everywhere else.
  package var json: JSON {
    [
      "of": .text(place.description), "team": team.map { .text($0.name.text) } ?? .null,
      "suggestedWay": way.way.map { .text($0.rawValue) } ?? .null, "because": .list(way.reasons.map(JSON.text)),
      "types": .list(profile.types.map(\.json)),
      "undescribed": .list(
        profile.undescribed.map { ["item": .text($0.item), "finished": .integer($0.finished)] }),
      "figures": .list(
        ([level].compactMap(\.self) + [profile.items, profile.effort] + operations).map(\.json)),
      "lanes": .list(
        lanes.map {
          [
            "name": .text($0.lane.name), "nature": .text($0.lane.nature.rawValue),
            "figures": .list($0.figures.map(\.json)),
          ]
        }),
      "itemsOutsideLanes": .integer(outsideLanes),
      "readiness": readiness.map {
        [
          "isLate": .bool($0.isLate), "sentences": .list($0.sentences.map(JSON.text)),
          "figures": .list($0.figures.map(\.json)),
        ]
      } ?? .null,
    ]
  }
}

extension WorkProfile.ItemType {
  fileprivate var json: JSON {
    [
      "name": .text(name.text), "title": .text(title), "item": item.map(JSON.text) ?? .null,
      "suggested": .text(judgement.suggested.rawValue), "reasons": .list(judgement.reasons.map(JSON.text)),
      "readings": .list(judgement.readings.map(JSON.text)), "decided": decided.map { .text($0.rawValue) } ?? .null,
      "because": because.map(JSON.text) ?? .null, "overruled": .bool(isOverruled), "finished": .integer(finished),
      "spread": spread.json,
    ]
  }
}
