import Analysis
import Governance
import Model

/// What people in Harbour did in the year before the demo begins: the model changed, reviews took place, and what
/// was decided in them was looked at again.
struct HarbourPast {
  struct Event {
    let day: Day
    let happen: (Workspace) throws -> Void
  }

  /// The day the demo begins.
  let opening: Day
  /// The day Harbour wrote down for the first time how it works.
  var beginning: Day { opening - 364 }

  /// The model as it was first written down: what changed since is taken back.
  func firstModel(_ texts: [ModelText]) throws -> [ModelText] {
    let then = [
      "team/slipway.people = 7", "team/mole.people = 7", "team/pilot.people = 4", "team/compass.topology = platform",
      "product/receipts.valueStream = selling", "product/onboarding.owner = oskar",
    ]
    let (snapshot, _) = Snapshot.read(texts).snapshot.applying((then + firstLines).compactMap(Edit.init(written:)))
    return Workspace.files(of: snapshot)
  }

  /// Everything that happened up to the day the demo begins, in the order of its days. What happened on one day
  /// stays in the order it is written in: a review is opened before something is decided in it.
  func events(in model: Snapshot) -> [Event] {
    (changes + waived + reviews(in: model) + (decided + agreed).flatMap(\.events) + answeredLines.flatMap(\.events)
      + money + discovery + sittings(in: model))
      .filter { (beginning..<opening).contains($0.day) }
      .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// What changed in the model without a review.
  private var changes: [Event] {
    [
      Event(day: opening - 150) {
        try change($0, "team/pilot.people = 5", by: "oskar", "Onboarding takes a second market on")
      },
      Event(day: opening - 140) {
        try change($0, "product/onboarding.owner = lena", by: "oskar", "Onboarding has an owner of its own")
      },
      Event(day: opening - 120) {
        try change($0, "product/receipts.valueStream = buying", by: "farah", "The proof belongs to whoever bought")
      },
      Event(day: opening - 90) { try change($0, "team/mole.people = 8", by: "oskar", "Receipts was to grow faster") },
      Event(day: opening - 84) {
        try change($0, "team/compass.topology = enabling", by: "farah", "Teams are to learn it, not to order it")
      },
      Event(day: opening - 75) {
        try change($0, "team/slipway.people = 6", by: "hanna", "One of two readiness engineers left for security")
      },
    ]
  }

  /// The reviews that took place. Operations has no time for its retrospective. What meets every few weeks was
  /// written down for the last quarter only.
  private func reviews(in model: Snapshot) -> [Event] {
    model.all(Cadence.self).flatMap { cadence in
      held(cadence).map { day in Event(day: day) { try $0.open(cadence.name, by: Name(known: "ada")) } }
    }
  }

  func held(_ cadence: Resource<Cadence>) -> [Day] {
    if cadence.name == Name(known: "operations-retrospective") { return [] }
    // Checkout's second review came a few days late and its third early: nobody meets at Christmas.
    if cadence.name == Name(known: "checkout-review") { return [276, 182, 98].map { opening - $0 } }
    let first = cadence.every.approximateDays < 60 ? opening - 104 : beginning
    return cadence.value.due(from: max(first, cadence.from), through: opening - 1)
  }

  private func change(_ workspace: Workspace, _ text: String, by who: String, _ because: String) throws {
    guard let edit = Edit(written: text) else { return }
    try workspace.apply(edits: [edit], by: Signature(who, because: because))
  }
}
