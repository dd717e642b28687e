import Governance
import Model
import Workbench

/// Every forecast somebody relies on, how it stands, and how often each promised percentile held.
struct PromisesPage: Page {
  let standings: [PromiseStanding]
  let calibrations: [Calibration]
  let names: [Name: String]
  let model: Snapshot
  let visit: Visit
  let refused: ActRefused?
  private let form: PromiseForm
  let title = "Promises"
  let section: Links? = .promises

  init(_ visit: Visit, refused: ActRefused? = nil) throws {
    self.visit = visit
    self.refused = refused
    standings = try visit.workspace.promises(asOf: visit.asOf)
    calibrations = Calibration.all(standings)
    model = try visit.structure()
    let places = model.all(Team.self).map(\.address) + model.all(Product.self).map(\.address)
    names = try visit.workspace.names()
    form = try PromiseForm(visit, places: places, in: model, refused: refused)
  }

  private var sentence: Sentence {
    guard !standings.isEmpty else { return Sentence("Nobody relies on a forecast yet, as far as the record says.") }
    let resolved = standings.count(where: \.outcome.isResolved)
    let kept = standings.count { $0.outcome.state == .kept }
    let open = standings.count - resolved
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(standings.count, "promise"))): "
        + (resolved == 0
          ? "none is resolved"
          : "of \(Spoken.word(resolved)) resolved \(Spoken.word(kept)) \(kept == 1 ? "was" : "were") kept")
        + (open == 0 ? "." : ", \(Spoken.word(open)) \(open == 1 ? "is" : "are") open."))
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if let refused { Notice(.refusal, "This was not done", refused.because).html }
      if standings.isEmpty {
        EmptyState(
          "No promises yet",
          "Here would be each forecast somebody relies on, with the numbers it was drawn from, and later whether it held. A forecast is promised below or on a page of flow."
        ).html
      } else {
        HTML {
          calibration
          Part("Promises", note: "the latest first") {
            Part.box {
              PromisesPage.table(standings, visit.standpoint, in: model, names).html
              ExportLinks(.promises, visit.standpoint).html
            }
          }.html
        }
      }
      if visit.standpoint.isHereAndNow {
        HTML {
          scoring
          form.html
        }
      }
    }
  }

  private var calibration: HTML {
    HTML {
      ChartBox(
        "calibration", CalibrationChart(rows: calibrations.filter { $0.of == nil }),
        definition:
          "promises kept ÷ promises resolved, by promised confidence; resolved by the evidence of the team or product on the promised day; a verdict needs \(Calibration.fewest) resolved, and tells a habit from chance when fewer than one in twenty would come out so by chance"
      ).html
      Part("How often they held", note: "per team or product, kind and confidence") {
        Part.box {
          PromisesPage.table(calibrations, visit.standpoint, in: model).html
          ExportLinks(.calibration, visit.standpoint).html
        }
      }.html
    }
  }

  static func table(_ rows: [Calibration], _ standpoint: Standpoint, in model: Snapshot) -> Table {
    Table(
      [
        .init("Whose"), .init("Kind"), .number("Promised"), .number("Held"), .number("Resolved"), .number("Open"),
        .init("Says"),
      ],
      rows: rows.map { row in
        [
          row.of.map { .rich(standpoint.named($0, in: model), plain: $0.description) } ?? .text("All"),
          .text(row.kind?.rawValue ?? "both"), .number(row.confidence.percent, unit: "%"),
          row.share.map { .number(($0 * 100).rounded(), unit: "%") } ?? .missing(because: "none is resolved"),
          .count(row.resolved), .count(row.open), .status(mark(row.verdict)),
        ]
      }, stacks: true)
  }

  static func mark(_ verdict: Calibration.Verdict) -> StatusMark {
    switch verdict {
    case .notEnough: StatusMark(.unknown, verdict.rawValue)
    case .holds: StatusMark(.steady, verdict.rawValue)
    case .promisedTooMuch: StatusMark(.act, verdict.rawValue)
    case .promisedTooLittle: StatusMark(.watch, verdict.rawValue)
    }
  }

  static func table(
    _ standings: [PromiseStanding], _ standpoint: Standpoint, in model: Snapshot, _ names: [Name: String]
  ) -> Table {
    Table(
      [
        .init("Made"), .init("Promised"), .init("Of"), .number("Confidence"), .init("Relied on by"), .init("Stands"),
        .init("Rests on"),
      ],
      rows: standings.map { standing in
        let promise = standing.promise
        return [
          .day(promise.made),
          .rich(
            HTML {
              strong { promise.spoken }
              p(.class("small")) { standing.outcome.sentence(promise) }
            }, plain: promise.spoken),
          .rich(standpoint.named(promise.of.address, in: model), plain: promise.of.description),
          .number(promise.confidence.percent, unit: "%"), .text(promise.reliedOn), .status(mark(standing)),
          .text(
            "\(promise.perDay.reduce(0, +)) items in \(promise.perDay.count) days to \(Spoken.short(promise.to)); \(promise.id)"
          ),
        ]
      }, stacks: true)
  }

  static func mark(_ standing: PromiseStanding) -> StatusMark {
    switch standing.outcome.state {
    case .open: StatusMark(.unknown, "open")
    case .unknown: StatusMark(.watch, standing.outcome.state.rawValue)
    case .kept: StatusMark(.steady, standing.scored == nil ? "kept" : "kept, scored")
    case .missed: StatusMark(.act, standing.scored == nil ? "missed" : "missed, scored")
    }
  }

  private var scoring: HTML {
    let waiting = standings.count { $0.outcome.isResolved && $0.scored == nil }
    return HTML {
      if waiting > 0 {
        Part("Keep what came of them") {
          Part.box {
            p(.class("lead")) {
              "\(Spoken.capitalised(Spoken.count(waiting, "promise"))) \(waiting == 1 ? "is" : "are") resolved by evidence and not scored in the record."
            }
            Form(to: visit.to(.promises), token: visit.token) {
              input(.type("hidden"), .name("act"), .value("score"))
              PersonField(visit).html
              div(.class("acts")) { button(.class("button"), .type("submit")) { "Keep these scores" } }
            }.html
          }
        }.html
      }
    }
  }

  static func act(_ sent: Sent) throws -> Answer {
    let visit = sent.visit
    do {
      let who = try PersonField.read(sent)
      if sent.fields["act"] == "score" {
        try visit.workspace.scorePromises(by: who)
      } else {
        try PromiseForm.take(sent, by: who)
      }
      return .seeOther(visit.to(.promises))
    } catch {
      let refused = ActRefused(sent: sent.fields, because: try Failure.refusing(error).text)
      return try visit.show(PromisesPage(visit, refused: refused), status: 422)
    }
  }
}
