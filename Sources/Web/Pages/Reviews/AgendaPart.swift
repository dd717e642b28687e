import Governance
import Model

/// One question of a review: why it is asked, what it rests on, and the ways to answer it. Choosing a
/// way shows what that would mean, before anything is decided.
struct AgendaPart: Sendable {
  let item: AgendaItem
  let number: Int
  let page: ReviewPage

  init(_ item: AgendaItem, _ number: Int, _ page: ReviewPage) {
    (self.item, self.number, self.page) = (item, number, page)
  }

  private var decision: Decision? { page.decided.first { $0.item == item.id } }
  private var chosen: Deciding? { page.deciding?.item.id == item.id ? page.deciding : nil }
  private var canDecide: Bool {
    decision == nil && page.visit.standpoint.isHereAndNow && page.review.closing == nil
  }
  private var referrals: [Referral] {
    page.referrals.filter { $0.item == item.id && page.stations(of: item).contains($0.review) }
  }

  /// The question on one side; on the other what it rests on and, once a way is chosen, the decision.
  var html: HTML {
    div(.class("columns"), .id("item-\(item.id)")) {
      if let chosen, canDecide {
        HTML {
          div {
            section(.class("part box")) { question }
            evidence
          }
          div { chosen.html(page) }
        }
      } else {
        HTML {
          section(.class("part box")) { question }
          div {
            evidence
            if number == 1 { page.lastTime }
          }
        }
      }
    }
  }

  private var question: HTML {
    HTML {
      p(.class("small")) { "Question \(number) of \(page.review.agenda.count) · \(origin)" }
      h2 { item.question }
      p(.class("lead")) { item.because }
      if let from = item.carriedFrom {
        p(.class("small")) {
          "Open since \(item.raised.spoken); carried on from "
          a(.href(page.visit.to(.review(from)))) { "the review before" }
          "."
        }
      }
      for sent in referrals { p(.class("small")) { words(sent) } }
      for stance in page.stances(on: item) { p(.class("small")) { stance.spoken(page.naming) + "." } }
      if let decision {
        Notice(
          .done, "Decided: \(decision.option.title)",
          Sentence([
            .words("By \(page.person(decision.decider)). "),
            .resting("See the decision", on: page.visit.to(.decision(decision.id))),
          ])
        ).html
      } else if case .due(let id) = item.origin {
        p { a(.class("button"), .href(page.visit.to(.claim(id)))) { "Score it" } }
      } else {
        choosing
      }
    }
  }

  private func words(_ sent: Referral) -> String {
    let to = sent.to.map(page.person).joined(separator: " or ")
    let until = decision?.decided ?? page.visit.asOf
    return
      "\(page.person(sent.from)) sent it to \(to) on \(sent.sent.spoken)\(decision == nil ? "; it waits there for" : ", where it waited") \(Spoken.count(sent.waited(on: until), "day"))."
  }

  private var origin: String {
    switch item.origin {
    case .breach: "opened by a guardrail breach"
    case .due: "a decision is due to be scored"
    case .line: "asked of every line of money"
    case .range: "a fund is outside its range"
    case .raised(let who): "raised by \(page.person(who))"
    }
  }

  private var evidence: HTML {
    let figures = page.review.pack.allFigures.filter { item.evidence.contains($0.id) }
    return Part("What it rests on", note: "frozen") {
      Part.box {
        if figures.isEmpty {
          p(.class("muted")) { "No figure of the pack: it rests on opinion." }
        } else {
          PinnedList(figures: figures).html
        }
      }
    }.html
  }

  private var choosing: HTML {
    HTML {
      if item.options.isEmpty {
        p(.class("muted")) { "Nobody has offered a way to answer it yet." }
      } else if canDecide {
        choosingForm
      } else {
        Item.list(item.options.map { Item(mark: HTML(), content: AgendaPart.words($0)) }, class: "items plain")
      }
      if canDecide { OfferForm(item, page).html }
    }
  }

  /// Read with GET: nothing is decided by looking.
  private var choosingForm: HTML {
    form(
      .class("form"), Attribute("method", "get"),
      .action(Href(path: Links.review(page.review.id).path, fragment: "decide"))
    ) {
      input(.type("hidden"), .name("item"), .value(item.id))
      fieldset(.class("options")) {
        legend(.class("visually-hidden")) { "Options" }
        for option in item.options { radio(option) }
      }
      div(.class("acts")) { button(.class("button"), .type("submit")) { "See what it means" } }
    }
  }

  private func radio(_ option: AgendaItem.Option) -> HTML {
    labelElement(.class("option")) {
      input(
        .type("radio"), .name("option"), .value(option.id), .required,
        Attribute.checked.when(option.id == chosen?.option.id))
      span { AgendaPart.words(option) }
    }
  }

  static func words(_ option: AgendaItem.Option) -> HTML {
    HTML {
      strong { option.title }; span(.class("small")) { " " + OptionWords.facts(option) }
    }
  }
}
