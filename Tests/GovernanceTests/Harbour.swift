import Governance
import Model
import Testing

/// A small Harbour, enough for its open review.
enum Harbour {
  static let text = """
    kind: unit
    name: harbour
    title: Harbour
    scope: organisation
    ---
    kind: unit
    name: commerce
    title: Commerce
    scope: department
    parent: harbour
    ---
    kind: unit
    name: operations
    title: Operations
    scope: department
    parent: harbour
    ---
    kind: value-stream
    name: buying
    title: Buying
    trigger: Somebody needs a lamp
    value: The lamp stands in the room
    customer: external
    ---
    kind: role
    name: product-owner
    title: Product owner
    level: product
    ---
    kind: role
    name: team-lead
    title: Team lead
    level: team
    ---
    kind: role
    name: head-of-commerce
    title: Head of commerce
    level: unit
    ---
    kind: role
    name: head-of-operations
    title: Head of operations
    level: unit
    ---
    kind: role
    name: general-counsel
    title: General counsel
    level: organisation
    ---
    kind: role
    name: chief-product-officer
    title: Chief product officer
    level: organisation
    ---
    kind: person
    name: ines
    roles: [{ role: product-owner, in: product/checkout }]
    ---
    kind: person
    name: tomas
    roles: [{ role: product-owner, in: product/ledger }, { role: team-lead, in: team/tide }]
    ---
    kind: person
    name: oskar
    roles: [{ role: head-of-commerce, in: unit/commerce }]
    ---
    kind: person
    name: hanna
    roles: [{ role: head-of-operations }]
    ---
    kind: person
    name: jonas
    roles: [{ role: general-counsel, in: unit/harbour }]
    ---
    kind: person
    name: farah
    roles: [{ role: chief-product-officer, in: unit/harbour }]
    ---
    kind: person
    name: bruno
    ---
    kind: product
    name: checkout
    title: Checkout
    vision: Nobody gives up at the till
    customers: external
    stage: growing
    valueStream: buying
    ---
    kind: product
    name: ledger
    title: Ledger
    vision: Sellers are paid on time
    customers: external
    stage: sustaining
    ---
    kind: team
    name: quay
    title: Quay
    mission: Nobody gives up at the till
    topology: stream-aligned
    unit: commerce
    people: 7
    answersFor: [checkout]
    ---
    kind: team
    name: tide
    title: Tide
    mission: Sellers are paid on time
    topology: stream-aligned
    unit: commerce
    people: 6
    answersFor: [ledger]
    ---
    kind: team
    name: mole
    title: Mole
    mission: Receipts that people keep
    topology: stream-aligned
    unit: commerce
    people: 8
    ---
    kind: decision-right
    name: checkout-staffing
    title: Staffing of Checkout
    decides: staffing
    scope: product/checkout
    holder: role/product-owner
    limit: { money: 20 000 EUR, reversibility: reversible }
    escalatesTo: role/head-of-commerce
    ---
    kind: decision-right
    name: commerce-staffing
    title: Staffing of Commerce
    decides: staffing
    scope: unit/commerce
    holder: role/head-of-commerce
    limit: { money: 50 000 EUR }
    escalatesTo: role/chief-product-officer
    ---
    kind: decision-right
    name: checkout-scope
    title: Scope of Checkout
    decides: scope
    scope: product/checkout
    holder: role/product-owner
    limit: { risk: medium }
    agree: [general-counsel]
    escalatesTo: role/head-of-commerce
    ---
    kind: decision-right
    name: quay-release
    title: Releases of Quay
    decides: release
    scope: team/quay
    holder: role/team-lead
    escalatesTo: role/head-of-operations
    ---
    kind: decision-right
    name: harbour-brand
    title: Brand
    decides: brand
    scope: unit/harbour
    holder: person/bruno
    ---
    kind: guardrail
    name: checkout-readiness
    title: Work waiting for operations
    scope: product/checkout
    figure: wip
    state: Operations readiness
    atMost: 4
    hardness: hard
    because: What stands ready and is not released helps nobody
    waivedBy: head-of-operations
    ---
    kind: guardrail
    name: commerce-in-progress
    title: Commerce finishes before it starts
    scope: unit/commerce
    figure: wip
    atMost: 90
    hardness: soft
    because: More open work has always meant that all of it arrives later
    ---
    kind: cadence
    name: checkout-review
    title: Product review of Checkout
    review: product
    of: product/checkout
    every: 13 weeks
    from: 2025-03-27
    """

  static let model = read(text)
  static let authority = Authority(model)
  static let checkout = Address("product/checkout")!
  static let ledger = Address("product/ledger")!
  static let today = Day(written: "2025-06-26")!

  /// Reads a model that has to be without mistakes.
  static func read(_ text: String) -> Snapshot {
    let (snapshot, findings) = Snapshot.read([ModelText(file: "model.yaml", text: text)])
    #expect(findings.filter { $0.severity == .error }.isEmpty, "\(findings)")
    return snapshot
  }
}

extension String {
  /// Thin spaces and plain ones alike, so that a claim can be typed.
  var typed: String { String(map { $0 == "\u{202F}" ? " " : $0 }) }
}
