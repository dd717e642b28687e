import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `Who decides, and whose business it is` {
  @Test func `is answered from a first model, with the way there`() throws {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(0)
    let small = ["who", "decides", "--type", "scope", "--product", "first-product", "--amount", "5000"]
    try desk.pomona(small + ["--risk", "low", "--reversible"]).expect(
      0, "Scope for First product is decided by Alex, product owner", "so it is decided here")
    try desk.pomona(small).expect(
      0, "Sam, head of products", "So it climbs.", "If it can be undone and its risk is low, it is decided by Alex")
    let more = ["propose", "--title", "One more", "--set", "team/first-team.people=9", "--by", "alex"]
    let aims = ["--because", "Waiting", "--of", "product/first-product", "--until", "2099-06-30", "--expect"]
    try desk.pomona(more + aims + ["cycle-time.p85:21:15", "--as", "team"]).expect(64, "Say why it is overruled")
    try desk.pomona(more + aims + ["cycle-tyme:21:15"]).expect(1, "There is no figure or measure called cycle-tyme")
    let own = ["--as", "team", "--as-because", "It stays inside the team", "--trial", "team/first-team"]
    try desk.pomona(more + aims + ["cycle-time.p85:21:15"] + own).expect(0, "taken as a team matter")
    try desk.pomona("proposals", "proposal-1").expect(
      0, "Cycle time, 85 % of First product 21 → 15 days by 30 Jun 2099", "Tried in First team until 30 Jun 2099",
      "Back to First team")
    #expect(try desk.pomona(small + ["--json"]).json()["answer"] != nil)
    try desk.pomona("who", "decides", "--type", "scop", "--product", "first-product").expect(64, "Did you mean scope?")
    try desk.pomona("who", "decides", "--product", "frist-product").expect(64, "Did you mean first-product?")
    try desk.pomona("who", "decides", "--product", "first-product").expect(0, "● Scope: decided by Alex")
    // Nothing was imported: what is not measured never passes.
    try desk.pomona("review", "open", "product-review", "--by", "alex").expect(
      0, "not measurable", "no evidence tells anything of this work yet")
    try desk.pomona("rights", "--as", "rapid").expect(
      0, "Exactly one decides and exactly one recommends", "nobody is named")
    try desk.pomona("rights", "--as", "rasci").expect(64, "is none of raci, daci, rapid and escalations")
  }

  @Test func `a list of projects becomes a draft the laws accept, and what changed stays to be seen`() throws {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(0)
    try desk.write(
      "Vorhaben;Start;End;Team;Users;Goal\nPortal;01.02.2026;31.12.2026;First team;Sellers;Reduce calls by half\nFees;;;A, B;Sellers;Build it\n",
      to: "projects.csv")
    try desk.pomona("assess", "projects.csv", "--data", "pomona.sqlite", "--draft", "draft.yaml").expect(
      0, "First team answers for First product and stays.", "It borrows from 2 teams: A, B.",
      "Portal, Fees. They share the users “Sellers”.", "Next, step 1 of five", "Dates are day before month")
    try desk.pomona("assess", "projects.csv", "--draft", "draft.yaml").expect(73, "is there already")
    try desk.pomona("assess", "projects.csv", "--map", "goal=Nothing").expect(65, "there is no column 'Nothing'")
    try desk.pomona("check", "draft.yaml").expect(0, "in 2 resources")
    try desk.pomona("classify", "draft.yaml").expect(0, "This is a project matter")
    try desk.pomona("assess", "projects.csv", "--propose").expect(64, "Say where, who and why")
    let proposing = ["--propose", "--by", "alex", "--because", "Seen together"]
    try desk.pomona(["assess", "projects.csv", "--data", "pomona.sqlite"] + proposing).expect(
      0, "Proposed as proposal-1", "Nothing has changed yet")
    try desk.pomona("proposals", "proposal-1").expect(
      0, "+ initiative/portal", "This is a project matter", "Part of Fees and Portal.")
    try desk.pomona("apply", "draft.yaml", "--by", "alex", "--because", "As it runs").expect(0, "2 added")
    try desk.pomona("order").expect(0, "Nothing that waits", "estimated what a week without it costs: Fees")
    func waits(_ name: String, _ perWeek: Int, _ blocks: Int) -> String {
      "kind: cost-of-delay\nname: \(name)-waits\ntitle: \(name)\nof: initiative/\(name)\nperWeek: \(perWeek) EUR\nurgency: steady\ntakes: first-team\nblocks: \(blocks) weeks\n"
    }
    try desk.write(waits("portal", 10, 2) + "---\n" + waits("fees", 30, 4), to: "waits.yaml")
    try desk.pomona("apply", "waits.yaml", "--by", "alex", "--because", "What waiting costs").expect(0, "2 added")
    try desk.pomona("order").expect(
      0, "1  Fees", "2  Portal", "this order loses 180 EUR", "the opposite order loses 200 EUR")
    try desk.pomona("order", "--team", "first-tem").expect(64, "Did you mean first-team?")
    try desk.pomona("apply", "--set", "product/first-product.owner=sam", "--by", "alex", "--because", "Takes over")
      .expect(0)
    try desk.pomona("timeline").expect(0, "The owner of First product changed from Alex to Sam.", "Takes over")
    try desk.pomona("timeline", "--answering").expect(0, "First product  First team  sam")
  }
}
