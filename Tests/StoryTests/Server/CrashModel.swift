import Model
import Workbench

/// The smallest organisation in which writers from outside may decide, move money, change the model and import.
enum CrashModel {
  static let crews = ["one", "two"]

  private static let harbour = """
    kind: unit
    name: harbour
    title: Harbour
    scope: organisation
    ---
    kind: product
    name: checkout
    title: Checkout
    vision: Nobody gives up while paying
    boundary: { inside: [payment], outside: [delivery] }
    users: [buyers]
    customers: external
    stakeholders: [legal]
    owner: ines
    measures: [conversion]
    stage: growing
    ---
    kind: measure
    name: conversion
    title: Baskets that end in an order
    definition: Orders divided by baskets with at least one item
    keyValueArea: current-value
    category: outcome
    unit: "%"
    better: higher
    source: shop
    freshness: 1 week
    ---
    kind: person
    name: ines
    unit: harbour
    roles: [{ role: lead, in: unit/harbour }]
    ---
    kind: cadence
    name: checkout-review
    title: Product review of Checkout
    review: product
    of: product/checkout
    every: 13 weeks
    from: 2025-01-06
    attended: [lead]
    inputs: [Guardrails in breach]
    outputs: [Decisions]
    ---
    kind: role
    name: lead
    title: Lead
    accountabilities: [Harbour]
    level: unit
    """
  private static let money = """
    kind: fund
    name: products
    title: Products
    of: unit/harbour
    purpose: Lasting teams
    amount: 500 000 EUR
    every: 1 quarter
    from: 2025-01-01
    """

  static var texts: [ModelText] {
    let owned = crews.map { crew in
      """
      kind: team
      name: crew-\(crew)
      title: Crew \(crew)
      mission: none yet
      topology: platform
      unit: harbour
      people: 6
      answersFor: [\(crew == "one" ? "checkout" : "")]
      ---
      kind: funding-line
      name: line-\(crew)
      title: Line \(crew)
      fund: products
      funds: team/crew-\(crew)
      horizon: investing
      amount: 190 000 EUR
      from: 2025-01-01
      certainty: committed
      """
    }
    let rights = ["staffing", "evidence", "operating-model-change"].map { type in
      """
      kind: decision-right
      name: harbour-\(type)
      title: Who decides \(type)
      decides: \(type)
      scope: unit/harbour
      holder: role/lead
      """
    }
    return [
      ModelText(file: "harbour.yaml", text: ([harbour, money] + owned + rights).joined(separator: "\n---\n") + "\n")
    ]
  }
}
