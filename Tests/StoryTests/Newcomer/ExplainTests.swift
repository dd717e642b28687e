import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `Explaining` {
  @Test func `says how a place works, with what it inherits, and whether it fits`() throws {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0, "pomona explain --all")
    let place = ["explain", "product/first-product", "--effective", "--model", "model"]
    try desk.pomona(place).expect(
      0, "First product works by “How we work”.", "It has no model of its own; that of Our organisation holds for it.",
      "inherited from “How we work”", "Nothing is missing.",
      "Still the template's words: customer, valued, roles, governance",
      "4 of 7 beliefs speak for learning and adapting, 0 for predicting and controlling, which fits",
      "Does performance come from specialisation")
    try desk.pomona(place + ["--json"]).expect(
      0, #""field":"philosophy","text":"agile","manner":"inherited""#, #""untouched":false"#,
      #""templated":["customer","valued","#)
    try desk.pomona("explain", "product/first-prodct", "--model", "model").expect(
      1, "There is no product/first-prodct (did you mean product/first-product?).")
  }

  @Test func `cuts nothing in a pipe`() throws {
    let desk = try Desk()
    try desk.pomona("explain", "stakeholder").expect(
      0, "operations, go-to-market, legal, security, finance, customers, partners, regulator, leadership",
      "The first moment at which it is heard.")
    try desk.pomona("explain", "--all").expect(0, "# Reference of the model", "### team-cost", "perPersonWeek: ")
  }
}
