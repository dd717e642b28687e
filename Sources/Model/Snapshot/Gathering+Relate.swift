extension Gathering {
  /// Every mention has to lead somewhere, and none in a circle.
  mutating func relate() {
    var dangling: [Mention] = []
    for address in snapshot.addresses {
      for mention in snapshot.records[address]?.mentions ?? [] {
        if snapshot.exists(mention.to) {
          snapshot.mentionsOf[mention.to, default: []].append(mention)
        } else {
          dangling.append(mention)
        }
      }
    }
    report(dangling)
    suggestKinds()
    for field in Gathering.climbing { reportCircles(along: field) }
  }

  /// Fields that lead from a resource to another of its kind, further and further.
  static let climbing = ["parent", "extends"]

  /// Beyond some, a suggestion helps nobody, and looking for it would take the square of the model's size.
  private static let mostSuggestions = 200

  func report(_ dangling: [Mention]) {
    guard !dangling.isEmpty else { return }
    let names = Dictionary(grouping: snapshot.records.keys, by: \.kind).mapValues { $0.map(\.name.text) }
    for (position, mention) in dangling.enumerated() {
      let near = position < Self.mostSuggestions ? names[mention.to.kind] ?? [] : []
      reading.subject = mention.from
      reading.report(
        "dangling-reference", "'\(mention.field)' of \(mention.from) names \(mention.to), which does not exist",
        at: mention.place,
        mend: Suggestion.mend(mention.to.name.text, among: near.sorted()) ?? otherKind(of: mention.to))
    }
  }

  /// A role where a person was wanted is the usual mistake, and reads as if nothing were wrong.
  private func otherKind(of wanted: Address) -> String? {
    let named = allKinds.map { Address(kind: $0.word, name: wanted.name) }.first { snapshot.exists($0) }
    return named.map { "\(wanted.name) is \(withArticle($0.kind)); name \(withArticle(wanted.kind)) here" }
  }

  /// A name without its kind is led to what bears it, once it is known what there is.
  func suggestKinds() {
    for bare in reading.bare {
      let named = bare.words.map { Address(kind: $0, name: bare.name) }.first { snapshot.exists($0) }
      guard let named else { continue }
      reading.findings[bare.finding] = reading.findings[bare.finding].mended("did you mean '\(named)'?")
    }
  }

  /// Follows one field from resource to resource; each circle is told once.
  func reportCircles(along field: String) {
    var next: [Address: Mention] = [:]
    for mention in snapshot.records.values.lazy.flatMap(\.mentions) where mention.climbs(along: field) {
      next[mention.from] = mention
    }
    var settled: Set<Address> = []
    for start in next.keys.sorted() where !settled.contains(start) {
      var trail: [Address] = []
      var seen: Set<Address> = []
      var at = start
      while let mention = next[at], !settled.contains(at), seen.insert(at).inserted {
        trail.append(at)
        at = mention.to
      }
      if seen.contains(at), let first = trail.firstIndex(of: at) { report(circle: Array(trail[first...]), next) }
      settled.formUnion(trail)
    }
  }

  private func report(circle: [Address], _ next: [Address: Mention]) {
    guard let last = circle.last, let closing = next[last] else { return }
    let way = (circle + [closing.to]).map { $0.name.text }.joined(separator: " → ")
    reading.subject = last
    reading.report(
      "no-circles", "'\(closing.field)' leads in a circle: \(way)", at: closing.place,
      mend: "one of them stands at the top")
  }
}

extension Mention {
  func climbs(along field: String) -> Bool { self.field == field && from.kind == to.kind }
}
