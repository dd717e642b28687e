package import Governance
package import Model

extension Workspace {
  /// A review as it is kept elsewhere, with everything decided in it up to a day.
  package func paper(of id: String, through day: Day? = nil) throws -> ReviewPaper {
    guard let review = try reviews(through: day).first(where: { $0.id == id }) else {
      throw WorkspaceRefusal.noSuch("review \(id)")
    }
    let authority = try authority(asOf: day)
    let cadence = review.cadence.flatMap { authority.model.find(Cadence.self, $0) }
    return ReviewPaper(
      review, decisions: try decisions(through: day), referrals: try referrals(through: day),
      attendance: try attendance(at: review), naming: authority.naming, lateness: cadence?.value.lateness(review.opened)
    )
  }
}
