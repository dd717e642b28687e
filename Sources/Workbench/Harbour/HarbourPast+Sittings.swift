import Governance
import Model

extension HarbourPast {
  /// Who was at the reviews that were held, and when each was closed: the same day, or when the last question sent on
  /// to somebody else was answered.
  func sittings(in model: Snapshot) -> [Event] {
    model.all(Cadence.self).flatMap { cadence in
      held(cadence).flatMap { day in
        let answered = decided.filter { $0.cadence == cadence.name && $0.day == day }.map(\.waiting).max() ?? 0
        return [
          Event(day: day) { try attend(cadence, $0, on: day) },
          Event(day: day + answered) { workspace in
            try review(cadence, workspace).map { _ = try workspace.close($0.id, by: Name(known: "ada")) }
          },
        ]
      }
    }
  }

  private func attend(_ cadence: Resource<Cadence>, _ workspace: Workspace, on day: Day) throws {
    guard let review = try review(cadence, workspace) else { return }
    let authority = try workspace.authority()
    let scopes = authority.containment.scopes(over: cadence.of.address)
    let invited = cadence.attended.flatMap { authority.standing.people(holding: $0.name, for: scopes) }
    // At Christmas operations had no time for Checkout's review.
    let absent = day == opening - 98 ? Name(known: "hanna") : nil
    try workspace.attend(review.id, invited.filter { $0 != absent }, by: Name(known: "ada"))
  }

  private func review(_ cadence: Resource<Cadence>, _ workspace: Workspace) throws -> Review? {
    try workspace.reviews().last { $0.cadence == cadence.name }
  }
}
