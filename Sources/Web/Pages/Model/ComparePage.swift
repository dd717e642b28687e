import Model
import Workbench

/// What differs between two days, or between a day and a draft, field by field.
struct ComparePage: Page {
  let from: Day
  let to: Day
  let changes: ChangeSet
  let standpoint: Standpoint

  var title: String { standpoint.draft == nil ? "Compare two days" : "Compare the draft" }
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
    let isDraft = standpoint.draft != nil
    from = try day("from", else: isDraft ? standpoint.today : standpoint.asOf - 91)
    to = try isDraft ? standpoint.today : day("to", else: standpoint.asOf)
    let before = try visit.workspace.snapshot(asOf: from == standpoint.today ? nil : from)
    changes = ChangeSet.between(before, try isDraft ? visit.model() : visit.workspace.snapshot(asOf: to))
    self.standpoint = standpoint
  }

  private var sentence: Sentence {
    let then = from == standpoint.today ? "the model in force" : "the model of \(from.spoken)"
    let span =
      standpoint.draft == nil ? "between \(from.spoken) and \(to.spoken)" : "between \(then) and the draft"
    if changes.isEmpty { return Sentence("Nothing differs \(span).") }
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
        if standpoint.draft == nil { Field("to", "To", .day, value: to.description).html }
        standpoint.fields
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
