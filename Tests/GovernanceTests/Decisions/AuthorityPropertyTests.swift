import Analysis
@testable import Governance
import Model
import Testing

/// Small organisations made up by chance: whatever their rights say, a decision taken and a ruling given agree.
@Suite struct AuthorityPropertyTests {
  @Test func `whoever may decide is never refused, nobody else ever decides, and who is named can`() throws {
    var chance = Xoshiro(seed: 2_025)
    var contradictions: [String] = []
    var allowed = 0
    var refused = 0
    for number in 0..<60 {
      let authority = Authority(Harbour.read(Organisation.text(using: &chance)))
      for _ in 0..<8 {
        let item = Organisation.question(using: &chance)
        let rulings = Organisation.people.map { person in
          Trial(person: person, item: item, authority: authority)
        }
        for trial in rulings {
          if trial.mayDecide { allowed += 1 } else { refused += 1 }
          contradictions += try trial.contradictions(among: rulings).map { "\(number): \($0)" }
        }
      }
    }
    #expect(contradictions.isEmpty, "\(contradictions.prefix(5))")
    // Without both kinds the claim would hold for an empty reason.
    #expect(allowed > 100 && refused > 400, "\(allowed) \(refused)")
  }
}

/// One person in front of one question.
private struct Trial {
  let person: Name
  let item: AgendaItem
  let matter: Matter
  let authority: Authority
  let ruling: Ruling

  init(person: Name, item: AgendaItem, authority: Authority) {
    self.person = person
    self.item = item
    self.authority = authority
    matter = item.matter(item.options[0], under: authority)
    ruling = authority.ruling(for: person, on: matter)
  }

  var mayDecide: Bool { ruling.isAllowed }

  func contradictions(among trials: [Trial]) throws -> [String] {
    let deciders = authority.whoDecides(matter).decider?.people ?? []
    var found: [String] = []
    if mayDecide != deciders.contains(person) { found.append("\(person) against the path \(deciders)") }
    switch outcome(try Story.open().asking(item).frozen(under: "abc")) {
    case .success: if !mayDecide { found.append("\(person) decided: \(ruling)") }
    case .failure(let refusal):
      if mayDecide, !isVacantAgreement(refusal) { found.append("\(person) refused: \(refusal.explanation)") }
      let able = trials.filter(\.mayDecide).map(\.person)
      if !mayDecide, !Set(refusal.whoCan).isSubset(of: able) { found.append("\(refusal.whoCan) named, \(able) can") }
      if refusal.explanation.isEmpty { found.append("no words for \(refusal)") }
    }
    return found
  }

  private func outcome(_ review: Review) -> Result<Decision, Refusal> {
    var draft = Story.draft()
    draft.item = item.id
    let stances = Organisation.people.map {
      Stance(
        review: review.id, item: item.id, option: item.options[0], says: .agrees, because: "", by: $0,
        given: Harbour.today, authenticated: false)
    }
    return Result { () throws(Refusal) -> Decision in
      try Decision.take(
        draft, id: "d", in: review, by: person, under: authority, revision: 1, on: Harbour.today, stances: stances)
    }
  }

  /// Everybody agreed who could, so only a role held by nobody is missing.
  private func isVacantAgreement(_ refusal: Refusal) -> Bool {
    if case .needsAgreement(_, let people) = refusal { people.isEmpty } else { false }
  }
}

private enum Organisation {
  static let people = ["ada", "ben", "cleo", "dan"].map { Name($0)! }
  static let roles = ["owner", "head", "chief"].map { Name($0)! }
  static let scopes = ["unit/all", "unit/north", "value-stream/flow", "product/p", "product/q", "team/t"]

  static let frame = """
    kind: unit
    name: all
    title: All
    scope: organisation
    ---
    kind: unit
    name: north
    title: North
    scope: department
    parent: all
    ---
    kind: value-stream
    name: flow
    title: Flow
    trigger: Wish
    value: Thing
    customer: external
    ---
    kind: product
    name: p
    title: P
    vision: Less waiting
    customers: external
    stage: growing
    valueStream: flow
    ---
    kind: product
    name: q
    title: Q
    vision: Less waste
    customers: external
    stage: growing
    ---
    kind: team
    name: t
    title: T
    mission: Less waiting
    topology: stream-aligned
    unit: north
    people: 5
    answersFor: [p]
    """

  static func text(using chance: inout Xoshiro) -> String {
    var documents = [frame]
    for role in roles { documents.append("kind: role\nname: \(role)\ntitle: \(role)\nlevel: unit") }
    for person in people { documents.append("kind: person\nname: \(person)\nroles: [\(holdings(&chance))]") }
    for type in ["price", "staffing"] {
      for scope in scopes where Int.random(in: 0..<3, using: &chance) == 0 {
        documents.append(right(type, scope, &chance))
      }
    }
    return documents.joined(separator: "\n---\n")
  }

  private static func holdings(_ chance: inout Xoshiro) -> String {
    (0..<Int.random(in: 0...2, using: &chance)).map { _ in
      let place = Int.random(in: 0..<5, using: &chance) == 0 ? "" : ", in: \(pick(scopes, &chance))"
      return "{ role: \(pick(roles, &chance))\(place) }"
    }.joined(separator: ", ")
  }

  private static func right(_ type: String, _ scope: String, _ chance: inout Xoshiro) -> String {
    var lines = [
      "kind: decision-right", "name: \(type)-\(scope.replacing("/", with: "-"))", "title: Right", "decides: \(type)",
      "scope: \(scope)", "holder: \(holder(&chance))",
    ]
    let limits = ["{ money: 100 EUR }", "{ risk: low }", "{ reversibility: reversible, money: 500 EUR }"]
    if Bool.random(using: &chance) { lines.append("limit: \(pick(limits, &chance))") }
    if Bool.random(using: &chance) { lines.append("escalatesTo: \(holder(&chance))") }
    if Int.random(in: 0..<4, using: &chance) == 0 { lines.append("agree: [\(pick(roles, &chance))]") }
    return lines.joined(separator: "\n")
  }

  private static func holder(_ chance: inout Xoshiro) -> String {
    Bool.random(using: &chance) ? "role/\(pick(roles, &chance))" : "person/\(pick(people, &chance))"
  }

  static func question(using chance: inout Xoshiro) -> AgendaItem {
    let option = AgendaItem.Option(
      "a", "Do it", amount: pick([nil, 50, 100, 101, 600].map { $0.map { Money($0, "EUR") } }, &chance),
      reversibility: pick([nil, .reversible, .irreversible], &chance), risk: pick([nil, .low, .high], &chance),
      edits: pick([[], [], ["team/t.people = 6"], ["unit/north.title = Nord"]], &chance),
      expects: Story.effect)
    var item = Story.question
    item.id = "x"
    item.type = pick(["price", "staffing"], &chance)
    item.scope = Link(Address(pick(scopes, &chance))!)
    item.options = [option]
    return item
  }

  private static func pick<T>(_ from: [T], _ chance: inout Xoshiro) -> T { from.randomElement(using: &chance)! }
}
