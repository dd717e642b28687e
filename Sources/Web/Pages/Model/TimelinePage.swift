import Analysis
import Governance
import Model
import Workbench

/// How the structure changed: who answered for what on the day looked from, churn per quarter, and every change.
struct TimelinePage: Page {
  /// A page carries so many changes; another day shows those before.
  static let most = 300

  let timeline: Analysis.Timeline
  let model: Snapshot
  let names: [Name: String]
  let standpoint: Standpoint

  let title = "Timeline"
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model)]

  init(_ visit: Visit) throws {
    timeline = try visit.workspace.timeline(asOf: visit.asOf)
    model = try visit.model()
    names = try visit.workspace.names()
    standpoint = visit.standpoint
  }

  private var sentence: Sentence {
    guard let began = timeline.began else { return Sentence("Nothing of the structure was written down by this day.") }
    let count = timeline.changes.count { $0.sort.isReorganisation }
    let last = timeline.changes.last { $0.sort.isReorganisation }
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(count, "structural change"))) since the first description on \(began.spoken)"
        + (last.map { "; the latest on \($0.day.spoken): \($0.says)" } ?? "."))
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if timeline.began == nil {
        EmptyState(
          "No model yet on this day",
          "Here would be how units, teams, products and value streams changed over time, and who answered for what.",
          step: ("See the model of today", standpoint.today(.model))
        ).html
      } else {
        HTML {
          churn; answering; changes
        }
      }
    }
  }

  private var churn: HTML {
    div(.class("columns")) {
      div {
        ChartBox(
          "churn", ChurnBars(counts: timeline.churn), definition: Analysis.Timeline.definition
        ).html
      }
      div { FigureCard(timeline.figure).html }
    }
  }

  private var answering: HTML {
    Part("Who answered for what on \(standpoint.asOf.spoken)") {
      Part.box {
        if rows.isEmpty { p { "No product or service stood in the model on this day." } } else { table.html }
        form(.class("compare-form"), Attribute("method", "get"), .action(Href(path: Links.timeline.path))) {
          Field(
            "as-of", "On another day", .day, value: standpoint.asOf.description,
            hint: standpoint.draft == nil ? nil : "This leaves the draft."
          ).html
          button(.class("button"), .type("submit")) { "Look" }
        }
      }
    }.html
  }

  private var table: Table {
    Table([.init("What"), .init("Team"), .init("Accountable"), .init("Value stream")], rows: rows, stacks: true)
  }

  private var rows: [[Cell]] {
    let containment = Containment(model)
    func teams(_ address: Address) -> Cell {
      let teams = containment.teams(answeringFor: address)
      return teams.isEmpty
        ? .missing(because: "no team answers for it")
        : .rich(
          HTML { for team in teams { standpoint.named(team, in: model) } },
          plain: teams.map { model.title(of: $0) }.joined(separator: ", "))
    }
    let products = model.all(Product.self).map { product -> [Cell] in
      [
        named(product.address), teams(product.address),
        product.owner.map { named($0.address) } ?? .missing(because: "nobody is named"),
        product.valueStream.map { named($0.address) } ?? .missing(because: "it stands in none"),
      ]
    }
    let services = model.all(Service.self).map { service -> [Cell] in
      [
        named(service.address), teams(service.address),
        service.owner.map { named($0.address) } ?? .missing(because: "nobody is named"), .missing(because: "a service"),
      ]
    }
    return products + services
  }

  private func named(_ address: Address) -> Cell {
    .rich(standpoint.named(address, in: model, names: names), plain: address.name.text)
  }

  private var changes: HTML {
    let shown = timeline.changes.suffix(TimelinePage.most).reversed()
    let quarters = Dictionary(grouping: shown, by: { Quarter(of: $0.day) }).sorted { $0.key > $1.key }
    return Part("What changed", note: "the latest first") {
      if quarters.isEmpty {
        Part.box { p { "Nothing of the structure has changed since it was first written down." } }
      }
      for (quarter, changes) in quarters {
        Part.box {
          h3 { quarter.spoken }
          Item.list(changes.map(item))
        }
      }
      if timeline.changes.count > TimelinePage.most {
        p(.class("small")) {
          "\(Spoken.number(timeline.changes.count - TimelinePage.most)) earlier ones: look from an earlier day."
        }
      }
    }.html
  }

  private func item(_ change: StructuralChange) -> Item {
    Item(
      mark: HTML(change.day.spoken),
      content: HTML {
        change.says; " "
        span(.class("small")) { "\(change.sort.rawValue) · \(change.reason)" }
      },
      action: a(.href(standpoint.to(.changes, [("before", "\(change.revision + 1)")]))) {
        "revision"; span(.class("visually-hidden")) { " \(change.revision)" }
      })
  }
}
