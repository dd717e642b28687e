/// Pages and their parts that are looked for by a word though nothing of the model is called so.
struct KnownPage: Sendable {
  let title: String
  let link: Links
  var part: String?
  /// Other words people know it by.
  let words: String

  static let all = [
    KnownPage(title: "What needs attention", link: .home, words: "home due waiting"),
    KnownPage(title: "Portfolio", link: .portfolio, words: "initiatives projects in flight stop starting finishing"),
    KnownPage(
      title: "How value streams are governed", link: .portfolio, part: "streams",
      words: "value governance lean framework limits"),
    KnownPage(
      title: "Coordination between teams", link: .portfolio, part: "coordination",
      words: "cross-team communication strategy delivery shared goals meet"),
    KnownPage(title: "An idea comes in", link: .portfolio, part: "idea", words: "intake propose initiative demand"),
    KnownPage(title: "Reviews", link: .reviews, words: "cadences agenda due missed open"),
    KnownPage(title: "Decisions", link: .decisions, words: "decided scored expected"),
    KnownPage(title: "How we decide", link: .governance, words: "governance latency escalation overhead hops"),
    KnownPage(title: "Would we start it today?", link: .governance, part: "idle", words: "hygiene idle rules end keep"),
    KnownPage(title: "Who decides?", link: .whoDecides, words: "rights authority limit escalate"),
    KnownPage(title: "Decision rights", link: .rights, words: "raci daci rapid delegation accountable"),
    KnownPage(title: "Proposals", link: .proposals, words: "changes drafts amend"),
    KnownPage(title: "Money", link: .money, words: "funds funding budget lines allocation ledger horizon"),
    KnownPage(title: "Return", link: .money, part: "return", words: "worth investment roi"),
    KnownPage(title: "All discretionary investment", link: .money, part: "inventory", words: "inventory spend"),
    KnownPage(title: "Guardrails", link: .guardrails, words: "limits breach waiver"),
    KnownPage(title: "Experiments", link: .experiments, words: "hypothesis threshold test bets"),
    KnownPage(title: "Promises", link: .promises, words: "forecasts kept calibration"),
    KnownPage(title: "Alignment", link: .alignment, words: "goals traced uncategorised work"),
    KnownPage(title: "Culture", link: .culture, words: "behaviour openness learning customers met contact"),
    KnownPage(title: "Feedback", link: .feedback, words: "loops information needed for decisions"),
    KnownPage(title: "Evidence", link: .evidence, words: "imports data quality batches"),
    KnownPage(title: "What is visible to whom", link: .transparency, words: "transparency hidden open access"),
  ]

  /// Those in which every word asked for begins a word.
  static func saying(_ asked: String) -> [KnownPage] {
    let wanted = words(of: asked)
    guard !wanted.isEmpty else { return [] }
    return all.filter { page in
      let own = words(of: page.title + " " + page.words)
      return wanted.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
