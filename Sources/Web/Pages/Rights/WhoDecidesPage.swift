import Governance
import Model
import Workbench

/// Asks who decides a matter and answers with the right, its limit and the way there. Works by its address alone.
struct WhoDecidesPage: Page {
  let authority: Authority
  let asked: WhoDecidesForm
  let answer: WhoDecides?
  let autonomy: Autonomy?
  let standpoint: Standpoint

  let title = "Who decides"
  let section: Links? = .decisions
  let above: [(title: String, link: Links)] = [("Decisions", .decisions)]

  init(_ visit: Visit) throws {
    let authority = try visit.authority()
    let asked = WhoDecidesForm(visit.query, authority)
    let product = asked.place.flatMap { $0.kind == Product.word ? authority.model.find(Product.self, $0.name) : nil }
    answer = asked.matter.map(authority.answer)
    autonomy = product.map(authority.autonomy)
    (self.authority, self.asked) = (authority, asked)
    standpoint = visit.standpoint
  }

  private var sentence: Sentence {
    if let answer { return Sentence(answer.escalation.sentence) }
    if authority.types.isEmpty { return Sentence("The model names no decision rights on this day.") }
    return Sentence(
      "Say what is to be decided and where it takes effect; the rights of the model say who decides it, and why.")
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      p(.class("acts")) {
        a(.class("button"), .href(standpoint.to(.rights))) { "All rights, as table, RACI, DACI or RAPID" }
      }
      if authority.types.isEmpty { empty } else { body }
    }
  }

  private var body: HTML {
    div(.class("columns")) {
      div {
        if let answer { WhoDecidesAnswer(answer, authority, standpoint).html }
        if let autonomy { AutonomyPart(autonomy, authority, standpoint).html }
        if answer == nil, autonomy == nil { commonQuestions }
      }
      div { asked.html(standpoint) }
    }
  }

  private var empty: HTML {
    EmptyState(
      "No decision rights yet",
      "Here would be who may decide what, where and up to which limit, so that nobody has to ask around.",
      step: ("How a right is described", standpoint.to(.kind(DecisionRight.word)))
    ).html
  }

  /// The first question of each type, ready to be asked.
  private var commonQuestions: HTML {
    Part("Ask about") {
      Part.box {
        ul(.class("lines")) {
          for type in authority.types {
            if let right = authority.register.last(where: { $0.decides == type }) {
              li {
                a(.href(standpoint.to(.whoDecides, WhoDecidesForm.query(type, right.scope.address)))) {
                  "\(Spoken.capitalised(KindWords.one(type))) in \(authority.naming.title(right.scope.address))"
                }
              }
            }
          }
        }
      }
    }.html
  }
}
