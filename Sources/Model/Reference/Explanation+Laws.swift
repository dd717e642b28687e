/// A law's name says what it is about: `a-product-has-a-boundary`.
func laws(about words: [String]) -> [Explanation.Law] {
  let wanted = words.map(hyphenated)
  return allRules.filter { rule in
    wanted.enumerated().allSatisfy { depth, word in
      speaks(rule.id, of: word) || (depth == 0 && isSpokenOf(word, in: rule.id))
    }
  }
  .map { Explanation.Law(id: $0.id, why: $0.why, mend: $0.mend) }
}

/// Laws speak of a kind in other words too: of a decision right as a right or a limit.
private func isSpokenOf(_ kind: String, in id: String) -> Bool {
  otherWords[kind, default: []].contains { "-\(id)-".contains("-\($0)-") }
}

private let otherWords: [String: [String]] = [
  "cadence": ["review-comes", "review-looks", "review-ends", "looks-at-its-way"],
  "cost-of-delay": ["delay"],
  "decision-right": [
    "right", "rights", "limit-has-an-escalation", "escalation-leads", "decision-has", "decision-is", "delegation",
    "who-decides", "voice-in-a-decision", "may-decide", "information-need", "decision-type", "proposal-has",
  ],
  "goal": ["target-moves", "target-is", "outcome-is", "strategy-is-served"],
  "initiative": ["success", "end-comes"], "operations-work": ["nature-follows", "sprints"],
  "operating-model": [
    "model", "elements-fit", "operating-model", "sprints", "template",
  ],
  "product": ["retirement"],
  "opportunity": ["tree-has", "target-has"], "service": ["sprints"],
  "dependency": ["contract-is"], "team": ["collaboration", "way-of-working", "end-comes"], "unit": ["units"],
  "workflow": ["status", "lane", "readiness-state"],
]

private func speaks(_ id: String, of word: String) -> Bool {
  let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
  return [word, singular, singular + "s"].contains { "-\(id)-".contains("-\($0)-") }
}
