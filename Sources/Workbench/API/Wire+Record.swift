import Governance
import Model

/// What the records look like. A record is answered in the members it is kept with.
extension Wire {
  static let record: [(name: String, schema: JSON)] = [
    (
      "Review",
      object([
        "id": id, "title": text, "cadence?": name, "scope": place, "opened": day, "openedBy": name,
        "pack": part("Pack"), "digest?": text, "agenda": list(part("AgendaItem")),
        "minutes": list(part("Minute")),
      ])
    ),
    (
      "Pack",
      object([
        "review": choice(Cadence.Review.self), "cadence?": name, "scope": place, "asOf": day, "revision": whole,
        "batch": whole, "changed": part("SinceLastTime"), "figures": list(part("PinnedFigure")),
        "areas": list(part("ValueArea")), "goals": list(part("GoalLine")),
        "guardrails": list(part("GuardrailCheck")), "findings": list(part("PinnedFinding")),
        "due": list(part("DueDecision")),
        "contents?": ["type": "object", "description": "What this sort of review needs besides."],
      ])
    ),
    (
      "SinceLastTime",
      object([
        "day?": day, "model": list(text),
        "figures": list(
          object(["id": text, "title": text, "before?": number, "after?": number, "unit": text])),
        "guardrails": list(text),
      ])
    ),
    (
      "AgendaItem",
      object([
        "id": text, "question": text, "because": text, "origin": part("Origin"), "raised": day, "type": name,
        "scope": place, "options": list(part("Option")), "evidence": list(text), "carriedFrom?": text,
      ])
    ),
    (
      "Origin",
      object([
        "breach?": object(["guardrail": name]), "due?": object(["decision": id]), "raised?": object(["by": name]),
        "line?": map(name), "range?": object(["fund": name, "horizon": choice(Horizon.self)]),
      ])
    ),
    (
      "Option",
      object([
        "id": text, "title": text, "detail": text, "amount?": money,
        "reversibility?": choice(DecisionRight.Reversibility.self), "risk?": choice(DecisionRight.Risk.self),
        "edits": list(text), "moves?": list(text), "waives?": list(text), "starts?": list(text),
        "expects?": part("ExpectedEffect"),
      ])
    ),
    (
      "ExpectedEffect",
      object([
        "figure": text, "title": text, "of": place, "from": number, "to": number, "unit": text, "by": day,
      ])
    ),
    (
      "PinnedFigure",
      object([
        "id": text, "title": text, "of?": place, "value?": number, "because?": text, "unit": text, "sample": whole,
        "from": day, "to": day, "asOf": day, "definition": text, "source": text, "caveats": list(text),
        "grade": choice(Grade.self),
      ])
    ),
    (
      "PinnedFinding",
      object([
        "severity": choice(Finding.Severity.self), "rule": text, "about?": text, "message": text, "mend?": text,
      ])
    ),
    (
      "ValueArea",
      object([
        "area": choice(Measure.KeyValueArea.self),
        "measures": list(
          object([
            "measure": name, "category?": choice(Measure.Category.self), "better": choice(Measure.Direction.self),
            "figure": part("PinnedFigure"), "latest?": day, "isStale": truth,
          ])),
      ])
    ),
    (
      "GoalLine",
      object([
        "goal": name, "title": text, "level": choice(Goal.Level.self), "measure": name, "baseline": number,
        "now?": number, "because?": text, "target": number, "unit": text, "by": day,
      ])
    ),
    (
      "GuardrailCheck",
      object([
        "guardrail": name, "title": text, "scope": place, "hardness": choice(Guardrail.Hardness.self),
        "state": choice(GuardrailCheck.State.self), "quantity": text, "value?": number, "unit": text,
        "limits": object(["atMost?": number, "atLeast?": number]), "since?": day, "waivedUntil?": day,
        "waiverEnded?": day,
        "sentence": text,
      ])
    ),
    (
      "DueDecision",
      object([
        "decision": id, "question": text, "chosen": text, "expects": part("ExpectedEffect"), "revisit": day,
      ])
    ),
    (
      "Decision",
      object([
        "id": id, "review": text, "item": text, "question": text, "type": name, "scope": place,
        "options": list(part("Option")), "chosen": text, "because": text, "decider": name, "right": part("Right"),
        "agreements": list(object(["by": name, "role": name, "given?": day])), "evidence": list(part("PinnedFigure")),
        "grade": choice(Grade.self), "expects": part("ExpectedEffect"), "revisit": day,
        "consequence": object([
          "edits": list(text), "lines": list(text),
          "moves?": list(object(["amount": money, "from": resource, "to": resource, "on": day])),
          "waivers?": list(part("Waiver")), "starts?": list(name),
        ]), "raised": day, "decided": day, "authenticated": truth, "hops?": whole, "sent?": day, "exception?": text,
      ])
    ),
    (
      "Right",
      object(["name": name, "holder": resource, "limit": text, "revision": whole, "explanation": text])
    ),
    (
      "Minute",
      object([
        "review": text, "by": name,
        "says": object([
          "note?": map(text), "present?": map(list(name)), "closed?": object(["carried": list(text)]),
        ]), "written": day, "authenticated": truth,
      ])
    ),
    (
      "Referral",
      object([
        "review": text, "item": text, "option": text, "from": name, "to": list(name), "beyond?": name, "under": name,
        "because": text, "sent": day, "authenticated": truth,
      ])
    ),
    (
      "Stance",
      object([
        "review": text, "item": text, "option": part("Option"), "says": choice(Stance.Says.self), "because": text,
        "by": name, "given": day, "authenticated": truth,
      ])
    ),
    (
      "Score",
      object([
        "decision": id, "verdict": choice(Score.Verdict.self), "expects": part("ExpectedEffect"), "before?": number,
        "seen?": number, "share?": number, "signal": choice(Score.Signal.self), "sentence": text, "because": text,
        "scored": day,
      ])
    ),
    (
      "Waiver",
      object(["guardrail": name, "by": name, "granted": day, "until": day, "because": text, "ends?": truth])
    ),
    (
      "Proposal",
      object([
        "id": id, "version": whole, "title": text, "because": text, "author": name, "base": whole,
        "texts": list(object(["resource": resource, "text?": longText])), "type": name, "scope": place,
        "amount?": money, "risk?": choice(DecisionRight.Risk.self),
        "reversibility?": choice(DecisionRight.Reversibility.self), "expects?": part("ExpectedEffect"),
        "trial?": object(["of": place, "until": day]),
        "overruled?": object(["nature": choice(Proposal.Nature.self), "because": text]), "proposed": day,
      ])
    ),
    (
      "Response",
      object([
        "proposal": id, "version": whole, "by": name, "says": choice(Response.Says.self), "because": text,
        "right?": part("Right"), "agreements": list(object(["by": name, "role": name, "given?": day])),
        "choices": map(choice(Conflict.Side.self)), "given": day, "authenticated": truth,
      ])
    ),
  ]

  static let longText: JSON = ["type": "string", "maxLength": 2_000_000]
}
