import Model

/// How a proposal stands: its versions, what was said to it, and what it still needs.
package struct Course: Equatable, Sendable {
  package enum State: String, Sendable, CaseIterable { case open, accepted, refused, withdrawn }

  /// First to last; the last is the one that counts.
  package let versions: [Proposal]
  /// In the order they were given.
  package let responses: [Response]

  /// - Parameters:
  ///   - versions: of one proposal, at least one.
  ///   - responses: to that proposal.
  package init?(versions: [Proposal], responses: [Response]) {
    guard !versions.isEmpty else { return nil }
    self.versions = versions
    self.responses = responses
  }

  package var proposal: Proposal { versions[versions.count - 1] }

  package var state: State {
    switch closing?.says {
    case .acceptance: .accepted
    case .refusal: .refused
    case .withdrawal: .withdrawn
    default: .open
    }
  }

  /// The response that ended it.
  package var closing: Response? {
    responses.first { $0.says == .acceptance || $0.says == .refusal || $0.says == .withdrawal }
  }

  /// What came of its trial, once somebody said so.
  package var trialSeen: Response? { responses.last { $0.says == .trialSeen } }

  /// Who consents to the version that counts. A later objection of the same person takes it back.
  package var consents: [Response] { latest.filter { $0.says == .consent && $0.version == proposal.version } }

  /// What still stands against it, whatever version it was said to.
  package var objections: [Response] { latest.filter { $0.says == .objection } }

  /// The last word of each person.
  private var latest: [Response] {
    var last: [Name: Response] = [:]
    for response in responses where [.consent, .objection, .objectionWithdrawn].contains(response.says) {
      last[response.by] = response
    }
    return responses.filter { last[$0.by] == $0 }
  }

  /// Every proposal of the record with what was said to it, the latest first.
  package static func all(_ proposals: [Proposal], _ responses: [Response]) -> [Course] {
    let versions = Dictionary(grouping: proposals, by: \.id)
    let said = Dictionary(grouping: responses, by: \.proposal)
    var seen: Set<String> = []
    return proposals.reversed().filter { seen.insert($0.id).inserted }
      .compactMap { Course(versions: versions[$0.id] ?? [], responses: said[$0.id] ?? []) }
  }
}
