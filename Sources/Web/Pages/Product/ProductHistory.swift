import Model
import Workbench

/// How a product and the teams that answer for it came to be as they are.
struct ProductHistory: Sendable {
  let notes: [RevisionNote]
  let title: String

  init(_ subject: ProductSubject) throws {
    let places = Set([subject.address] + subject.teams.map(\.address))
    let visit = subject.visit
    let day = visit.standpoint.otherDay
    notes = try visit.workspace.revisions(touching: places, through: day, last: 80).compactMap { entry, changes in
      changes.isEmpty ? nil : RevisionNote(entry, changes.map(ChangeLines.Line.init), visit.standpoint)
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
