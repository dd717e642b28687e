import Governance
import Model
import Workbench

/// One review: what it looked at, frozen, and what there is to decide; on its side the decision being taken.
struct ReviewPage: Page {
  let review: Review
  let isIntact: Bool
  let decided: [Decision]
  let model: Snapshot
  let names: [Name: String]
  let people: [Name]
  let past: [DecisionRow]
  let deciding: Deciding?
  let visit: Visit

  var title: String { review.title }
  let section: Links? = .reviews
  let above: [(title: String, link: Links)] = [("Reviews", .reviews)]

  init(_ visit: Visit, id: String, refused: Deciding.Refused? = nil) throws {
    guard let review = try visit.workspace.reviews(through: visit.asOf).first(where: { $0.id == id }) else {
      throw Failure.notHere("review \(id)")
    }
    self.visit = visit
    self.review = review
    isIntact = try visit.workspace.isIntact(review)
    let rows = try DecisionRow.all(visit)
    decided = rows.map(\.decision).filter { $0.review == id }
    past = rows.filter { $0.decision.scope == review.scope && $0.decision.review != id }
    model = try visit.model()
    names = try visit.workspace.names()
    people = model.all(Person.self).map(\.name)
    deciding = try Deciding(visit, review, people, decided: decided, refused: refused)
  }

  func person(_ name: Name) -> String { names.person(name) }

  var content: HTML {
    HTML {
      head
      notFound
      for (index, item) in review.agenda.enumerated() { AgendaPart(item, index + 1, self).html }
      if visit.standpoint.isHereAndNow { AskForm(self).html }
      pack
    }
  }

  /// An address that asks for a choice nobody offers says so instead of showing something else.
  private var notFound: HTML {
    HTML {
      if let astray = Deciding.astray(visit.query, in: review, people: people) {
        Notice(
          .caution, "That choice is not here", "\(astray) Nothing is chosen; choose below."
        ).html
      }
    }
  }

  private var head: HTML {
    let waiting = review.agenda.count - decided.count
    return div(.class("head")) {
      h1 { title }
      p(.class("facts")) {
        "\(review.opened.spoken) · opened by \(person(review.openedBy)) · "
        visit.standpoint.named(review.scope.address, in: model)
        " · pack frozen as of \(review.pack.asOf.spoken), "
        isIntact ? "verified" : "its digest does not match"
        " "
        if let digest = review.digest { code(.class("small")) { String(digest.prefix(12)) } }
      }
      if !isIntact {
        Notice(
          .refusal, "The pack is not what was frozen",
          "Its bytes no longer give the digest it was frozen under. Run `pomona verify` before deciding on it."
        ).html
      }
      Sentence(
        "\(Spoken.capitalised(Spoken.count(review.agenda.count, "question"))) on the agenda, "
          + (waiting <= 0 ? "all decided." : "\(Spoken.word(waiting)) still open.")
      ).html
    }
  }

  var decidedHere: HTML {
    HTML {
      if !decided.isEmpty {
        Part("Decided in this review") {
          Part.box {
            Item.list(
              decided.map { decision in
                Item(
                  mark: HTML(Spoken.short(decision.decided)),
                  content: HTML {
                    a(.href(visit.to(.decision(decision.id)))) { strong { decision.option.title } }
                    p(.class("small")) {
                      "by \(person(decision.decider)), expecting \(decision.expects.title) \(decision.expects.spoken)"
                    }
                  })
              })
          }
        }.html
      }
    }
  }

  var lastTime: HTML {
    HTML {
      if !past.isEmpty {
        Part("Decided before") {
          Part.box {
            Item.list(
              past.prefix(6).map { row in
                Item(
                  mark: row.mark.html,
                  content: HTML {
                    a(.href(visit.to(.decision(row.decision.id)))) { row.decision.option.title }
                    p(.class("small")) {
                      row.score?.sentence ?? "expected \(row.decision.expects.title) \(row.decision.expects.spoken)"
                    }
                  })
              })
          }
        }.html
      }
    }
  }
}
