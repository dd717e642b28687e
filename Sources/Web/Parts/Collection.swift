import Model

/// Everything of one kind on a page: how many there are and what to know of them, then a row each; where there are
/// none, what would stand here and how to begin.
struct Collection: Sendable {
  let kind: any Kind.Type
  let count: Int
  /// What follows the count in the sentence.
  let said: String
  let wouldBe: String
  let table: Table
  let standpoint: Standpoint

  var title: String { KindWords.many(kind.word) }
  private var one: String { KindWords.one(kind.word) }

  var html: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(
          count == 0
            ? "The model names no \(one) on this day."
            : "\(Spoken.capitalised(Spoken.count(count, one)))\(said)"
        ).html
      }
      if count == 0 {
        EmptyState(
          "No \(title.lowercased()) yet", "Here would be \(wouldBe)",
          step: ("How \(withArticle(one)) is described", standpoint.to(.kind(kind.word)))
        ).html
      } else {
        Part.box { table.html }
      }
    }
  }
}
