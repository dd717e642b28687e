import Governance
import Model
import Workbench

/// Where an idea comes in: first what it is near to, then why it is new, then a proposal.
struct IdeaPart: Sendable {
  let idea: IncomingIdea
  let near: [IncomingIdea.Near]
  let flow: PortfolioFlow
  let visit: Visit
  let model: Snapshot

  init(_ visit: Visit, _ model: Snapshot, _ flow: PortfolioFlow) {
    idea = IdeaPart.read(visit.query)
    near = idea.title.isEmpty ? [] : idea.near(in: model)
    (self.flow, self.visit, self.model) = (flow, visit, model)
  }

  static func read(_ fields: Query) -> IncomingIdea {
    IncomingIdea(
      title: fields.text("idea") ?? "", purpose: fields.text("purpose") ?? "", serves: fields.name("serves"),
      piece: fields.text("piece") ?? "", whyNew: fields.text("why-new") ?? "")
  }

  private var goals: [(value: String, title: String)] {
    [("", "none yet")] + model.all(Goal.self).filter { $0.ended == nil }.map { ($0.name.text, $0.title) }
  }

  var html: HTML {
    Part("An idea comes in", note: "join what is there, or say why it is new", id: "idea") {
      Part.box {
        if idea.title.isEmpty { look } else { answer }
      }
    }.html
  }

  private var look: HTML {
    form(.class("form"), Attribute("method", "get"), .action(Href(path: Links.portfolio.path, fragment: "idea"))) {
      Field("idea", "What it is called", isRequired: true).html
      Field("purpose", "What it is for", .text, isRequired: true).html
      Field("serves", "The goal it serves", .choice(goals)).html
      Field("piece", "Its smallest piece worth releasing", hint: "What somebody would notice, and could come first")
        .html
      visit.standpoint.fields
      div(.class("acts")) { button(.class("button"), .type("submit")) { "See what it is near to" } }
    }
  }

  private var answer: HTML {
    HTML {
      h3 { idea.title }
      if near.isEmpty {
        p { "Nothing that is there is near to it." }
      } else {
        p { "It is near to what is there already:" }
        ul(.class("lines")) {
          for one in near {
            li {
              visit.standpoint.named(one.of, in: model); " \(one.because). "
              a(.href(visit.to(.edit(one.of)))) { "Join it" }
            }
          }
        }
      }
      p(.class("small rest")) {
        flow.whyNot.map { "It would wait: \($0)." } ?? "It could begin once it is accepted: there is room in flight."
      }
      Form(to: visit.to(.portfolio), token: visit.token) {
        for (name, value) in [
          ("idea", idea.title), ("purpose", idea.purpose), ("serves", idea.serves?.text ?? ""), ("piece", idea.piece),
        ] { input(.type("hidden"), .name(name), .value(value)) }
        if !near.isEmpty {
          Field("why-new", "Why it is new, and joins none of these", .text, value: idea.whyNew, isRequired: true).html
        }
        OnceField(visit).html
        PersonField(visit).html
        div(.class("acts")) {
          button(.class("button main"), .type("submit"), .name("act"), .value("take")) { "Propose to take it in" }
          a(.class("button"), .href(visit.to(.portfolio, fragment: "idea"))) { "Begin again" }
        }
      }.html
    }
  }
}
