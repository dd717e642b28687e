import Governance
import Model
import Workbench

/// Where every guardrail stands, since when, who may waive it, and which waivers hold.
struct GuardrailsPage: Page {
  let checks: [GuardrailCheck]
  let waivers: [Waiver]
  let ranges: [(fund: Resource<Fund>, share: HorizonShare)]
  let authority: Authority
  let model: Snapshot
  let visit: Visit

  let title = "Guardrails"
  let section: Links? = .guardrails

  init(_ visit: Visit) throws {
    self.visit = visit
    let order: [GuardrailCheck.State] = [.breach, .waived, .warn, .notMeasurable, .pass]
    checks = try visit.workspace.guardrails(asOf: visit.asOf).enumerated().sorted { a, b in
      let ranks = [a, b].map { order.firstIndex(of: $0.element.state) ?? 0 }
      return (ranks[0], a.offset) < (ranks[1], b.offset)
    }.map(\.element)
    waivers = try visit.workspace.waivers(asOf: visit.asOf)
    authority = try visit.workspace.authority(asOf: visit.standpoint.otherDay)
    model = authority.model
    ranges = try visit.workspace.plans(asOf: visit.asOf, ahead: 0).filter { !$0.fund.horizons.isEmpty }.flatMap {
      plan in
      plan.shares(in: 0).filter { $0.verdict != .unbounded }.map { (plan.fund, $0) }
    }
  }

  private func count(_ state: GuardrailCheck.State) -> Int { checks.count { $0.state == state } }

  private var sentence: Sentence {
    guard !checks.isEmpty else { return Sentence("The model names no guardrail on this day.") }
    let said = [
      (count(.breach), "in breach"), (count(.waived), "waived"), (count(.warn), "close to the limit"),
      (count(.pass), "inside"), (count(.notMeasurable), "not measurable"),
    ].filter { $0.0 > 0 }.map { "\(Spoken.word($0.0)) \($0.1)" }
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(checks.count, "guardrail"))): \(Governance.Spoken.list(said)).")
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if checks.isEmpty {
        EmptyState(
          "No guardrail yet",
          "Here would be each limit inside which people act freely, where it stands and who may waive it for a time.",
          step: ("How a guardrail is described", visit.to(.kind(Guardrail.word)))
        ).html
      } else {
        Part("Where each stands", note: "what is not measured is never a pass") {
          Part.box { table.html }
          ExportLinks(.guardrails, visit.standpoint).html
        }.html
      }
      for check in checks where check.isOutside { OutsidePart(check, self).html }
      if !ranges.isEmpty {
        Part("Ranges of money", note: "the share of each horizon in what a fund gives out") {
          Part.box { horizons.html }
        }.html
      }
      given
    }
  }

  var table: Table {
    Table(
      [.init("Guardrail"), .init("It is"), .init("Where"), .init("Now"), .init("Since"), .init("May be waived by")],
      rows: checks.map { check in
        [
          .linked(
            .text(check.title), visit.to(.resource(Address(kind: Guardrail.word, name: check.guardrail)))),
          .status(check.mark),
          .rich(visit.standpoint.named(check.scope.address, in: model), plain: check.scope.description),
          check.value == nil
            ? .noted(.missing(because: "not measurable"), note: check.sentence)
            : .text("\(Governance.Spoken.number(check.value ?? 0, check.unit)), \(check.limits.spoken)"),
          check.since.map { .day($0) } ?? .text(check.isOutside ? "not known" : ""), .text(ables(check)),
        ]
      }, stacks: true)
  }

  func able(_ check: GuardrailCheck) -> [Name] {
    model.find(Guardrail.self, check.guardrail).map(authority.waivers) ?? []
  }

  func ables(_ check: GuardrailCheck) -> String {
    let people = able(check)
    return people.isEmpty ? "nobody" : Governance.Spoken.list(people.map(authority.naming.person), "or")
  }

  private var horizons: Table {
    Table(
      [.init("Horizon"), .init("Fund"), .number("Share"), .init("Range"), .init("It is")],
      rows: ranges.map { fund, share in
        [
          .text(KindWords.one(share.horizon.rawValue)),
          .rich(visit.standpoint.named(fund.address, in: model), plain: fund.title),
          share.percent.map { .number($0.rounded(), unit: "%") } ?? .missing(because: "nothing is given out"),
          share.atLeast.flatMap { low in share.atMost.map { .text("\(low) to \($0)") } } ?? .text(""),
          .status(
            StatusMark(
              share.verdict == .within ? .steady : share.verdict == .notMeasurable ? .unknown : .act,
              share.verdict.rawValue)),
        ]
      }, stacks: true)
  }

  private var given: HTML {
    Part("Waivers", note: "each with who gave it, until when and why", id: "waivers") {
      Part.box {
        if waivers.isEmpty {
          p { "Nothing was ever waived." }
        } else {
          Table(
            [.init("Day"), .init("Guardrail"), .init("By"), .init("What"), .init("Because")],
            rows: waivers.reversed().prefix(20).map { waiver in
              [
                .day(waiver.granted),
                .text(model.find(Guardrail.self, waiver.guardrail)?.title ?? waiver.guardrail.text),
                .text(authority.naming.person(waiver.by)),
                .text(
                  waiver.ends == true
                    ? "ended" : "waived until \(waiver.until.spoken)\(waiver.until < visit.asOf ? ", over" : "")"),
                .text(waiver.because),
              ]
            }, stacks: true, isPlain: true
          ).html
        }
      }
    }.html
  }

  /// Waives a breach for a time, or ends that.
  static func take(_ sent: Sent) throws -> Answer {
    let (fields, who) = (sent.fields, try PersonField.read(sent))
    guard let guardrail = fields.name("guardrail") else { throw Failure.notHere("guardrail of that name") }
    let because = fields.text("because") ?? ""
    if fields["act"] == "end" {
      try sent.visit.workspace.endWaiver(of: guardrail, by: who, because: because, token: fields["once"])
    } else {
      guard let until = fields.text("until").flatMap({ Day(written: $0) }) else { throw Failure.noDay }
      try sent.visit.workspace.waive(guardrail, by: who, until: until, because: because, token: fields["once"])
    }
    return .seeOther(sent.visit.to(.guardrails))
  }
}

extension GuardrailCheck {
  /// Its state with the word people use.
  var mark: StatusMark {
    switch state {
    case .breach: StatusMark(.act, "breach")
    case .waived: StatusMark(.watch, "waived")
    case .warn: StatusMark(.watch, "close")
    case .pass: StatusMark(.steady, "inside")
    case .notMeasurable: StatusMark(.unknown, "not measurable")
    }
  }
}
