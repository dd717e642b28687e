import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `A model of one's own` {
  @Test func `grows out of the template until nothing is left to mend, and can then be changed by proposal`() throws {
    let desk = try Desk()
    try desk.pomona("init", "model", "--named", "Valmere: hospitals", "--zone", "Europe/Vienna").expect(0)
    try desk.pomona("check", "model").expect(
      0, "Valmere: hospitals still has the template's words: purpose",
      "`pomona explain product.vision` says what belongs there", "write a roadmap with 'view: business'")
    try fill(desk)
    try addWhatIsMissing(desk)
    try desk.pomona("check", "model").expect(0, "nothing to mend in 24 resources")
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(0, "24 added")
    try desk.pomona("check").expect(0, "nothing to mend in 24 resources")
    try desk.pomona("explain", "unit/valmere-hospitals", "--effective").expect(0, "Nothing is missing.")
    #expect(try !desk.pomona("explain", "product/first-product", "--effective").output.contains("template"))
    try proposes(desk)
  }

  /// Everything that waits in angle brackets, in own words.
  private func fill(_ desk: borrowing Desk) throws {
    for file in ["organisation", "product", "goals", "rights", "feedback"] {
      let text = try desk.read("model/\(file).yaml")
      try desk.write(
        text.replacing(/: <.+?>|\[<.+?>\]/) { $0.output.hasPrefix("[") ? "[Nurses]" : ": Care" },
        to: "model/\(file).yaml")
    }
  }

  private func addWhatIsMissing(_ desk: borrowing Desk) throws {
    let roadmaps = ["business", "technology"].map { view in
      """
      kind: roadmap
      name: \(view)
      title: Where it goes
      product: first-product
      view: \(view)
      strategy: our-strategy
      steps:
        - { outcome: Patients book at night, turn: now, serves: first-steps }
      ---

      """
    }
    let cost = """
      kind: team-cost
      name: first-team-cost
      title: First team
      team: first-team
      perPersonWeek: 1.900 EUR
      from: 2026-01-01

      """
    try desk.write(roadmaps.joined() + cost, to: "model/money.yaml")
    try desk.pomona("check", "model").expect(1, "money.yaml:23:16", "did you mean '1900 EUR'?", "1 to mend")
    try desk.write(roadmaps.joined() + cost.replacing("1.900", with: "1900"), to: "model/money.yaml")
  }

  private func proposes(_ desk: borrowing Desk) throws {
    let change = ["--set", "team/first-team.people=7", "--because", "Kim came"]
    try desk.pomona(["propose", "--title", "One more", "--by", "alex"] + change).expect(0, "6 → 7")
    try desk.pomona("accept", "proposal-1", "--by", "alex", "--because", "Good").expect(
      1, "decided by Sam, head of products")
    try desk.pomona("accept", "proposal-1", "--by", "sam", "--because", "Good").expect(0, "6 → 7")
    try desk.pomona("explain", "opportunity", "solution").expect(0, "opportunity  a kind", "solution  a kind")
    try desk.pomona("explain").expect(0, "GOVERNANCE", "decision-right")
  }
}
