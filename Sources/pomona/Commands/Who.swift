import ArgumentParser
import Governance
import Model
import Workbench

struct Who: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who may decide something, why, and where it goes beyond their limit.",
    discussion: "pomona who decides --type price-change --product checkout --amount 50000",
    subcommands: [WhoDecidesCommand.self])
}

struct WhoDecidesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decides",
    abstract: "The one decider of a matter, the right and its limit, and the way there in words.",
    discussion: """
      pomona who decides --type price-change --product checkout --amount 50000 --reversible
      pomona who decides --type staffing --team quay --risk low --as-of 2026-01-31
      pomona who decides --product checkout        (what its team may decide itself, and what not)
      """)

  @Option(help: "The type of decision, such as price-change. Left out: all that reach the place.") var type: String?
  @Option(help: "The product it takes effect in.") var product: String?
  @Option(help: "The team.") var team: String?
  @Option(help: "The service.") var service: String?
  @Option(help: "The unit.") var unit: String?
  @Option(help: "The value stream.") var valueStream: String?
  @Option(help: "The money it moves: 50000, or \"50000 EUR\".") var amount: String?
  @Option(help: "How risky it is: low, medium or high.") var risk: String?
  @Flag(help: "It can be undone.") var reversible = false
  @Flag(help: "It cannot be undone.") var irreversible = false
  @Option(help: "The day; today when left out.") var asOf: Day?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if reversible, irreversible { throw ValidationError("It either can be undone or cannot. Give one of the two.") }
    if named.count > 1 { throw ValidationError("Name one place; a decision takes effect in one.") }
  }

  func run() throws {
    let authority = try store.desk().authority(asOf: asOf)
    let place = try place(authority)
    guard let type else { return tellAll(authority, place) }
    guard authority.types.contains(type) else { throw ValidationError(unknown(type, authority)) }
    let answer = authority.answer(try matter(type, place, authority))
    let report = WhoDecidesReport(answer: answer, authority: authority)
    json
      ? print(answer.json(authority.naming).pretty, terminator: "")
      : report.lines(for: .output).forEach { print($0) }
    if answer.decider == nil { throw Ending.refused }
  }

  private var named: [(kind: String, name: String)] {
    [
      (Product.word, product), (Team.word, team), (Service.word, service), (Model.Unit.word, unit),
      (ValueStream.word, valueStream),
    ].compactMap { kind, name in name.map { (kind, $0) } }
  }

  private func place(_ authority: Authority) throws -> Address {
    guard let (kind, text) = named.first else {
      guard let whole = authority.containment.whole else {
        throw ValidationError(
          "Say where it takes effect: --product checkout, --team, --service, --unit or --value-stream.")
      }
      return whole
    }
    let known = authority.places.filter { $0.kind == kind }.map(\.name.text)
    guard let name = Name(text), known.contains(text) else {
      let nearest = Suggestion.sentence(text, among: known)
      throw ValidationError("The model has no \(Spoken.plain(kind)) called '\(text)'.\(nearest)")
    }
    return Address(kind: kind, name: name)
  }

  private func unknown(_ type: String, _ authority: Authority) -> String {
    let nearest = Suggestion.sentence(type, among: authority.types)
    return "No right in the model decides '\(type)'.\(nearest) There are: \(authority.types.joined(separator: ", "))."
  }

  private func matter(_ type: String, _ place: Address, _ authority: Authority) throws -> Matter {
    var matter = Matter(type, in: place)
    if let amount {
      guard let money = authority.money(amount, for: type, in: place) else {
        throw ValidationError("'--amount \(amount)' is no amount. Write 50000 or \"50000 EUR\".")
      }
      matter.amount = money
    }
    if let risk {
      guard let known = DecisionRight.Risk(rawValue: risk.lowercased()) else {
        throw ValidationError("'--risk \(risk)' is none of low, medium and high.")
      }
      matter.risk = known
    }
    matter.reversibility = reversible ? .reversible : irreversible ? .irreversible : nil
    return matter
  }

  /// Without a type: everything that may be decided there, and what of it the team has to escalate.
  private func tellAll(_ authority: Authority, _ place: Address) {
    if let product = authority.model.find(Product.self, place.name), place.kind == Product.word {
      let autonomy = authority.autonomy(of: product)
      return json ? print(autonomy.json.pretty, terminator: "") : AutonomyLines(autonomy, authority).print()
    }
    let answers = authority.types(reaching: place).map { authority.answer(Matter($0, in: place)) }
    if json { return print(JSON.list(answers.map { $0.json(authority.naming) }).pretty, terminator: "") }
    for answer in answers { print(answer.escalation.sentence) }
    if answers.isEmpty { print("No right reaches \(authority.naming.title(place)).") }
  }
}

/// What a product's team decides itself, on the terminal.
struct AutonomyLines {
  let autonomy: Autonomy
  let authority: Authority

  init(_ autonomy: Autonomy, _ authority: Authority) { (self.autonomy, self.authority) = (autonomy, authority) }

  func print() {
    let title = authority.naming.title(autonomy.place)
    let head =
      autonomy.isSaid
      ? "What \(title) needs decided"
      : "What is decided for \(title) (the product does not say in 'mustDecide' what its team needs)"
    Swift.print(Terminal.output.inked(head, .strong))
    for line in autonomy.lines { Swift.print("  \(line.mustEscalate ? "▲" : "●") \(line.says)") }
    let count = autonomy.escalating.count
    Swift.print(
      count == 0
        ? "The team has to escalate none of it." : "▲ \(counted(count, "decision")) the team cannot take itself.")
  }
}
