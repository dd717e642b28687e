extension EffectiveModel {
  /// The answer as programs read it: every setting with where it comes from and what it replaces, what is missing, and
  /// the audit of beliefs.
  package func json(in model: Snapshot) -> JSON {
    [
      "subject": .text(subject.description), "models": .list(sources.map { .text($0.address.description) }),
      "own": .bool(isOwn), "untouched": .bool(isUntouched), "templated": .list(templated.map { .text($0.field) }),
      "taxonomy": .list(
        model.taxonomy(of: value.type).map { sort in
          [
            "name": .text(sort.name.text), "title": .text(sort.title), "means": .text(sort.means),
            "aliases": .list(sort.aliases.map(JSON.text)),
          ]
        }),
      "settings": .list(settings.map(\.json)),
      "missing": .list(missing.map { ["part": .text($0.part.rawValue), "field": .text($0.field)] }),
      "audit": audit.json,
    ]
  }
}

extension EffectiveModel.Setting {
  fileprivate var json: JSON {
    [
      "field": .text(field), "text": .text(text), "manner": .text(manner.rawValue), "from": .text(from.description),
      "place": .text(place.description),
      "instead": instead.map { ["from": .text($0.from.description), "text": .text($0.text)] } ?? .null,
    ]
  }
}

extension AssumptionAudit {
  /// The beliefs, what they speak for, and what is still to be asked.
  package var json: JSON {
    [
      "fits": isFitting.map(JSON.bool) ?? .null, "sentence": .text(sentence),
      "practised": practised.map { .text($0.rawValue) } ?? .null,
      "beliefs": .list(
        beliefs.map { belief in
          [
            "field": .text(belief.field), "question": .text(belief.question),
            "answer": belief.answer.map(JSON.text) ?? .null,
            "speaksFor": belief.leaning.map { .text($0.rawValue) } ?? .null,
          ]
        }),
      "open": .list(open.map(JSON.text)),
    ]
  }

  /// Whether the way of working fits; not known while too little is answered.
  package var isFitting: Bool? {
    switch verdict {
    case .fits: true
    case .against, .mixed: false
    case .open: nil
    }
  }
}
