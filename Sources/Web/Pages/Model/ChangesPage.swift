import Model
import Workbench

/// Every revision of the model, newest first, with what it changed.
struct ChangesPage: Page {
  static let most = 30
  let notes: [RevisionNote]
  let count: Int
  let standpoint: Standpoint
  let earlier: Int64?

  let title = "Revisions"
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model)]

  init(_ visit: Visit) throws {
    let (standpoint, day) = (visit.standpoint, visit.standpoint.otherDay)
    let before = visit.query["before"].flatMap { Int64($0) }
    // One more than is shown tells whether there are earlier ones.
    let found = try visit.workspace.revisions(through: day, before: before, last: ChangesPage.most + 1)
    let page = found.prefix(ChangesPage.most)
    notes = try page.map { entry in
      RevisionNote(entry, try visit.workspace.changes(in: entry.seq).changes.map(ChangeLines.Line.init), standpoint)
    }
    count = try visit.workspace.revisionCount(through: day)
    earlier = found.count > page.count ? page.last?.seq : nil
    self.standpoint = standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(
          "\(Spoken.capitalised(Spoken.count(count, "revision"))). Nothing was ever edited in place: a later revision supersedes an earlier one."
        ).html
      }
      div(.class("stack narrow-main")) { for note in notes { note.html } }
      if let earlier {
        p { a(.class("button"), .href(standpoint.to(.changes, [("before", "\(earlier)")]))) { "Earlier revisions" } }
      }
    }
  }
}
