extension Snapshot {
  /// Where a team stands: itself, what it answers for, and everything around those.
  func places(of team: Resource<Team>) -> Set<Address> {
    let answered = team.answersFor.map(\.address) + team.offers.map(\.address)
    return Set(([team.address] + answered).flatMap(surroundings))
  }

  /// The teams in each place, in their order. Found once in a pass: asking each place would take the square.
  func teamsByPlace() -> [Address: [Address]] {
    var found: [Address: [Address]] = [:]
    for team in all(Team.self) {
      for place in places(of: team) { found[place, default: []].append(team.address) }
    }
    return found
  }

  /// Every place in which, or in a part of which, one of these holds.
  func covered(_ places: some Sequence<Address>) -> Set<Address> {
    var found: Set<Address> = []
    for place in Set(places) { found.formUnion(surroundings(of: place)) }
    return found
  }
}

/// The words of a sentence in lower case, without numbers and signs.
func words(in text: String?) -> [String] {
  (text ?? "").lowercased().split { !$0.isLetter }.map(String.init)
}
