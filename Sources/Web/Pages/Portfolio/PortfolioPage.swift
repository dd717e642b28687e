import Governance
import Model
import Workbench

/// The portfolio as the value management office looks at it: what is in flight and what may start, what the work serves,
/// what money goes where, what stands in the way; and the office itself.
struct PortfolioPage: Page {
  let flow: PortfolioFlow
  let teams: [TeamFlow]
  let offices: [Office]
  let streams: StreamsPart
  let coordination: CoordinationPart
  let plans: [FundingPlan]
  let alignment: Alignment
  let idea: IdeaPart
  let visit: Visit
  let model: Snapshot

  let title = "Portfolio"
  let section: Links? = .portfolio

  init(_ visit: Visit) throws {
    self.visit = visit
    let workspace = visit.workspace
    model = try visit.model()
    flow = PortfolioFlow(model, asOf: visit.asOf)
    teams = try workspace.teamFlows(asOf: visit.asOf)
    offices = try workspace.offices(asOf: visit.asOf)
    streams = StreamsPart(try workspace.streamGovernance(asOf: visit.asOf), visit.standpoint, model)
    coordination = CoordinationPart(try workspace.sharedGoals(asOf: visit.asOf), visit.standpoint, model)
    plans = try workspace.plans(asOf: visit.asOf, ahead: 0)
    alignment = try workspace.alignment(asOf: visit.asOf, quarters: 0)
    idea = IdeaPart(visit, model, flow)
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; Sentence(flow.sentence).html
      }
      OnThisPage(parts).html
      Part("In flight", note: "the oldest first: stop starting, start finishing", id: "in-flight") {
        Part.box {
          if flow.inFlight.isEmpty { p { "No initiative or project is in flight." } } else { undertakings.html }
        }
        if !flow.inFlight.isEmpty { ExportLinks(.portfolio, visit.standpoint).html }
      }.html
      if !flow.waiting.isEmpty {
        Part("Waiting to start", id: "waiting") { Part.box { waiting } }.html
      }
      Part("Work under way", note: "each team for itself; their numbers are never added up", id: "work") {
        Part.box { if teams.isEmpty { p { "No work was imported yet." } } else { work.html } }
        if !teams.isEmpty { ExportLinks(.teamFlow, visit.standpoint).html }
      }.html
      served
      streams.html
      coordination.html
      Part("In the way", note: "dependencies that slow or block, and risks that are high", id: "way") {
        Part.box { obstacles }
      }.html
      if visit.standpoint.isHereAndNow { idea.html }
      for office in offices { OfficePart(office, visit, model).html }
    }
  }

  private var parts: [(title: String, id: String)] {
    [("In flight", "in-flight")] + (flow.waiting.isEmpty ? [] : [("Waiting to start", "waiting")]) + [
      ("Work under way", "work"), ("What it all serves", "serves"), ("Value streams", "streams"),
      ("Coordination", "coordination"), ("In the way", "way"),
    ] + (visit.standpoint.isHereAndNow ? [("An idea comes in", "idea")] : [])
      + offices.map { ($0.unit.title, $0.unit.name.text) }
  }

  var undertakings: Table {
    Table(
      [
        .init("What"), .init("Form"), .number("Days old"), .init("To end"), .init("Serves"), .init("Released pieces"),
        .number("Budget"),
      ],
      rows: flow.inFlight.map { one in
        [
          .rich(visit.standpoint.named(one.initiative.address, in: model), plain: one.initiative.title),
          .text(one.initiative.form.rawValue), .number(Double(one.age ?? 0)),
          one.initiative.until.map { one.isLate ? .noted(.day($0), note: "passed") : .day($0) }
            ?? .missing(because: "no end is said"),
          one.serves.isEmpty
            ? .missing(because: "it serves no live goal")
            : .rich(
              visit.standpoint.named(one.serves, in: model), plain: one.serves.map(\.name.text).joined(separator: ", ")),
          one.pieces.all == 0
            ? .missing(because: "nobody said what its smallest piece is")
            : .text("\(one.pieces.released) of \(one.pieces.all)"),
          one.initiative.budget.map { .number(Double($0.amount), unit: $0.currency) }
            ?? .missing(because: "no budget is written"),
        ]
      }, stacks: true)
  }

  private var waiting: HTML {
    HTML {
      for one in flow.waiting {
        div {
          p {
            visit.standpoint.named(one.initiative.address, in: model); " — "; one.initiative.purpose
          }
          if let piece = one.initiative.pieces.first {
            p(.class("small")) { "Its smallest piece: \(piece.what)" }
          }
          if let because = flow.whyNot {
            p(.class("small rest")) { "It may not begin: \(because)." }
          } else if visit.standpoint.isHereAndNow {
            Form(to: visit.to(.portfolio), token: visit.token) {
              input(.type("hidden"), .name("initiative"), .value(one.initiative.name.text))
              OnceField(visit).html
              PersonField(visit).html
              div(.class("acts")) {
                button(.class("button"), .type("submit"), .name("act"), .value("start")) { "Propose to begin it" }
              }
            }.html
          }
        }
      }
    }
  }

  var work: Table {
    Table(
      [
        .init("Team"), .number("Open"), .number("85 % younger than, days"), .number("Started, 13 weeks"),
        .number("Finished, 13 weeks"), .init("In short"),
      ],
      rows: teams.map { one in
        [
          .linked(.text(one.team.title), visit.to(.team(one.team.name))), .count(one.open),
          one.age.map { .number(Double($0)) } ?? .missing(because: "nothing is open"), .count(one.started),
          .count(one.finished),
          one.started > one.finished + max(2, one.finished / 10)
            ? .status(StatusMark(.watch, "starts more than it finishes")) : .text("finishes what it starts"),
        ]
      }, stacks: true)
  }

  private var served: HTML {
    Part("What it all serves", id: "serves") {
      Part.box {
        p {
          alignment.whole.share.map {
            "\(Spoken.number(($0 * 100).rounded())) % of the work in progress traces to a live goal. "
          }
            ?? "Whether the work in progress traces to a live goal is not known. "
          a(.href(visit.to(.alignment))) { "Alignment, team by team" }
        }
        for plan in plans {
          let unnamed = plan.lines.filter { $0.given[0] != nil && $0.line.moves.isEmpty }.count
          p {
            a(.href(visit.to(.money, fragment: plan.fund.name.text))) { plan.fund.title }
            ": \(Spoken.money(Money(plan.given(in: 0), plan.currency))) given out of \(Spoken.money(plan.fund.amount)) until \(plan.periods[0].to.spoken)"
            unnamed == 0 ? ", every line to move a goal." : ", \(Spoken.count(unnamed, "line")) of it to move no goal."
          }
        }
      }
    }.html
  }

  private var obstacles: HTML {
    let dependencies = model.all(Dependency.self).filter { $0.state != .ok }
    let risks = model.all(Risk.self).filter { $0.impact == .high && $0.likelihood != .low }
    return HTML {
      if dependencies.isEmpty, risks.isEmpty { p { "Nothing slows or blocks, and no risk is high." } }
      if !dependencies.isEmpty || !risks.isEmpty {
        ul(.class("lines")) {
          for one in dependencies {
            li {
              StatusMark(one.state == .blocking ? .act : .watch, one.state.rawValue).html; " "
              visit.standpoint.named(one.consumer.address, in: model); " waits for "
              visit.standpoint.named(one.provider.address, in: model); ": \(one.because)"
            }
          }
          for one in risks {
            li {
              StatusMark(.watch, "risk").html; " "; visit.standpoint.named(one.of.address, in: model); ": \(one.event)"
            }
          }
        }
      }
    }
  }

  /// Takes an idea in, or proposes that one that waits begins.
  static func take(_ sent: Sent) throws -> Answer {
    let who = try PersonField.read(sent)
    if sent.fields["act"] == "start" {
      guard let name = sent.fields.name("initiative") else { throw Failure.notHere("initiative of that name") }
      let proposal = try sent.visit.workspace.start(name, by: who, token: sent.fields["once"])
      return .seeOther(sent.visit.to(.proposal(proposal.id)))
    }
    let proposal = try sent.visit.workspace.takeIn(IdeaPart.read(sent.fields), by: who, token: sent.fields["once"])
    return .seeOther(sent.visit.to(.proposal(proposal.id)))
  }
}
