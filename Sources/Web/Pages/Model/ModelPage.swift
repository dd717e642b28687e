import Model
import Workbench

/// What the operating model is made of, kind by kind.
struct ModelPage: Page {
  struct Row: Sendable {
    let word: String
    let count: Int
    let note: String
  }
  /// Kinds that belong together, in the order of the reference.
  let groups: [(title: String, purpose: String, rows: [Row])]
  let resources: Int
  let revisions: Int
  let last: Entry?
  let standpoint: Standpoint

  let title = "Model"
  let section: Links? = .model

  init(_ visit: Visit) throws {
    let model = try visit.model()
    let counts = Dictionary(grouping: model.addresses, by: \.kind).mapValues(\.count)
    groups = kindGroups.map { group in
      (
        group.title, group.purpose,
        group.kinds.map {
          Row(word: $0.word, count: counts[$0.word] ?? 0, note: ModelPage.notes[$0.word] ?? "")
        }
      )
    }
    resources = model.addresses.count
    let day = visit.standpoint.otherDay
    revisions = try visit.workspace.revisionCount(through: day)
    last = try visit.workspace.revisions(through: day, last: 1).first
    standpoint = visit.standpoint
  }

  /// What each kind is, in the words of the reference.
  private static let notes = Dictionary(
    uniqueKeysWithValues: allKinds.map { ($0.word, withoutSource(Notes.note(on: $0) ?? "")) })

  private var sentence: Sentence {
    guard resources > 0 else { return Sentence("There is no model yet on this day.") }
    var clauses: [Sentence.Clause] = [
      .words(
        "\(Spoken.capitalised(Spoken.count(resources, "resource"))) of \(Spoken.count(groups.flatMap(\.rows).count { $0.count > 0 }, "kind")), in "
      ),
      .resting(Spoken.count(revisions, "revision"), on: standpoint.to(.changes)),
    ]
    if let last { clauses.append(.words("; the last on \(last.day.spoken): \(last.reason)")) }
    return Sentence(clauses)
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      p(.class("acts")) {
        a(.class("button"), .href(standpoint.to(.changes))) { "Revisions" }
        a(.class("button"), .href(standpoint.to(.compare))) { "Compare two days" }
        a(.class("button"), .href(standpoint.to(.timeline))) { "Timeline" }
        a(.class("button"), .href(standpoint.to(.projects))) { "Projects" }
        a(.class("button"), .href(standpoint.to(.maps))) { "Maps" }
        a(.class("button"), .href(standpoint.to(.reference))) { "Reference" }
        a(.class("button"), .href(standpoint.to(.modelFiles))) { "Download as files" }
      }
      if resources == 0 {
        EmptyState(
          "No model yet",
          "Here would be how the organisation works: products, teams, value streams, who decides what. Begin with `pomona init model` and bring it in with `pomona apply model`, or add the first unit here.",
          step: ("Add a unit", standpoint.to(.fresh(Unit.word)))
        ).html
      }
      for group in groups {
        Part(group.title, note: group.purpose) { Part.box { table(of: group.rows).html } }.html
      }
    }
  }

  private func table(of rows: [Row]) -> Table {
    Table(
      [.init("Kind"), .number("How many"), .init("What it is")] + (standpoint.isHereAndNow ? [.init("New")] : []),
      rows: rows.map { row in
        let cells: [Cell] = [
          .linked(.text(KindWords.many(row.word)), standpoint.to(.kind(row.word))), .count(row.count),
          .rich(Marked(row.note).html, plain: row.note),
        ]
        return cells + (standpoint.isHereAndNow ? [add(row.word)] : [])
      }, stacks: true)
  }

  private func add(_ word: String) -> Cell {
    .rich(
      a(.href(standpoint.to(.fresh(word)))) {
        "Add"; span(.class("visually-hidden")) { " " + withArticle(KindWords.one(word)) }
      }, plain: "")
  }
}
