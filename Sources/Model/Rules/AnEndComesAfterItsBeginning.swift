/// What ends does not end before it begins.
struct AnEndComesAfterItsBeginning: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "Figures, money and reviews follow the days something stands; backwards there are none (10.01)."
  static let mend = "correct the day it begins or the day it ends"

  func findings(in model: Snapshot) -> [Finding] {
    backwards(model.all(Team.self), in: model) { ($0.value.since, $0.value.until) }
      + backwards(model.all(Initiative.self), in: model) { ($0.value.since, $0.value.until) }
      + backwards(model.all(FundingLine.self), in: model) { ($0.value.from, $0.value.until) }
  }

  private func backwards<K: Kind>(
    _ all: [Resource<K>], in model: Snapshot, _ days: (Resource<K>) -> (since: Day?, until: Day?)
  ) -> [Finding] {
    all.compactMap { resource in
      guard case (let since?, let until?) = days(resource), until < since else { return nil }
      let message = "\(quoted(resource.title)) ends on \(until.spoken), before it begins on \(since.spoken)"
      return finding(about: resource, at: "until", in: model, message)
    }
  }
}
