package import Model

/// The pictures that can be drawn of a model.
package enum MapPicture: String, CaseIterable, Sendable {
  case organisation
  case valueStreams = "value-streams"
  case interactions, dependencies, goals, opportunities

  package var title: String {
    switch self {
    case .organisation: "Organisation"
    case .valueStreams: "Value streams"
    case .interactions: "Team interactions"
    case .dependencies: "Dependencies"
    case .goals: "Goal tree"
    case .opportunities: "Opportunity tree"
    }
  }

  /// What it shows, and how to read it.
  package var says: String {
    switch self {
    case .organisation: "Units, the teams in them and what each team answers for."
    case .valueStreams:
      "From what starts a value stream to the value it ends in: its stages, their teams, and how long work takes and waits there."
    case .interactions: "Which team works with which, how, and until when. Dashed lines are expected soon."
    case .dependencies:
      "Who cannot go on without whom, through what, and the step that removes it. An arrow points at whom one relies on."
    case .goals: "Strategic goals and the intermediate and tactical goals that serve them."
    case .opportunities: "From a goal to what customers said, what might help, and how that is tried."
    }
  }

  /// Lines lead from left to right only, so they leave at the right and arrive at the left.
  package var isTree: Bool { self != .interactions && self != .dependencies }

  /// What a model needs to have this picture.
  package var needs: [any Kind.Type] {
    switch self {
    case .organisation: [Unit.self, Team.self]
    case .valueStreams: [ValueStream.self]
    case .interactions: [Team.self]
    case .dependencies: [Dependency.self, Interface.self]
    case .goals: [Goal.self]
    case .opportunities: [Opportunity.self, Solution.self]
    }
  }
}

extension MapGraph {
  /// How long the work of a team takes and where it waits, as its evidence says.
  package struct Waits: Equatable, Sendable {
    /// Days within which 85 of 100 items were finished.
    package let days: Int
    /// Part of the time in progress in which nobody worked on them, 0…1; nothing where states are not known.
    package let waiting: Double?

    package init(days: Int, waiting: Double?) { (self.days, self.waiting) = (days, waiting) }

    var words: [String] {
      let share = waiting.map { ["\(Int(($0 * 100).rounded())) % of it waiting"] } ?? []
      return ["85 of 100 items within \(counted(days, "day"))"] + share
    }
  }

  /// Draws one of the pictures.
  ///
  /// - Parameters:
  ///   - asOf: the day looked from; what has ended by then is left out.
  ///   - findings: what the checks say; things on the map are marked with their number.
  ///   - waits: of each team whose work was observed.
  package init(
    _ picture: MapPicture, of model: Snapshot, asOf day: Day, findings: [Finding] = [],
    waits: [Name: Waits] = [:]
  ) {
    self.init()
    switch picture {
    case .organisation: drawOrganisation(model, day)
    case .valueStreams: drawValueStreams(model, waits)
    case .interactions: drawInteractions(model, day)
    case .dependencies: drawDependencies(model)
    case .goals: drawGoals(model, day)
    case .opportunities: drawOpportunities(model)
    }
    for finding in findings where finding.severity != .note { mark(finding) }
  }

  private mutating func mark(_ finding: Finding) {
    guard let subject = finding.subject, let place = place(of: subject.description) else { return }
    concern(at: place)
  }

  mutating func add<K: Kind>(
    _ resource: Resource<K>, over: String? = nil, notes: [String] = []
  ) -> Int {
    add(
      Node(
        id: resource.address.description, address: resource.address, kind: K.word,
        over: over ?? spaced(K.word), title: resource.title, notes: notes))
  }

  func spaced(_ word: String) -> String { word.split(separator: "-").joined(separator: " ") }
}
