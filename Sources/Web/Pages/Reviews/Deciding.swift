import Governance
import Model
import Workbench

/// A decision about to be taken: who, which way, whether they may, what it would change.
struct Deciding: Sendable {
  /// What was sent and why it was not taken.
  struct Refused: Sendable {
    let sent: Query
    let because: String
    let whoCan: [Name]
  }

  let item: AgendaItem
  let option: AgendaItem.Option
  let who: Name
  /// Whoever looks is the one who would decide.
  let isOwn: Bool
  let isAllowed: Bool
  /// Nobody in the model may decide it, and this person holds the widest right there is: said in words, they may.
  let isExceptional: Bool
  let words: String
  let whoCan: [Name]
  let consequence: [String]
  /// Why the change of the model cannot be made, if so.
  let flaw: String?
  let revision: Int64
  let refused: Refused?
  /// Whose agreement it needs.
  let needs: [AgreementNeed]

  /// Nothing while no question, way and person are chosen, or the question is decided.
  init?(_ visit: Visit, _ review: Review, _ people: [Name], decided: [Decision], refused: Refused?) throws {
    let asked = refused?.sent ?? visit.query
    guard let item = asked["item"].flatMap(review.item), !decided.contains(where: { $0.item == item.id }),
      let option = item.options.first(where: { $0.id == asked["option"] })
    else { return nil }
    // Whoever looks may look at what another may decide; nobody decides in another's name.
    let looked = refused == nil ? visit.query.name("who") : nil
    guard let who = looked ?? visit.visitor.person ?? people.first, refused != nil || people.contains(who) else {
      return nil
    }
    isOwn = who == visit.visitor.person
    let authority = try visit.workspace.authority()
    let matter = item.matter(option, under: authority)
    let ruling = authority.ruling(for: who, on: matter)
    (self.item, self.option, self.who) = (item, option, who)
    isExceptional = ruling.isExceptional
    (isAllowed, words) = (ruling.isAllowed, authority.explain(ruling, for: who, on: matter))
    whoCan = refused?.whoCan ?? Deciding.others(ruling)
    self.refused = refused
    needs = authority.agreement(to: option, of: item)
    revision = try visit.workspace.revision() ?? 0
    do {
      (consequence, flaw) = (
        try visit.workspace.consequence(of: option).lines + visit.workspace.chances(moving: option), nil
      )
    } catch let refusal as Refusal {
      (consequence, flaw) = ([], refusal.explanation)
    }
  }

  /// What an address asks for that the review does not have, in a sentence.
  static func astray(_ asked: Query, in review: Review, people: [Name]) -> String? {
    guard let id = asked.text("item") else {
      return asked.text("option") == nil ? nil : "The address names a way to answer, and no question."
    }
    guard let item = review.item(id) else { return "This review has no question “\(id)”." }
    if let option = asked.text("option"), !item.options.contains(where: { $0.id == option }) {
      return "“\(item.question)” has no way to answer it called “\(option)”."
    }
    if let who = asked.text("who"), !people.contains(where: { $0.text == who }) {
      return "The model knows nobody called “\(who)”."
    }
    return nil
  }

  private static func others(_ ruling: Ruling) -> [Name] {
    switch ruling {
    case .beyond(_, _, _, let next, _): next?.people ?? []
    case .notYours(let decider, _): decider.people
    default: []
    }
  }

  func html(_ page: ReviewPage) -> HTML {
    section(.class("part box"), .id("decide")) {
      h2 { "Decide" }
      p { strong { option.title } }
      ruling(page)
      if let refused { Notice(.refusal, "This was not decided", refused.because).html }
      if let flaw { Notice(.refusal, "The change cannot be made", flaw).html }
      will
      AgreePart(self, page).html
      if isAllowed || isExceptional, flaw == nil {
        if isOwn { DecideForm(self, page).html } else { notOwn(page) }
      }
    }
  }

  private func ruling(_ page: ReviewPage) -> HTML {
    HTML {
      if isAllowed {
        HTML {
          p { StatusMark(.steady, "within the right of \(page.person(who))").html }; p(.class("small")) { words }
        }
      } else {
        HTML {
          p { StatusMark(.act, "not for \(page.person(who)) to decide").html }
          p { words }
          if !whoCan.isEmpty {
            if isOwn, !page.waits(item, at: whoCan) { SendForm(self, page).html }
            div(.class("acts")) { for name in whoCan { seeAs(name, page) } }
          }
        }
      }
    }
  }

  private func notOwn(_ page: ReviewPage) -> HTML {
    HTML {
      p { "\(page.person(who)) decides this when signed in. Send them the address of this page." }
      seeAs(who, page)
    }
  }

  /// In an example one click makes one the other; elsewhere it shows what they may.
  private func seeAs(_ name: Name, _ page: ReviewPage) -> HTML {
    let own = [(name: "item", value: item.id), (name: "option", value: option.id)]
    let here = page.visit.standpoint.to(.review(page.review.id), own, fragment: "decide")
    if page.visit.door.isChosen {
      return BecomeButton(visit: page.visit, name: name, words: "Bring it to \(page.person(name))", then: here).html
    }
    guard name != who else { return HTML() }
    let query = [(name: "item", value: item.id), (name: "option", value: option.id), (name: "who", value: name.text)]
    return a(.class("button"), .href(page.visit.standpoint.to(.review(page.review.id), query, fragment: "decide"))) {
      "Bring it to \(page.person(name))"
    }
  }

  private var will: HTML {
    HTML {
      h3 { "This will" }
      if consequence.isEmpty {
        p(.class("muted")) { "change nothing in the model." }
      } else {
        ChangeLines(consequence.map(ChangeLines.Line.init(written:))).html
      }
    }
  }
}
