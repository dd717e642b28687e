import Analysis
import Model
import Workbench

/// The four key value areas of a product, always all four; an empty one is shown empty.
/// Evidence-Based Management Guide 2024.
struct ProductValue: Sendable {
  let subject: ProductSubject
  let value: ValuePage
  let progress: [TargetProgress]

  init(_ subject: ProductSubject) throws {
    self.subject = subject
    value = try subject.visit.workspace.value(of: subject.product.name, asOf: subject.visit.asOf)
    progress = try subject.visit.workspace.progress(of: subject.address, asOf: subject.visit.asOf)
  }

  var sentence: Sentence {
    let pictures = value.areas.flatMap(\.measures) + value.unplaced
    if !pictures.isEmpty, pictures.allSatisfy(\.series.points.isEmpty) {
      return Sentence([
        .words(
          "No measure of \(subject.product.title) has a reading yet. They come in as a CSV with the columns measure, date and value: "
        ),
        .strong("pomona import readings.csv --source analytics"), .words("."),
      ])
    }
    let said = value.sentences.prefix(3).joined(separator: " ")
    return Sentence(said.isEmpty ? "Nothing stands out in the measures of \(subject.product.title)." : said)
  }

  var html: HTML {
    HTML {
      div(.class("areas")) { for area in value.areas { part(area) } }
      GoalBox.all(progress, in: subject.model, id: "goal-0", from: subject.visit.standpoint)
      if !value.unplaced.isEmpty {
        Part("In no key value area") {
          div(.class("figures")) { for picture in value.unplaced { MeasureCard(picture).html } }
        }.html
      }
    }
  }

  private func part(_ area: KeyValueArea) -> HTML {
    Part(area.area.title, note: area.area.question, id: area.area.rawValue) {
      if let emptiness = area.emptiness, area.measures.isEmpty {
        EmptyState("Empty", emptiness, step: ("How a measure is described", subject.visit.to(.kind(Measure.word)))).html
      } else {
        HTML { for picture in area.measures { measure(picture) } }
      }
    }.html
  }

  private func measure(_ picture: MeasurePicture) -> HTML {
    HTML {
      MeasureCard(picture, records: subject.visit.to(.resource(Address(kind: Measure.word, name: picture.name)))).html
      if let chart = BehaviourChart(picture) {
        ChartBox(
          "measure-\(picture.name)", chart, definition: picture.behaviour.definition,
          caveats: picture.behaviour.warnings, isAside: true
        ).html
      }
    }
  }
}

extension BehaviourChart {
  /// The readings of a measure with their natural limits; nothing below six readings.
  init?(_ picture: MeasurePicture) {
    let process = picture.behaviour
    guard process.values.count >= 6, process.values.count == picture.series.points.count,
      let baseline = process.baseline,
      !baseline.isEmpty
    else { return nil }
    self.init(
      title: picture.title, unit: picture.measure.unit, period: "reading",
      points: picture.series.points.map { .init(day: $0.day, value: $0.value) },
      values: .init(centre: process.limits.centre, upper: process.limits.shownUpper, lower: process.limits.shownLower),
      ranges: .init(centre: process.limits.range, upper: process.limits.rangeLimit),
      signals: BehaviourChart.signals(process, better: picture.measure.better),
      baseline: baseline.lowerBound...(baseline.upperBound - 1))
  }
}
