import Analysis
import Governance
import Model

extension HarbourPast {
  /// What Harbour tried out, promised and heard: an experiment supported and pursued, one refuted, one that could not
  /// tell, one that runs; forecasts somebody relied on; and who met whom.
  var discovery: [Event] { experiments + promises + contacts + limits }

  private func name(_ text: String) -> Name { Name(text) ?? .placeholder }

  private var experiments: [Event] {
    [
      // Buying as a guest: supported, and built for everybody since.
      Event(day: opening - 126) {
        try $0.start(
          experiment: name("guest-order"), because: "One in six leaves where an account is asked for", by: name("ines"))
      },
      Event(day: opening - 70) { try $0.inspect(experiment: name("guest-order"), by: name("ines")) },
      Event(day: opening - 68) {
        try $0.decide(
          experiment: name("guest-order"), goal: .kept, approach: .persevere,
          learnt: "Who buys once wants no account before the order, and every fourth makes one after it.",
          by: name("ines"))
      },
      // Care notes on receipts: refuted.
      Event(day: opening - 77) { try $0.start(experiment: name("care-notes"), by: name("mei")) },
      Event(day: opening - 35) { try $0.inspect(experiment: name("care-notes"), by: name("mei")) },
      Event(day: opening - 33) {
        try $0.decide(
          experiment: name("care-notes"), goal: .kept, approach: .pivot,
          learnt: "Buyers look for a receipt when something has gone wrong, not when they polish a table.",
          by: name("mei"))
      },
      // Nobody has written down the time to learn since January, so this one cannot tell; what follows is still open.
      Event(day: opening - 75) { try $0.start(experiment: name("photo-of-a-chair"), by: name("ravi")) },
      Event(day: opening - 20) { try $0.inspect(experiment: name("photo-of-a-chair"), by: name("ravi")) },
      Event(day: opening - 6) {
        try $0.start(
          experiment: name("postcode-first"), because: "Seven of twelve who gave up named the delivery cost first",
          by: name("ines"))
      },
    ]
  }

  /// Every quarter each of three teams says how many it will finish in four weeks, and now and then when.
  private var promises: [Event] {
    let quarterly = [
      (336, "its plans"), (252, "the new range"), (168, "the catalogue"), (84, "the next range"),
    ]
    let teams = [
      ("quay", "ines", "Commerce, for "), ("tide", "tomas", "Sellers' support, for "), ("mole", "mei", "Sales, for "),
    ]
    let many = quarterly.flatMap { back, occasion in
      teams.map { team, who, whom in promise(.items(within: 28), of: team, by: who, to: whom + occasion, before: back) }
    }
    return many + [
      promise(.days(of: 10), of: "quay", by: "ines", to: "The accessibility act, for its audit", before: 130),
      promise(.days(of: 8), of: "tide", by: "tomas", to: "The auditors, for their report", before: 110),
      promise(.days(of: 12), of: "tide", by: "tomas", to: "Three makers, for their next range", before: 60),
      promise(.items(within: 42), of: "quay", by: "ines", to: "Sales, for the fair", before: 12),
      promise(.days(of: 15), of: "mole", by: "mei", to: "Buyers' support, for the guarantee archive", before: 9),
    ]
  }

  private func promise(_ question: Forecast.Question, of team: String, by who: String, to whom: String, before: Int)
    -> Event
  {
    Event(day: opening - before) {
      try $0.promise(
        question, of: Address(kind: Team.word, name: name(team)), at: Share(percent: 85), reliedOn: whom, by: name(who))
    }
  }

  /// Who met whom; Receipts has met nobody since September.
  private var contacts: [Event] {
    [
      met(
        "quay", "buyers who gave up while paying", .interview, 68, 3, "Delivery cost comes first", "costs-appear-late"),
      met(
        "quay", "buyers of sofas", .usabilityTest, 40, 5, "Nobody looks for the cost in the basket", "cost-on-the-piece"
      ),
      met(
        "quay", "buyers of sofas", .observation, 17, 4, "A postcode is given when it is asked for kindly",
        "delivery-day-unknown"),
      met(
        "mole", "buyers with a return", .support, 190, 2, "They call because they cannot find the guarantee",
        "guarantee-not-found"),
      met("tide", "makers in their first year", .visit, 96, 3, "Two days late is rent not paid", nil),
      met("tide", "Werkstatt Nord, a maker", .coCreation, 31, 4, "The payout note was drawn up together", nil),
      met("beacon", "buyers who sent something back", .interview, 104, 2, "They guess, and order two", nil),
      met("pilot", "makers who gave up applying", .interview, 21, 5, "The contract frightens more than the fee", nil),
      met("pilot", "five makers in Lübeck", .coCreation, 8, 5, "They cut the application to one page", nil),
    ]
  }

  private func met(
    _ team: String, _ users: String, _ manner: CustomerContact.Manner, _ before: Int, _ present: Int, _ learnt: String,
    _ about: String?
  ) -> Event {
    Event(day: opening - before) {
      let contact = CustomerContact(
        team: name(team), day: opening - before, users: users, manner: manner, present: present, learnt: learnt,
        about: about)
      try $0.tell([contact], by: Signature(team, because: "Met \(users)"))
    }
  }

  private var limits: [Event] {
    [
      Event(day: opening - 63) {
        try $0.lock(
          baselineOf: name("ledger-time-to-restore"), product: name("ledger"), from: opening - 280, to: opening - 80,
          because: "Tide is on call for its own product since then; the time before was another system.",
          by: name("tomas"))
      }
    ]
  }
}
