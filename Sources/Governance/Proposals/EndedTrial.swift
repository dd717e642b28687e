package import Model

/// A trial whose last day has come, and nobody has said yet what came of it. Row 01.17.
package struct EndedTrial: Equatable, Sendable {
  package let proposal: String
  package let title: String
  /// Where it was tried.
  package let place: String
  package let until: Day
  /// `Oskar, who accepted it`.
  package let looks: String

  /// The trials that have ended by a day and that nobody has looked at.
  package static func among(_ courses: [Course], on day: Day, _ naming: Naming) -> [EndedTrial] {
    courses.compactMap { course in
      guard let trial = course.proposal.trial, trial.until <= day, course.trialSeen == nil else { return nil }
      switch course.state {
      case .refused, .withdrawn: return nil
      case .open: return EndedTrial(course, trial, "\(naming.person(course.proposal.author)), who proposed it", naming)
      case .accepted:
        let who = course.closing.map { "\(naming.person($0.by)), who accepted it" }
        return EndedTrial(course, trial, who ?? naming.person(course.proposal.author), naming)
      }
    }
  }

  private init(_ course: Course, _ trial: Proposal.Trial, _ looks: String, _ naming: Naming) {
    (proposal, title) = (course.proposal.id, course.proposal.title)
    (place, until) = (naming.title(trial.of.address), trial.until)
    self.looks = looks
  }
}
