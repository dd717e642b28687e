import Governance
import Model
import Testing

/// The library of examples the rule is held to.
@Suite struct ClassifyTests {
  typealias Nature = Classified.Nature

  @Test(arguments: [
    ("Product owners may decide prices up to 50 000 EUR; beyond it they escalate", Nature.operatingModel),
    ("Merge the team that writes contracts into Legal, so that fewer handoffs stand between teams", .operatingModel),
    ("Cut value streams around buyers and give each an accountable lead", .operatingModel),
    ("Redesign governance: approval boards become guardrails", .operatingModel),
    ("What we learnt when we tried the new team topology in Commerce: a case study", .operatingModel),
    ("Carry the strategy into workflows and roles", .operatingModel),
    ("Move our stand-up to ten o'clock", .team),
    ("Try story points again in our team", .team),
    ("Add a custom field to our Jira board", .team),
    ("Keep retrospectives within the team shorter", .team),
    ("The project plan needs a later milestone for go-live", .project),
    ("Patch the server before the deadline", .project),
    ("Refactor the basket to a new framework version", .project),
  ])
  func `words alone are told apart`(_ text: String, _ nature: Nature) {
    let classified = classify(title: text, because: "", changes: ChangeSet([]), in: Harbour.model)
    #expect(classified.nature == nature, "\(classified.reasons.map(\.says))")
    #expect(!classified.reasons.isEmpty)
  }

  @Test(arguments: ["", "Hello", "We need a better strategy", "Something about a workflow"])
  func `too little is an answer`(_ text: String) {
    let classified = classify(title: text, because: "", changes: ChangeSet([]), in: Harbour.model)
    #expect(classified.nature == nil)
    #expect(classified.sentence.hasPrefix("Too little is said"))
  }

  @Test(arguments: [
    ("decision-right/commerce-staffing.limit.money = 60 000 EUR", Nature.operatingModel, "It reaches 3 teams."),
    (
      "team/quay.unit = operations", .operatingModel,
      "It is about structure across departments and teams: it changes team/quay unit."
    ),
    ("team/quay.answersFor += ledger", .operatingModel, "It reaches one team, Quay."),
    (
      "team/quay.dailySync = 10:00", .team,
      "It looks like an improvement inside one team, without a wider effect: it changes nothing but team/quay dailySync."
    ),
    (
      "team/quay.software += Basket", .team,
      "It looks like the configuration of a tool, without a consequence for how people work together: it changes nothing but team/quay software."
    ),
  ])
  func `what would change weighs more than what is said`(_ edit: String, _ nature: Nature, _ reason: String) throws {
    let (after, _) = Harbour.model.applying([try #require(Edit(written: edit))])
    let changes = ChangeSet.between(Harbour.model, after)
    let classified = classify(title: "A change", because: "", changes: changes, in: after)
    #expect(classified.nature == nature)
    #expect(classified.reasons.map(\.says).contains(reason), "\(classified.reasons.map(\.says))")
    #expect(classified.score == classified.reasons.map(\.weight).reduce(0, +))
  }

  @Test func `a project alone is a project matter, whatever it is called`() throws {
    let text = "kind: initiative\nname: move\ntitle: Move\nform: project\npurpose: The lease ends"
    let (after, _) = Harbour.model.replacing([ModelText(file: "move.yaml", text: text)])
    let classified = classify(
      title: "Operating model", because: "", changes: ChangeSet.between(Harbour.model, after), in: after)
    #expect(classified.nature == .project)
  }

  @Test func `whoever overrules says why, and what the rule said stays visible`() throws {
    let classified = classify(title: "Move our stand-up", because: "", changes: ChangeSet([]), in: Harbour.model)
    #expect(Classified.Overruling(.operatingModel, because: "  ") == nil)
    let overruling = try #require(Classified.Overruling(.operatingModel, because: "It binds six teams."))
    let other = classified.overruled(by: overruling)
    #expect(other.nature == .operatingModel && other.suggested == .team)
    #expect(
      other.sentence == "This is taken as an operating-model matter: it binds six teams. The rule says team matter.")
  }
}
