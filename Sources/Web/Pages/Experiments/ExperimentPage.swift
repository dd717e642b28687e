import Analysis
import Evidence
import Governance
import Model
import Workbench

/// One experiment: what is believed, what was frozen at the start and every version since, what its measure's own
/// readings say, what followed, and the way from evidence to insight to decision. Rows 06.01, 11.02, 11.03.
struct ExperimentPage: Page {
  let row: ExperimentRow
  let picture: MeasurePicture?
  let chain: DiscoveryChain
  let model: Snapshot
  let names: [Name: String]
  let visit: Visit
  /// Why what was sent was not taken.
  let refused: ActRefused?
  /// Why whoever looks may not act on it; nothing where they may.
  let isOthers: String?

  var standing: StandingExperiment { row.standing }
  var run: ExperimentRun { standing.run }
  var title: String { standing.experiment.title }
  let section: Links? = .experiments
  let above: [(title: String, link: Links)] = [("Experiments", .experiments)]

  init(_ visit: Visit, _ name: Name, refused: ActRefused? = nil) throws {
    self.visit = visit
    self.refused = refused
    model = try visit.model()
    guard model.find(Experiment.self, name) != nil else { throw Failure.notHere("experiment named \(name)") }
    let standing = try visit.workspace.experiment(name, asOf: visit.asOf, in: model)
    row = ExperimentRow(standing, asOf: visit.asOf)
    picture = try ExperimentPage.picture(of: standing, in: model, visit)
    chain = DiscoveryChain(of: name, in: model)
    names = try visit.workspace.names()
    isOthers = try visit.refuses(.experiment(standing.experiment))
  }

  /// The readings of its measure; of a run those from before it on, judged by the limits of the time before.
  private static func picture(
    of standing: StandingExperiment, in model: Snapshot, _ visit: Visit
  ) throws -> MeasurePicture? {
    let name = standing.run.terms?.measure ?? standing.experiment.measure?.name
    guard let name, let measure = model.find(Measure.self, name) else { return nil }
    let (product, readings) = (standing.experiment.product.name, try visit.workspace.readings(asOf: visit.asOf))
    let all = MeasureSeries(readings, of: name, product: product, asOf: visit.asOf)
    let before = all.points.filter { point in standing.run.started.map { point.day <= $0 } ?? false }.suffix(12)
    let first = before.count >= Baseline.fewest ? before.first?.day : nil
    let baseline = first.flatMap { from in before.last.map { all.baseline(from: from, to: $0.day) } }
    return MeasurePicture(
      NamedMeasure(name: name, title: measure.title, measure: measure.value),
      readings: readings.filter { reading in first.map { reading.day >= $0 } ?? true }, product: product,
      baseline: baseline, asOf: visit.asOf)
  }

  var content: HTML {
    HTML {
      head
      refused?.notice
      Columns {
        result; readings; versions; history
      } beside: {
        acts; chain.html(from: visit.standpoint, in: model); model(of: standing.experiment)
      }.html
    }
  }

  private var head: HTML {
    Opening(title, Sentence("We believe: \(standing.experiment.hypothesis)")) {
      visit.standpoint.named(standing.experiment.product.address, in: model)
      if let goal = standing.experiment.goal {
        HTML {
          " · for "; visit.standpoint.named(goal.address, in: model)
        }
      }
      " · "
      row.mark.html
    } below: {
      p(.class("small")) { "Tested by: \(standing.experiment.method)" }
    }.html
  }

  private var result: HTML {
    Part(run.result == nil ? "What the readings say so far" : "Result") {
      Part.box {
        if let result = standing.result {
          HTML {
            if run.result != nil {
              p { ExperimentRow.mark(result.verdict).html }
            }
            p { result.because }
            p(.class("small")) { basis(result) }
          }
        } else {
          p(.class("muted")) { missing }
        }
      }
    }.html
  }

  /// So far nothing is judged, and what would come out today is no verdict.
  private func basis(_ result: ExperimentResult) -> String {
    let before = result.before.map { "\(Spoken.number($0, digits: 1)) in the middle of the readings before; " } ?? ""
    let judged = "judged by version \(result.version), the middle of the readings in the run"
    let days = result.days.first.map { " from \($0.spoken)" } ?? ""
    return "\(Spoken.capitalised(before))\(judged)\(days) · n \(result.readings.count)"
  }

  private var missing: String {
    let parts = ExperimentTerms.missing(in: standing.experiment.value)
    guard run.state == .draft else { return "Its measure has no reading yet." }
    return parts.isEmpty
      ? "It has not started. Once it does, what is written here is frozen."
      : "It cannot start yet: it has no \(Governance.Spoken.list(parts.map(\.rawValue), "and no"))."
  }

  private var readings: HTML {
    HTML {
      if let picture {
        Part("Its measure") {
          MeasureCard(picture, records: visit.to(.measure(picture.name))).html
          if let chart = BehaviourChart(picture) {
            ChartBox(
              "readings", chart, definition: picture.behaviour.definition, caveats: picture.behaviour.warnings
            ).html
          }
        }.html
      }
    }
  }

  private var versions: HTML {
    HTML {
      if !run.versions.isEmpty {
        Part("What was frozen", note: "the first version at the start; later ones beside it, never over it") {
          Part.box {
            Table(
              [.init("What")]
                + run.versions.enumerated().map { .init("Version \($0.offset + 1), \($0.element.step.on.spoken)") },
              rows: rows(run.versions.map(\.terms)), stacks: true
            ).html
            for (index, version) in run.versions.enumerated() where index > 0 {
              p(.class("small")) {
                "Version \(index + 1) by \(names.person(version.step.by)): \(version.step.because)"
              }
            }
            if !standing.drift.isEmpty {
              p { StatusMark(.watch, "the model says otherwise now").html }
              p(.class("small")) { standing.drift.joined(separator: "; ") }
            }
          }
        }.html
      }
    }
  }

  /// A part of the terms as people call it.
  private func spoken(_ part: (ExperimentTerms.Part, String)) -> String {
    let kinds: [ExperimentTerms.Part: String] = [
      .measure: Measure.word, .goal: Goal.word, .product: Product.word,
    ]
    guard let kind = kinds[part.0], let name = Name(part.1) else { return part.1 }
    return model.title(of: Address(kind: kind, name: name))
  }

  private func rows(_ versions: [ExperimentTerms]) -> [[Cell]] {
    guard let first = versions.first else { return [] }
    return first.said.indices.map { part in
      [.text(Spoken.capitalised(first.said[part].0.rawValue))]
        + versions.enumerated().map { index, terms in
          let text = spoken(terms.said[part])
          let isChanged = index > 0 && spoken(versions[index - 1].said[part]) != text
          return isChanged ? .rich(strong { text }, plain: text) : .text(text)
        }
    }
  }

  private var history: HTML {
    HTML {
      if !standing.runs.isEmpty {
        Part("What happened") {
          Part.box {
            Item.list(
              standing.runs.flatMap(\.steps).reversed().map { step in
                Item(mark: HTML(step.on.spoken), content: HTML(said(step)))
              })
          }
        }.html
      }
    }
  }

  private func said(_ step: ExperimentStep) -> String {
    let who = names.person(step.by) + (step.authenticated ? "" : ", unauthenticated")
    let because = step.because.isEmpty ? "" : ": \(step.because)"
    return switch step.says {
    case .start: "Started by \(who)\(because)"
    case .amendment: "Amended by \(who)\(because)"
    case .inspection: "Inspected by \(who), \(step.result?.verdict.rawValue ?? "")\(because)"
    case .decision:
      "\(Spoken.capitalised(step.approach?.rawValue ?? "Decided")), goal \(step.goal?.rawValue ?? ""), by \(who)\(because)"
    }
  }

  private func model(of experiment: Resource<Experiment>) -> HTML {
    p(.class("small")) { visit.standpoint.inTheModel(experiment.address) }
  }
}
