package import Governance
package import Model

extension Workspace {
  /// The questions that were sent on and wait on a day, the longest first.
  ///
  /// - Parameter person: only those that wait with this one.
  package func waitingQuestions(asOf day: Day, with person: Name? = nil) throws -> [WaitingQuestion] {
    let referrals = try referrals(through: day)
    guard !referrals.isEmpty else { return [] }
    let reviews = try reviews(through: day)
    let all = WaitingQuestion.all(reviews, decided: try decisions(through: day), scored: try scored(), on: day) {
      item, review in
      let stations = review.stations(of: item.id, among: reviews)
      return referrals.filter { $0.item == item.id && stations.contains($0.review) }
    }
    return all.filter { waiting in person.map(waiting.with.contains) ?? true }
  }
}
