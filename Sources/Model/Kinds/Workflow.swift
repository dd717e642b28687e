/// A definition of workflow after the Kanban Guide: what the items are, when they count as started
/// and finished, the states between, how work in progress is controlled, the policies, and what may
/// be expected. Source statuses are mapped to states here, so a changed mapping recomputes history.
package struct Workflow: Kind {
  package static var innerNames: [InnerName] {
    [InnerName("started", in: "states"), InnerName("finished", in: "states")]
  }

  package enum Activity: String, Choice { case active, wait, readiness }

  /// One state an item can be in.
  package struct State: Codable, Equatable, Sendable {
    /// What people call it.
    package var name: String
    /// Whether somebody works on the item here, it waits, or it is being made ready for operations.
    package var activity: Activity
    /// The most items allowed here at once.
    package var limit: Count?
    /// What must be true before an item may leave.
    package var policy: String?
    /// The statuses of the tracker that mean this state.
    package var statuses: [String]
  }
  /// The kinds of work item that flow here, as the tracker names them.
  package var items: [String]
  /// The states in order, first to last.
  package var states: [State]
  /// The state whose entry counts as started.
  package var started: String?
  /// The state whose entry counts as finished.
  package var finished: String?
  /// Tracker statuses that mean the work was cancelled: it leaves, and is not throughput.
  package var cancelled: [String]
  /// How work in progress is controlled, when not only by the states' limits.
  package var control: String?
  /// What may be expected of an item. Domain 2.2.
  package struct Expectation: Codable, Equatable, Sendable {
    /// The share of items that finish within the days.
    package var probability: Share
    /// Calendar days, both ends counted.
    package var days: Count
  }
  /// Work of one nature inside the workflow, with an expectation of its own. Rows 15.02, 15.04.
  package struct Lane: Codable, Equatable, Sendable {
    /// What people call it, such as `Requests`.
    package var name: String
    /// Known steps and a known result, or discovery.
    package var nature: OperationsWork.Nature
    /// The kinds of item in it, as the tracker names them.
    package var items: [String]
    /// How it is worked, such as `first in, first out`.
    package var policy: String?
    /// What may be expected of an item in this lane.
    package var expectation: Expectation?
  }
  /// Lanes for work of different nature; none when all of it is alike.
  package var lanes: [Lane]
  package enum Readiness: String, Choice { case ownItem = "own-item", childItem = "child-item", checklist }
  /// How the work of making an item ready for operations appears: as an item of its own, a child item or a
  /// checklist. Row 14.10.
  package var readinessAs: Readiness?
  /// The service level expectation: a period and its probability.
  package var expectation: Expectation?
  /// The time zone whose calendar days are counted, such as `Europe/Berlin`.
  package var zone: String
}
