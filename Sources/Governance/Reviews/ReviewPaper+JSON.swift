package import Model

extension ReviewPaper {
  /// The stable form for programs.
  package var json: JSON {
    [
      "id": .text(review.id), "title": .text(review.title), "review": .text(pack.review.rawValue),
      "scope": .text(review.scope.description), "opened": .text(review.opened.description),
      "openedBy": .text(review.openedBy.text), "lateness": lateness.map(JSON.text) ?? .null,
      "closed": review.closing.map { .text($0.written.description) } ?? .null,
      "present": attendance.map { .list($0.present.map { .text($0.text) }) } ?? .null,
      "absent": .list((attendance?.absent ?? []).map { .text($0.role.text) }),
      "pack": packJSON, "agenda": .list(review.agenda.map(agenda)),
      "notes": .list(
        review.notes.map {
          ["by": .text($0.minute.by.text), "day": .text($0.minute.written.description), "text": .text($0.text)]
        }),
    ]
  }

  private var packJSON: JSON {
    let contents = pack.contents ?? PackContents()
    return [
      "asOf": .text(pack.asOf.description), "revision": .integer(pack.revision), "batch": .integer(pack.batch),
      "digest": review.digest.map(JSON.text) ?? .null,
      "changed": .list(
        (pack.changed.guardrails + pack.changed.figures.map(\.spoken) + pack.changed.model).map(JSON.text)),
      "figures": .list(pack.allFigures.map(\.json)),
      "guardrails": .list(
        pack.guardrails.map {
          ["guardrail": .text($0.guardrail.text), "state": .text($0.state.rawValue), "says": .text($0.sentence)]
        }),
      "goals": .list(pack.goals.map { ["goal": .text($0.goal.text), "says": .text($0.spoken)] }),
      "due": .list(pack.due.map { ["of": .text($0.decision), "chosen": .text($0.chosen)] }),
      "stale": .list(contents.stale.map { ["of": .text($0.name), "says": .text($0.sentence)] }),
      "resolved": .list(
        contents.resolved.map { ["title": .text($0.title), "promised": .text($0.promised), "seen": .text($0.seen)] }),
      "experiments": .list(
        contents.experiments.map {
          ["experiment": .text($0.experiment.text), "state": .text($0.state), "says": .text($0.sentence)]
        }),
      "improvements": .list(contents.improvements.map(\.json)),
      "money": .list(
        contents.money.map {
          ["fund": .text($0.fund.text), "says": .text($0.spoken), "moves": .list($0.moves.map(JSON.text))]
        }),
      "findings": .list(pack.findings.map { ["rule": .text($0.rule), "says": .text($0.message)] }),
    ]
  }

  private func agenda(_ item: AgendaItem) -> JSON {
    [
      "id": .text(item.id), "question": .text(item.question), "because": .text(item.because),
      "raised": .text(item.raised.description), "carriedFrom": item.carriedFrom.map(JSON.text) ?? .null,
      "options": .list(item.options.map { ["id": .text($0.id), "title": .text($0.title)] }),
      "sent": .list(
        referrals.filter { $0.item == item.id }.map {
          [
            "from": .text($0.from.text), "to": .list($0.to.map { .text($0.text) }), "day": .text($0.sent.description),
            "because": .text($0.because),
          ]
        }),
      "decision": decision(item).map { .text($0.id) } ?? .null,
    ]
  }
}

extension PinnedFigure {
  /// With all that is needed to compute it again.
  package var json: JSON {
    [
      "id": .text(id), "title": .text(title), "of": of.map { .text($0.description) } ?? .null,
      "value": value.map(JSON.number) ?? .null, "because": because.map(JSON.text) ?? .null, "unit": .text(unit),
      "sample": .integer(sample), "from": .text(from.description), "to": .text(to.description),
      "asOf": .text(asOf.description), "definition": .text(definition), "source": .text(source),
      "caveats": .list(caveats.map(JSON.text)), "grade": .text(grade.rawValue),
    ]
  }
}

extension ImprovementLine {
  package var json: JSON {
    [
      "improvement": .text(improvement.text), "of": .text(of.description), "because": .text(because),
      "action": .text(action), "measure": measure.map { .text($0.text) } ?? .null, "begun": .text(begun.description),
      "reviewOn": reviewOn.map { .text($0.description) } ?? .null, "effect": .text(effect.rawValue),
      "before": before.map(JSON.number) ?? .null, "after": after.map(JSON.number) ?? .null, "says": .text(sentence),
    ]
  }
}
