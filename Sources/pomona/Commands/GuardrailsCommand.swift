import ArgumentParser
import Governance
import Model
import Workbench

struct GuardrailsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guardrails",
    abstract: "Say where every guardrail stands, since when, and who may waive it.",
    discussion: """
      pomona guardrails
      pomona guardrails --outside --json
      """)

  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @Flag(help: "Only those in breach or waived.") var outside = false
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.reading()
    let day = try asOf ?? workspace.today()
    let checks = try workspace.guardrails(asOf: day).filter { !outside || $0.isOutside }
    let authority = try workspace.authority(asOf: asOf)
    func able(_ check: GuardrailCheck) -> [Name] {
      authority.model.find(Guardrail.self, check.guardrail).map(authority.waivers) ?? []
    }
    if json {
      return print(JSON.list(checks.map { $0.json(waivedBy: able($0)) }).pretty, terminator: "")
    }
    if checks.isEmpty {
      return print(outside ? "Every guardrail is inside its limits or not measurable." : "No guardrail.")
    }
    for check in checks {
      print(Terminal.output.inked(check.state.rawValue, .strong) + "  \(check.guardrail): \(check.sentence)")
      let people = able(check)
      if check.isOutside {
        print(
          "  May be waived by \(people.isEmpty ? "nobody" : Spoken.list(people.map(authority.naming.person), "or")).")
      }
    }
  }
}

extension GuardrailCheck {
  func json(waivedBy able: [Name]) -> JSON {
    [
      "guardrail": .text(guardrail.text), "title": .text(title), "scope": .text(scope.description),
      "state": .text(state.rawValue), "quantity": .text(quantity), "value": value.map(JSON.number) ?? .null,
      "unit": .text(unit), "atMost": limits.atMost.map(JSON.number) ?? .null,
      "atLeast": limits.atLeast.map(JSON.number) ?? .null, "since": since.map { .text($0.description) } ?? .null,
      "waivedUntil": waivedUntil.map { .text($0.description) } ?? .null,
      "mayBeWaivedBy": .list(able.map { .text($0.text) }), "sentence": .text(sentence),
    ]
  }
}

struct Waive: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let a guardrail's breach stand until a day, or end such a waiver, when you may.",
    discussion: """
      pomona waive checkout-readiness --by hanna --until 2026-04-30 --because "Two checks are being automated"
      pomona waive checkout-readiness --by hanna --end --because "They are"
      """)

  @Argument(help: "The guardrail.") var guardrail: String
  @Option(help: "Who waives it: the handle of a person. Nobody proves who they are here, and the record says so.")
  var by: String
  @Option(help: "The last day it holds.") var until: Day?
  @Option(help: "Why.") var because: String
  @Flag(help: "End the waiver that holds.") var end = false
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if !end, until == nil { throw ValidationError("A waiver ends: name its last day with --until 2026-04-30.") }
  }

  func run() throws {
    let desk = try store.desk()
    guard let name = Name(guardrail) else { throw WorkspaceRefusal.noSuch("guardrail \(guardrail)") }
    let who = try person(by)
    if end {
      try desk.carryOut(.endWaiver(of: name, because: because, by: who))
    } else if let until {
      try desk.carryOut(.waive(name, until: until, because: because, by: who))
    }
    let now = try desk.guardrails(for: nil, asOf: desk.today()).first { $0.guardrail == name }
    if let now { print(now.sentence) }
  }
}

extension Pomona {
  /// Says which guardrails stand elsewhere than before.
  static func tell(turned checks: [GuardrailCheck]) {
    for check in checks { print("Guardrail, now \(check.state.rawValue): \(check.sentence)") }
  }
}
