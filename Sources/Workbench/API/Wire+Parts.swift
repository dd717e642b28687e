import Governance
package import Model

extension Wire {
  /// Every part of the description by its name: the kinds, the records, and what is answered and taken beside them.
  package static let parts: [(name: String, schema: JSON)] =
    [("Problem", problem), ("Resource", ["anyOf": .list(allKinds.map { part($0.word) })])] + answers + taken + record
    + allKinds.map { ($0.word, JSONSchema.part(of: $0)) }
  package static let partsByName = Dictionary(uniqueKeysWithValues: parts)

  /// RFC 9457, with what helps: who can, and what was found.
  private static let problem = object([
    "type": text, "title": text, "status": whole, "detail": text, "whoCan?": list(name),
    "findings?": list(part("Finding")),
    "misfits?": list(object(["field": text, "message": text, "mend?": text])),
  ])

  private static let answers: [(name: String, schema: JSON)] = [
    (
      "Organisation",
      object([
        "organisation": text, "today": day, "zone": text, "ownClock": truth, "revision": whole,
        "head": object(["entry": whole, "digest": text]),
      ])
    ),
    (
      "Me",
      object(["person": maybe(name), "called": maybe(text), "proven": truth, "may": list(choice(Contract.Need.self))])
    ),
    ("Named", object(["kind": kind, "name": name, "title": text])),
    (
      "Model",
      object([
        "revision": whole, "asOf": day, "resources": list(object(["resource": resource, "text": longText])),
      ])
    ),
    (
      "Finding",
      object([
        "severity": choice(Finding.Severity.self), "rule": text, "about": maybe(text), "message": text,
        "mend": maybe(text), "place": maybe(object(["file": text, "line": whole, "column": whole])),
      ])
    ),
    (
      "Entry",
      object([
        "entry": whole, "kind": choice(Entry.Kind.self), "day": day, "at": text, "by": text, "authenticated": truth,
        "because": text, "previous": text, "digest": text, "payload?": [:],
      ])
    ),
    (
      "Applied",
      object([
        "revision": maybe(part("Entry")), "base": whole, "changes": list(text), "findings": list(part("Finding")),
        "brought": list(part("Finding")),
      ])
    ),
    (
      "Revision",
      object([
        "revision": part("Entry"), "changes": list(text),
        "texts?": list(object(["resource": resource, "before": maybe(longText), "after": maybe(longText)])),
      ])
    ),
    (
      "Found",
      object([
        "kinds": list(object(["kind": text, "count": whole])),
        "items": list(
          object([
            "kind": text, "id": text, "title": text, "line": maybe(list(object(["text": text, "isHit": truth]))),
          ])),
      ])
    ),
    (
      "Attention",
      object([
        "status": choice(NeedsAttention.Status.self), "sentence": text, "because": text, "due": maybe(day),
        "about": text,
      ])
    ),
    (
      "Figure",
      object([
        "id": text, "title": text, "value": maybe(number), "unit": text, "sample": whole,
        "window": object(["from": day, "to": day]), "asOf": day, "definition": text, "source": text,
        "caveats": list(text), "because?": text,
      ])
    ),
    (
      "Figures",
      object([
        "asOf": day, "figures": list(part("Figure")),
        "findings": list(object(["id": text, "count": whole, "message": text])),
      ])
    ),
    (
      "Progress",
      object([
        "goal": name, "measure": name, "baseline": number, "now": maybe(number), "target": number, "by": day,
        "figures": list(part("Figure")),
      ])
    ),
    ("Move", object(["decision": id, "decided": day, "amount": money, "from": resource, "to": resource, "on": day])),
    (
      "FundingPlan",
      object([
        "fund": name, "title": text, "currency": text, "amount": whole, "periods": list(["type": "object"]),
        "lines": list(["type": "object"]), "inOtherMoney": list(text),
      ])
    ),
    (
      "WhoDecides",
      object([
        "type": text, "scope": text, "amount": maybe(text), "risk": maybe(text), "reversibility": maybe(text),
        "answer": text, "decider": maybe(["type": "object"]), "steps": list(["type": "object"]), "path": list(text),
        "ifSaid": list(text), "agree": voices, "input": voices, "recommend": voices, "perform": voices,
        "inform": voices, "needs": list(["type": "object"]), "expectedDays": maybe(whole),
        "delegation": maybe(["type": "object"]),
      ])
    ),
    (
      "Decided",
      object(["decision": part("Decision"), "entry": part("Entry"), "revision": maybe(part("Entry"))])
    ),
    (
      "Ruling",
      object(["allowed": truth, "explanation": text, "whoCan": list(name), "consequence": list(text)])
    ),
    (
      "Course",
      object([
        "state": choice(Course.State.self), "versions": list(part("Proposal")), "responses": list(part("Response")),
        "changes?": list(text), "conflicts?": list(text), "revision?": maybe(part("Entry")),
      ])
    ),
    (
      "Batch",
      object([
        "batch": part("Entry"), "source": text, "file": text, "counts": part("Counts"), "retracted": truth,
      ])
    ),
    (
      "Counts",
      object([
        "rows": whole, "accepted": whole, "duplicates": whole, "refused": whole, "added": whole, "updated": whole,
        "unchanged": whole,
      ])
    ),
    (
      "Import",
      object([
        "told": list(text),
        "refused": list(object(["line": whole, "column": text, "reason": text, "message": text])),
        "quality": list(object(["id": text, "count": whole, "message": text, "example": text])),
      ])
    ),
    (
      "Taken",
      object(["batch": maybe(part("Entry")), "counts": part("Counts"), "report": part("Import")])
    ),
  ]
  private static let voices = list(object(["role": text, "people": list(text)]))

  /// What is sent to us in more than one place.
  private static let taken: [(name: String, schema: JSON)] = [
    (
      "Expectation",
      request(["figure": words, "of?": place, "from": number, "to": number, "by?": day])
    ),
    (
      "Offer",
      request([
        "id?": name, "title": words, "detail?": text, "amount?": money,
        "reversibility?": choice(DecisionRight.Reversibility.self), "risk?": choice(DecisionRight.Risk.self),
        "edits?": list(words, most: 100), "moves?": list(words, most: 100), "waives?": list(words, most: 20),
        "starts?": list(words, most: 20),
        "expects?": part("Expectation"),
      ])
    ),
    (
      "Proposing",
      request([
        "title": words, "because": words, "texts?": map(maybe(longText)), "edits?": list(words, most: 500),
        "remove?": list(resource, most: 500), "base?": ["type": "integer", "minimum": 0], "type?": name,
        "amount?": money, "risk?": choice(DecisionRight.Risk.self),
        "reversibility?": choice(DecisionRight.Reversibility.self), "expects?": part("Expectation"),
        "trial?": request(["of": place, "until": day]),
        "overruled?": request(["nature": choice(Proposal.Nature.self), "because": words]),
      ])
    ),
  ]
}
