import Governance
import Model
import Workbench

extension Call {
  func spend() throws -> Answer {
    let book = try workspace.book(asOf: asOf)
    return try page(try workspace.plans(asOf: asOf, ahead: 0)) { $0.json(spent: book) }
  }

  func cost() throws -> Answer {
    guard let product = try product() else { throw Failure.notHere("product") }
    return try page(try workspace.costOfValue(of: product, asOf: asOf)) { $0.json }
  }

  /// The product the address names; nothing where it names none.
  func product() throws -> Name? {
    guard let text = query["product"]?.text else { return nil }
    guard let name = Name(text), try visit.structure().find(Product.self, name) != nil else {
      throw WorkspaceRefusal.noSuch("product \(text)")
    }
    return name
  }

  func planComparisons() throws -> Answer {
    guard let from = try Call.day(query["from"], "from") else { throw Failure.noDay }
    guard from <= asOf else { throw WorkspaceRefusal.laterThanToday(from, today: asOf) }
    let all = try workspace.comparison(of: from, with: asOf, ahead: query["ahead"]?.integer ?? 3)
    return try page(all) { $0.json }
  }

  func shifts() throws -> Answer { try page(try workspace.shifts(asOf: asOf)) { $0.json } }

  func line() throws -> Answer {
    let review = try lineReview()
    return .json(review.json(review.options.map { workspace.effects(of: $0) }))
  }

  func askAboutLine() throws -> Answer {
    let id = body["review"]?.text ?? ""
    try workspace.ask(aboutLine: lineReview().line.name, in: id, by: who(), token: token)
    let asked = try workspace.review(id)
    return .made(try asked.json(), at: ["reviews", asked.id])
  }

  private func lineReview() throws -> LineReview {
    guard let name = Name(value("line")), let review = try workspace.review(ofLine: name, asOf: asOf) else {
      throw WorkspaceRefusal.noSuch("line of money \(value("line"))")
    }
    return review
  }

  func returns() throws -> Answer {
    try page(try workspace.returns(asOf: asOf)) { one in
      .object([.init("fund", .text(one.fund.name.text))] + one.value.json.members)
    }
  }

  func investments() throws -> Answer {
    try page(Investment.all(in: try visit.model(), asOf: asOf)) { $0.json }
  }
}
