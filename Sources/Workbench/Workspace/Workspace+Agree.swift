package import Governance
package import Model

extension Workspace {
  /// Agrees or objects, in somebody's own name, to a way of answering a question as it stands now.
  @discardableResult
  package func agree(
    _ says: Stance.Says, to option: String, of item: String, in review: String, because: String = "", by who: Name,
    token: String? = nil
  ) throws -> Stance {
    let token = try token.map {
      try Token($0, by: who.text, asking: "\(says.rawValue) \(review) \(item) \(option) \(because)")
    }
    return try settle(token, landed: { try record(Stance.self, $0) }) { today in
      var stance = try Stance.say(
        says, to: option, of: item, in: self.review(review), because: because, by: who, under: authority(),
        decided: decisions(), on: today)
      stance.authenticated = proves(who)
      let said = "\(says == .agrees ? "Agrees" : "Objects") to “\(stance.option.title)”"
      return recording(
        stance, .stance, by: signed(who, because: because.isEmpty ? said : "\(said): \(because)"), on: today)
    }
  }

  /// Everything said up to a day by those whose agreement was asked, first to last.
  package func stances(through day: Day? = nil) throws -> [Stance] {
    try records(.stance, memory.stances, through: day)
  }

  /// What was said to a question, in whichever review it stood.
  package func stances(on item: String, in review: Review) throws -> [Stance] {
    let stances = try stances().filter { $0.item == item }
    guard !stances.isEmpty else { return [] }
    let stations = review.stations(of: item, among: try reviews())
    return stances.filter { stations.contains($0.review) }
  }
}
