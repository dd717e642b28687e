import Model
import Workbench

/// How a product and the teams that answer for it came to be as they are.
struct ProductHistory: Sendable {
  let notes: [RevisionNote]
  let title: String

  init(_ subject: ProductSubject) throws {
    let places = Set([subject.address] + subject.teams.map(\.address))
    let visit = subject.visit
    let entries = try visit.workspace.revisions(through: visit.standpoint.isAnotherDay ? visit.asOf : nil)
    notes = try entries.suffix(80).reversed().compactMap { entry in
      let lines = try visit.workspace.changes(in: entry.seq).changes.filter { places.contains($0.address) }
      return lines.isEmpty ? nil : RevisionNote(entry, lines.map(ChangeLines.Line.init), visit.standpoint)
    }
    title = subject.product.title
  }

  var sentence: Sentence {
    Sentence(
      notes.isEmpty
        ? "No revision changed \(title) or its team."
        : "\(Spoken.capitalised(Spoken.count(notes.count, "revision"))) changed \(title) or its team; the latest first."
    )
  }

  var html: HTML { div(.class("stack narrow-main")) { for note in notes { note.html } } }
}
