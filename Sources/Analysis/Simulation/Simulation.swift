package import Model

/// A Kanban system in plain values: what arrives, the states it goes through, who works there, what
/// goes wrong. ``run(seed:)`` plays it, and the same seed gives the same histories everywhere.
///
/// Items are *pulled*: one that is done in a state stays there, and counts there, until the next
/// state has room. The first state takes in what arrives and the last one keeps what is finished;
/// both are without limit.
package struct Simulation: Sendable {
  /// How long work takes, in working hours.
  package struct Effort: Hashable, Sendable {
    /// Half of all items take less.
    package var hours: Double
    /// Spread of the logarithm: 0 is always the same, 1 is what most teams see.
    package var spread: Double
    package init(hours: Double, spread: Double = 0.8) {
      self.hours = hours
      self.spread = spread
    }
    package static let none = Effort(hours: 0, spread: 0)
  }

  /// One state of the workflow.
  package struct State: Hashable, Sendable {
    package var name: String
    package var activity: Workflow.Activity
    /// The most items here at once; none when there is no limit.
    package var limit: Int?
    /// How many items can be worked on at once; none where nobody is needed.
    package var workers: Int?
    /// How many items go past this state without entering it.
    package var skipped: Share
    /// How many items go back from here to an earlier state, and to which.
    package var back: Back?
    /// How many items meet something outside the team here that holds them up.
    package var blocked: Share
    /// Items leave only on the first working day of every so many weeks, as with a release train.
    package var leavesEveryWeeks: Int?

    package init(
      _ name: String, _ activity: Workflow.Activity, limit: Int? = nil, workers: Int? = nil,
      skipped: Share = Share(percent: 0), back: Back? = nil, blocked: Share = Share(percent: 0),
      leavesEveryWeeks: Int? = nil
    ) {
      self.name = name
      self.activity = activity
      self.limit = limit
      self.workers = workers
      self.skipped = skipped
      self.back = back
      self.blocked = blocked
      self.leavesEveryWeeks = leavesEveryWeeks
    }
  }

  package struct Back: Hashable, Sendable {
    package var share: Share
    /// Index of the earlier state.
    package var to: Int
    package init(_ share: Share, to: Int) {
      self.share = share
      self.to = to
    }
  }

  /// A type of item: how often it arrives beside the others, and what it takes in each state.
  package struct ItemType: Hashable, Sendable {
    package var name: String
    /// Its part of arrivals, against the sum of all weights.
    package var weight: Int
    /// One effort a state, from the first on; states beyond the last need none.
    package var efforts: [Effort]
    /// By how many working hours it is taken ahead of its turn.
    package var headStart: Double
    package init(_ name: String, weight: Int, efforts: [Effort], headStart: Double = 0) {
      self.name = name
      self.weight = weight
      self.efforts = efforts
      self.headStart = headStart
    }
  }

  /// From a day on, another number of items can be worked on at once in a state.
  package struct CapacityChange: Hashable, Sendable {
    package var day: Day
    package var state: Int
    package var workers: Int
    package init(_ day: Day, state: Int, workers: Int) {
      self.day = day
      self.state = state
      self.workers = workers
    }
  }

  package var states: [State]
  package var types: [ItemType]
  package var time: WorkingTime
  package var zone: Zone
  /// Index of the state whose entry starts an item.
  package var startState: Int
  /// Items a working day on the first day.
  package var arrivals: Double
  /// How much the arrivals have grown by the last day: 0.5 is by half.
  package var growth: Double = 0
  /// Items already waiting on the first morning.
  package var waitingAtFirst: Int = 0
  package var changes: [CapacityChange] = []
  /// How many items are dropped before anyone starts them.
  package var droppedBeforeStart = Share(percent: 0)
  /// How many items are dropped when they are done in a state after the start.
  package var droppedAfterStart = Share(percent: 0)
  /// How many finished items come back to the start state some days later.
  package var reopened = Share(percent: 0)
  /// How many items that would arrive first thing after a weekend were written down during it.
  package var writtenOutOfHours = Share(percent: 0)
  /// How long something outside the team holds an item up.
  package var spell = Effort(hours: 15, spread: 1)

  package init(
    states: [State], types: [ItemType], time: WorkingTime, zone: Zone, startState: Int, arrivals: Double
  ) {
    self.states = states
    self.types = types
    self.time = time
    self.zone = zone
    self.startState = startState
    self.arrivals = arrivals
  }
}
