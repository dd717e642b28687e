import Analysis
import Governance
import Model
import Workbench

/// One line of money before it goes on: what it is still to be given, what may still come of it, and the ways it may go,
/// each ready for a funding review. What was spent is no argument and stands nowhere here.
struct LinePage: Page {
  let review: LineReview
  let effects: [(option: AgendaItem.Option, lines: [String])]
  /// Reviews of money it can be asked in, and those that ask it already.
  let open: [Review]
  let asking: [Review]
  let visit: Visit
  let model: Snapshot

  var title: String { "Money for \(review.line.title)" }
  let section: Links? = .money
  let above: [(title: String, link: Links)] = [("Money", .money)]

  init(_ visit: Visit, _ name: Name) throws {
    guard let review = try visit.workspace.review(ofLine: name, asOf: visit.asOf) else {
      throw Failure.notHere("line of money named \(name)")
    }
    self.review = review
    self.visit = visit
    model = try visit.model()
    effects = review.options.map { ($0, visit.workspace.effects(of: $0)) }
    let decided = Set(try visit.workspace.decisions(through: visit.asOf).map { "\($0.review)/\($0.item)" })
    let reviews = try visit.workspace.reviews(through: visit.asOf).filter { review in
      [.funding, .portfolio].contains(review.pack.review) && review.closing == nil
        && !decided.contains("\(review.id)/\(LineReview.item(name))")
    }.suffix(4).reversed()
    open = reviews.filter { $0.item(LineReview.item(name)) == nil }
    asking = reviews.filter { $0.item(LineReview.item(name)) != nil }
  }

  private var sentence: Sentence {
    Sentence(
      "Still to be given until \(review.until.spoken): \(Governance.Spoken.money(review.remaining)). What may come of it: \(review.worth.spoken). \(review.outside.isEmpty ? "No guardrail of what it funds is breached." : "\(Spoken.capitalised(Spoken.count(review.outside.count, "guardrail"))) of what it funds is breached.")"
    )
  }

  var content: HTML {
    HTML {
      Opening(title, sentence) {
        "for "; visit.standpoint.named(review.line.funds.address, in: model); " · "
        KindWords.one(review.line.horizon.rawValue); " · "; visit.standpoint.inTheModel(review.line.address)
      }.html
      Part("What may still come of it") {
        Part.box {
          if review.progress.isEmpty {
            p { "It names no live goal with a target, so nothing says what it is to move." }
          } else {
            movement.html
          }
          p(.class("small rest")) { "In money: \(review.worth.spoken), because \(review.worth.because)." }
        }
      }.html
      if !review.outside.isEmpty {
        Part("Guardrails outside their limits") {
          Part.box {
            for check in review.outside {
              p {
                check.mark.html; " "; check.sentence
              }
            }
          }
        }.html
      }
      Part("The ways it may go", note: "each with what it would do, before anybody decides") {
        for effect in effects { option(effect.option, effect.lines) }
      }.html
      if visit.standpoint.isHereAndNow { ask }
    }
  }

  private var movement: Table {
    Table(
      [.init("Goal"), .number("Baseline"), .number("Now"), .number("Wanted"), .init("By"), .init("Chance")],
      rows: review.progress.map { one in
        let unit = one.picture.measure.unit
        return [
          .noted(
            .rich(
              visit.standpoint.named(Address(kind: Goal.word, name: one.goal), in: model), plain: one.goal.text),
            note: one.picture.title),
          .text(Governance.Spoken.number(one.target.baseline, unit)),
          one.now.map { .text(Governance.Spoken.number($0, unit)) } ?? .missing(because: "no reading yet"),
          .text(Governance.Spoken.number(one.target.target, unit)), .day(one.target.by), .text(one.chance.words),
        ]
      }, stacks: true, isPlain: true)
  }

  private func option(_ option: AgendaItem.Option, _ lines: [String]) -> HTML {
    Part.box {
      h3 { option.title }
      if !option.detail.isEmpty { p { option.detail } }
      if lines.isEmpty {
        p(.class("small rest")) { "Nothing changes: the plan goes on." }
      } else {
        ul(.class("lines")) { for line in lines { li { model.inWords(line) } } }
      }
    }
  }

  private var ask: HTML {
    Part("Have it decided", note: "in a funding review") {
      Part.box {
        for review in asking {
          p {
            "It is asked in "
            a(.href(visit.to(.review(review.id), fragment: "item-\(LineReview.item(self.review.line.name))"))) {
              "\(review.title), \(review.opened.spoken)"
            }
            "."
          }
        }
        if open.isEmpty, asking.isEmpty {
          p {
            "No funding or portfolio review is there to ask it in. "; a(.href(visit.to(.reviews))) { "Open one" }
          }
        } else if !open.isEmpty {
          Form(to: visit.to(.fundingLine(review.line.name)), token: visit.token) {
            Field(
              "review", "In which review",
              .choice(open.map { ($0.id, "\($0.title), \($0.opened.spoken)") }), isRequired: true
            ).html
            OnceField(visit).html
            PersonField(visit).html
            div(.class("acts")) {
              button(.class("button"), .type("submit")) { "Ask: continue, change or stop?" }
            }
          }.html
        }
      }
    }.html
  }

  static func ask(_ sent: Sent, _ name: Name) throws -> Answer {
    let visit = sent.visit
    let who = try PersonField.read(sent)
    guard let line = try visit.workspace.review(ofLine: name, asOf: visit.asOf) else {
      throw Failure.notHere("line of money named \(name)")
    }
    guard let id = sent.fields.text("review") else { throw Failure.notHere("review of that name") }
    let item = try visit.workspace.ask(aboutLine: line.line.name, in: id, by: who, token: sent.fields["once"])
    return .seeOther(visit.standpoint.to(.review(id), fragment: "item-\(item.id)"))
  }
}
