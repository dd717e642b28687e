import Governance
import Model
import Workbench

extension Call {
  func reviews() throws -> Answer {
    try page(try workspace.reviews(through: otherDay), latestFirst: true) { try $0.json() }
  }
  func review() throws -> Answer { .json(try workspace.review(value("review")).json()) }

  func openReview() throws -> Answer {
    guard let cadence = body["cadence"]?.text.flatMap({ Name($0) }) else { throw Failure.notHere("cadence") }
    return try made(try workspace.open(cadence, by: who(), token: token))
  }

  private func made(_ review: Review) throws -> Answer {
    .made(try review.json(), at: ["reviews", review.id])
  }

  func pack() throws -> Answer {
    guard let name = Name(value("cadence")), let cadence = try visit.model().find(Cadence.self, name) else {
      throw Failure.notHere("cadence \(value("cadence"))")
    }
    return .json(try JSON(encoding: try workspace.pack(for: cadence, asOf: asOf)))
  }

  func ask() throws -> Answer {
    let review = try workspace.review(value("review"))
    let who = try who()
    guard let scope = body["scope"]?.text.flatMap({ Link<Governed>(written: $0) }) else {
      throw Failure.notHere("place")
    }
    let id = body["id"]?.text ?? Call.fresh("question", beside: review.agenda.map(\.id))
    var item = AgendaItem(
      id, body["question"]?.text ?? "", because: body["because"]?.text ?? "", origin: .raised(by: who),
      raised: visit.standpoint.today, type: body["type"]?.text ?? "", scope: scope,
      evidence: body["evidence"]?.items.compactMap(\.text) ?? [])
    guard review.item(id) == nil || token != nil else {
      throw Problem(
        409, "asked-already", "It is asked already",
        "The review has a question ‘\(id)’. Offer it another answer instead.")
    }
    for offer in body["options"]?.items ?? [] { item = item.offering(try option(offer, to: item)) }
    return try made(try workspace.raise(item, in: review.id, by: who, token: token))
  }

  func offer() throws -> Answer {
    let review = try workspace.review(value("review"))
    guard let item = review.item(value("question")) else {
      throw WorkspaceRefusal.noSuch("question \(value("question")) in \(review.id)")
    }
    let option = try option(body, to: item)
    // What it would change or move has to be possible before anybody can choose it.
    _ = try workspace.consequence(of: option)
    return try made(try workspace.raise(item.offering(option), in: review.id, by: who(), token: token))
  }

  private func option(_ json: JSON, to item: AgendaItem) throws -> AgendaItem.Option {
    let moves = json["moves"]?.items.compactMap(\.text) ?? []
    return AgendaItem.Option(
      json["id"]?.text ?? Call.fresh("option", beside: item.options.map(\.id)), json["title"]?.text ?? "",
      detail: json["detail"]?.text ?? "", amount: try Call.money(json["amount"]),
      reversibility: json["reversibility"]?.text.flatMap(DecisionRight.Reversibility.init(rawValue:)),
      risk: json["risk"]?.text.flatMap(DecisionRight.Risk.init(rawValue:)),
      edits: json["edits"]?.items.compactMap(\.text) ?? [], moves: moves.isEmpty ? nil : moves,
      waives: Call.words(json["waives"]), starts: Call.words(json["starts"]),
      expects: try json["expects"].map { try expectation($0, of: item.scope, by: nil) })
  }

  static func fresh(_ stem: String, beside taken: [String]) -> String {
    (1...(taken.count + 1)).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem
  }

  private static func words(_ json: JSON?) -> [String]? {
    let words = json?.items.compactMap(\.text) ?? []
    return words.isEmpty ? nil : words
  }

  static func money(_ json: JSON?) throws -> Money? {
    guard let text = json?.text else { return nil }
    guard let money = Money(written: text) else {
      throw Problem.misfits([Misfit(field: "amount", message: "is no amount")], in: "What was sent")
    }
    return money
  }

  static func day(_ json: JSON?, _ field: String) throws -> Day? {
    guard let text = json?.text else { return nil }
    guard let day = Day(written: text) else {
      throw Problem.misfits(
        [Misfit(field: field, message: "is no day the calendar has")], in: "What was sent")
    }
    return day
  }

  /// What is expected, in the words of the figure by which it will be seen.
  func expectation(_ json: JSON, of place: Link<Governed>, by usual: Day?, in pack: Pack? = nil) throws
    -> ExpectedEffect
  {
    let id = json["figure"]?.text ?? ""
    let place = json["of"]?.text.flatMap { Link<Governed>(written: $0) } ?? place
    let (from, to) = (json["from"]?.number ?? 0, json["to"]?.number ?? 0)
    guard let by = try Call.day(json["by"], "by") ?? usual else { throw Refusal.incomplete(.revisitDay) }
    if let figure = pack?.figure(id, of: place) {
      return ExpectedEffect(id, title: figure.title, of: place, from: from, to: to, unit: figure.unit, by: by)
    }
    return try workspace.expectation(id, of: place, from: from, to: to, by: by)
  }
}
