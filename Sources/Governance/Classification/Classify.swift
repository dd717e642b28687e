package import Model

/// Says whose business something is, from what it would change in the model and from its words. What it changes
/// weighs twice as much as what it says. Every reason is shown; the words known are English.
///
/// - Parameter model: the model the change is made in, or with the change made.
package func classify(title: String, because: String, changes: ChangeSet, in model: Snapshot) -> Classified {
  let text = Worded(title + " . " + because)
  let teams = TouchedTeams(model).touched(by: changes)
  let structural = topics(in: changes)
  let spoken = topics(in: text, leavingOut: Set(structural.map(\.topic)))
  var reasons = reach(of: changes, teams, model)
  reasons += structural.map { .init(ground: .topic($0.topic), evidence: $0.evidence, weight: 2) }
  reasons += spoken.map { .init(ground: .topic($0.topic), evidence: $0.evidence, weight: 1) }
  reasons += exclusions(
    changes, text, teams: teams.count, topics: structural.count + spoken.count,
    named: KeyTopic.allCases.reduce(0) { $0 + text.count(of: $1.words) })
  let initiatives = changes.addresses.filter { $0.kind == Initiative.word }
  return Classified(nature(reasons, changes), reasons, reaching: teams.sorted() + initiatives.sorted())
}

/// Text as words in small letters with one space around each.
private struct Worded {
  private let text: String

  init(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }
    self.text = " " + words.joined(separator: " ") + " "
  }

  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// The first of these that stands there, each matched from the beginning of a word.
  func first(of words: [String]) -> String? { words.first { text.contains(" " + $0) } }
  func count(of words: [String]) -> Int { words.count { text.contains(" " + $0) } }
}

private func topics(in changes: ChangeSet) -> [(topic: KeyTopic, evidence: String)] {
  KeyTopic.allCases.compactMap { topic in
    let first = changes.changes.first { KeyTopic.touched(by: $0).contains(topic) }
    return first.map { (topic, "changes \($0.address)\($0.field.isEmpty ? "" : " " + $0.field)") }
  }
}

private func topics(in text: Worded, leavingOut known: Set<KeyTopic>) -> [(topic: KeyTopic, evidence: String)] {
  KeyTopic.allCases.filter { !known.contains($0) }.compactMap { topic in
    text.first(of: topic.words).map { (topic, "says “\($0.hasSuffix(" ") ? String($0.dropLast()) : $0)”") }
  }
}

private func reach(of changes: ChangeSet, _ teams: Set<Address>, _ model: Snapshot) -> [Classified.Reason] {
  guard !changes.isEmpty else { return [] }
  switch teams.count {
  case 0: return []
  case 1:
    let title = teams.first.map { model.title(of: $0) } ?? "one team"
    return [.init(ground: .scope, evidence: "It reaches one team, \(title).", weight: -2)]
  default:
    return [.init(ground: .scope, evidence: "It reaches \(counted(teams.count, "team")).", weight: 2)]
  }
}

private func exclusions(
  _ changes: ChangeSet, _ text: Worded, teams: Int, topics: Int, named: Int
) -> [Classified.Reason] {
  var reasons: [Classified.Reason] = []
  let amounted = Exclusion.amounted(to: changes, teams: teams)
  if let amounted {
    let first = changes.changes[0]
    reasons.append(
      .init(
        ground: .exclusion(amounted),
        evidence: "changes nothing but \(first.address)\(first.field.isEmpty ? "" : " " + first.field)"
          + (changes.changes.count > 1 ? " and the like" : ""), weight: -4))
  }
  for exclusion in Exclusion.allCases where exclusion != amounted {
    guard let word = text.first(of: exclusion.words) else { continue }
    if exclusion == .strategyAlone, topics > 0 { continue }
    reasons.append(.init(ground: .exclusion(exclusion), evidence: "says “\(word)”", weight: -2))
  }
  if changes.isEmpty, named == 1, reasons.isEmpty, !text.isEmpty {
    reasons.append(.init(ground: .exclusion(.mention), evidence: "names one topic and says no more of it", weight: -1))
  }
  return reasons
}

private func nature(_ reasons: [Classified.Reason], _ changes: ChangeSet) -> Classified.Nature? {
  let score = reasons.reduce(0) { $0 + $1.weight }
  func has(_ exclusion: Exclusion) -> Bool { reasons.contains { $0.ground == .exclusion(exclusion) } }
  if score > 0 { return .operatingModel }
  if has(.project) { return .project }
  if has(.practice) || has(.tool) || has(.teamProcess) { return .team }
  if reasons.contains(where: { $0.ground == .scope && $0.weight < 0 }) { return .team }
  return nil
}
