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
  /// The pack computed again, when that was asked for.
  let comparison: PackComparison?
  let attendance: Attendance?
  let naming: Naming
  let lateness: String?
  let referrals: [Referral]
  /// Who agreed and objected to what.
  let stances: [Stance]
  /// What those who do the work may decide, type by type; of a product only.
  let autonomy: Autonomy?
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
    comparison = try visit.query["verify"] == nil ? nil : visit.workspace.recompute(review)
    let paper = try visit.workspace.paper(of: id, through: visit.asOf)
    (attendance, naming, lateness) = (paper.attendance, paper.naming, paper.lateness)
    referrals = try visit.workspace.referrals(through: visit.asOf)
    stances = try visit.workspace.stances(through: visit.asOf)
    let place = review.scope.address
    let product = place.kind == Product.word ? model.find(Product.self, place.name) : nil
    autonomy = try product.map { try visit.authority().autonomy(of: $0) }
    deciding = try Deciding(visit, review, people, decided: decided, refused: refused)
  }

  func person(_ name: Name) -> String { names.person(name) }

  /// It was sent to them already.
  func waits(_ item: AgendaItem, at people: [Name]) -> Bool {
    referrals.last { $0.item == item.id && stations(of: item).contains($0.review) }?.to == people
  }

  /// What was said to a question by those whose agreement it needs, by what still stands as it was said to.
  func stances(on item: AgendaItem) -> [Stance] {
    let stations = stations(of: item)
    let own = stances.filter { $0.item == item.id && stations.contains($0.review) }
    return item.options.flatMap(own.standing(on:))
  }

  /// What was said to what a way was before it was changed.
  func voided(_ option: AgendaItem.Option, of item: AgendaItem) -> [Stance] {
    let stations = stations(of: item)
    return stances.filter { $0.item == item.id && stations.contains($0.review) }.void(on: option)
  }

  /// The reviews a question stood in.
  func stations(of item: AgendaItem) -> [String] {
    item.carriedFrom == nil
      ? [review.id] : review.stations(of: item.id, among: (try? visit.workspace.reviews(through: visit.asOf)) ?? [])
  }

  var content: HTML {
    HTML {
      head
      verification
      notFound
      for (index, item) in review.agenda.enumerated() { AgendaPart(item, index + 1, self).html }
      if visit.standpoint.isHereAndNow, review.closing == nil { AskForm(self).html }
      SittingPart(self).html
      pack
      papers
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
    let waiting = review.closing == nil ? review.agenda.count - decided.count : 0
    return div(.class("head")) {
      h1 { title }
      p(.class("facts")) {
        "\(review.opened.spoken) · opened by \(person(review.openedBy))\(lateness.map { ", \($0)" } ?? "") · "
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
      since
      Sentence(
        "\(Spoken.capitalised(Spoken.count(review.agenda.count, "question"))) on the agenda, "
          + (review.closing.map { "closed on \($0.written.spoken)." }
            ?? (waiting <= 0 ? "all decided." : "\(Spoken.word(waiting)) still open."))
      ).html
      alone
    }
  }

  /// Nobody should send on what is theirs to decide: said before anything is asked.
  private var alone: HTML {
    let lines = autonomy?.lines ?? []
    let own = lines.count { !$0.mustEscalate }
    return HTML {
      if !lines.isEmpty {
        details(.class("how")) {
          summary {
            "\(Spoken.capitalised(Spoken.word(own))) of \(Spoken.count(lines.count, "type")) of decision can be taken here"
          }
          ul(.class("lines")) { for line in lines { li { line.says } } }
        }
      }
    }
  }

  /// What changed since last time comes before what is asked.
  private var since: HTML {
    let changed = review.pack.changed
    let told = [
      (changed.figures.count, "figure", "moved"), (changed.guardrails.count, "guardrail", "turned"),
      (changed.model.count, "change", "of the model"),
    ].filter { $0.0 > 0 }.map { "\(Spoken.count($0.0, $0.1)) \($0.2)" }
    return HTML {
      if let day = changed.day {
        Sentence([
          .words("Since \(day.spoken): "),
          told.isEmpty
            ? .words("nothing changed")
            : .resting(told.joined(separator: ", "), on: visit.to(.review(review.id), fragment: "changed")),
          .words("."),
        ]).html
      }
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
