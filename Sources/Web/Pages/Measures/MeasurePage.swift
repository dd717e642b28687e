import Analysis
import Evidence
import Governance
import Model
import Workbench

/// One measure: its readings over time with limits, which limits were locked by whom and why, who relies on it, and
/// where a reading is entered. Rows 06.01, 06.07.
struct MeasurePage: Page {
  let measure: Resource<Measure>
  /// The product whose readings are shown; none for those of the whole.
  let product: Name?
  let products: [Resource<Product>]
  let picture: MeasurePicture
  let locks: [BaselineLock]
  /// Why this visitor enters no reading; nothing where they may.
  let entersNot: String?
  /// Why they lock no limits.
  let locksNot: String?
  let names: [Name: String]
  let model: Snapshot
  let visit: Visit
  let refused: ActRefused?

  var title: String { measure.title }
  let section: Links? = .products
  var above: [(title: String, link: Links)] {
    product.map { [(model.title(of: Address(kind: Product.word, name: $0)), .product($0, .value))] } ?? []
  }

  init(_ visit: Visit, _ name: Name, refused: ActRefused? = nil) throws {
    self.visit = visit
    self.refused = refused
    model = try visit.model()
    guard let measure = model.find(Measure.self, name) else { throw Failure.notHere("measure named \(name)") }
    self.measure = measure
    products = model.all(Product.self).filter { $0.measures.contains { $0.name == name } }
    let asked = refused?.sent.name("product") ?? visit.query.name("product")
    product = products.first { $0.name == asked }?.name ?? (products.count == 1 ? products.first?.name : nil)
    let locks = try visit.workspace.baselines(asOf: visit.asOf)
    let own = locks.filter { [product] in $0.measure == name && $0.product == product }
    self.locks = own
    picture = MeasurePicture(
      NamedMeasure(name: name, title: measure.title, measure: measure.value),
      readings: try visit.workspace.readings(asOf: visit.asOf), product: product, baseline: own.last?.baseline,
      asOf: visit.asOf)
    entersNot = try Requirement.evidence.refusal(of: visit.visitor, visit.workspace)?.text
    locksNot = try visit.refuses(.baseline(measure, of: product))
    names = try visit.workspace.names()
  }

  var content: HTML {
    HTML {
      head
      refused?.notice
      Columns {
        FigureRow { MeasureCard(picture).html }.html; chart; readings
      } beside: {
        baselines; forms; used
      }.html
    }
  }

  private var head: HTML {
    Opening(
      title, Sentence(picture.sentences.isEmpty ? plainSentence : picture.sentences.joined(separator: " "))
    ) {
      if let product {
        HTML {
          visit.standpoint.named(Address(kind: Product.word, name: product), in: model); " · "
        }
      }
      "\(measure.keyValueArea?.title ?? "in no key value area") · \(measure.category?.rawValue ?? "no category") · from \(measure.source)"
    } below: {
      p(.class("small")) { measure.definition }
    }.html
  }

  private var plainSentence: String {
    guard let latest = picture.latest else { return "Nobody has read this measure yet." }
    let value = Spoken.value(latest.value, unit: measure.unit)
    return
      "\(value)\(Spoken.thinSpace)\(measure.unit) on \(latest.day.spoken), nothing but routine variation as far as \(Spoken.count(picture.series.points.count, "reading")) can tell."
  }

  private var chart: HTML {
    HTML {
      if let chart = BehaviourChart(picture) {
        ChartBox("readings", chart, definition: picture.behaviour.definition, caveats: picture.behaviour.warnings).html
      }
    }
  }

  private var readings: HTML {
    let points = Array(picture.series.points.reversed())
    return Part("Readings", note: "the latest first") {
      Part.box {
        if points.isEmpty {
          p(.class("muted")) {
            "No reading yet. One is entered beside, or comes from a CSV, the API or a metrics endpoint."
          }
        } else {
          HTML {
            table(Array(points.prefix(26))).html
            if points.count > 26 {
              details(.class("how")) {
                summary { "\(Spoken.number(points.count - 26)) earlier readings" }
                table(Array(points.dropFirst(26))).html
              }
            }
          }
        }
      }
    }.html
  }

  private func table(_ points: [MeasureSeries.Point]) -> Table {
    Table(
      [.init("Day"), .number(measure.unit)],
      rows: points.map { [.day($0.day), .number($0.value, digits: 2)] })
  }

  private var baselines: HTML {
    Part("Limits", note: "locked, so that a shift is seen against how it was") {
      Part.box {
        if locks.isEmpty {
          p {
            "Nobody has locked them: they rest on the first \(Spoken.word(min(picture.behaviour.limits.points, MeasurePicture.baselineReadings))) readings."
          }
        } else {
          Item.list(
            locks.reversed().enumerated().map { index, lock in
              Item(
                mark: HTML(lock.on.spoken),
                content: HTML {
                  "Locked on \(lock.baseline.values.count) readings, \(lock.baseline.from.spoken) – \(lock.baseline.to.spoken)\(index == 0 ? "" : " (before)"): \(lock.because)"
                  span(.class("small")) { " \(names.person(lock.by))\(lock.authenticated ? "" : ", unauthenticated")" }
                })
            })
        }
      }
    }.html
  }

  private var used: HTML {
    let goals = model.all(Goal.self).filter { $0.targets.contains { $0.measure.name == measure.name } }
    let tests = model.all(Experiment.self).filter { $0.measure?.name == measure.name }
    return Part("Who relies on it") {
      Part.box {
        if goals.isEmpty, tests.isEmpty {
          p(.class("muted")) { "No goal and no experiment." }
        }
        if !goals.isEmpty {
          p {
            "Goals: "; visit.standpoint.named(goals.map(\.address), in: model)
          }
        }
        if !tests.isEmpty {
          p {
            "Experiments: "
            for (index, test) in tests.enumerated() {
              HTML {
                index > 0 ? ", " : ""; a(.href(visit.to(.experiment(test.name)))) { test.title }
              }
            }
          }
        }
        p(.class("small")) { visit.standpoint.inTheModel(measure.address) }
      }
    }.html
  }
}
