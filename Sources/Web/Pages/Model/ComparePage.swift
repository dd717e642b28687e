import Model
import Workbench

/// What differs between two days, field by field.
struct ComparePage: Page {
  let from: Day
  let to: Day
  let changes: ChangeSet
  let standpoint: Standpoint

  let title = "Compare two days"
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model)]

  init(_ visit: Visit) throws {
    let standpoint = visit.standpoint
    func day(_ name: String, else other: Day) throws -> Day {
      guard let text = visit.query.text(name) else { return other }
      guard let day = Day(written: text) else { throw Failure.noDay }
      guard day <= standpoint.today else { throw Failure.tooLate(day, today: standpoint.today) }
      return day
    }
    from = try day("from", else: standpoint.asOf - 91)
    to = try day("to", else: standpoint.asOf)
    changes = try visit.workspace.differences(from: from, to: to)
    self.standpoint = standpoint
  }

  private var sentence: Sentence {
    let span = "between \(from.spoken) and \(to.spoken)"
    if changes.isEmpty { return Sentence("Nothing changed \(span).") }
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(changes.changes.count, "change"))) to \(Spoken.count(changes.addresses.count, "resource")) \(span)."
    )
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      form(.class("compare-form"), Attribute("method", "get"), .action(Href(path: Links.compare.path))) {
        Field("from", "From", .day, value: from.description).html
        Field("to", "To", .day, value: to.description).html
        button(.class("button"), .type("submit")) { "Compare" }
      }
      for address in changes.addresses { part(address) }
    }
  }

  private func part(_ address: Address) -> HTML {
    Web.section(.class("part")) {
      h2 { a(.href(standpoint.to(.resource(address)))) { address.description } }
      ChangeLines(changes.changes.filter { $0.address == address }.map(ChangeLines.Line.init)).html
    }
  }
}
