import Governance
import Model

/// The answer under the sentence: the way there, the parts people have, what has to be known.
struct WhoDecidesAnswer: Sendable {
  let answer: WhoDecides
  let authority: Authority
  let standpoint: Standpoint

  init(_ answer: WhoDecides, _ authority: Authority, _ standpoint: Standpoint) {
    (self.answer, self.authority, self.standpoint) = (answer, authority, standpoint)
  }

  var html: HTML {
    HTML {
      if !answer.path.isEmpty { way }
      if !answer.ifSaid.isEmpty { unsaid }
      parts
      if !answer.needs.isEmpty {
        Part("What has to be known") {
          Part.box { InformationTable.of(answer.needs, authority, standpoint).html }
        }.html
      }
    }
  }

  private var way: HTML {
    Part("The way there", note: "the narrowest right first") {
      Part.box {
        ol(.class("steps")) {
          for (step, words) in zip(answer.escalation.steps, answer.path) {
            li(step.decides ? .class("is-here") : .none) {
              words; " "
              a(
                .class("small"),
                .href(standpoint.to(.resource(Address(kind: DecisionRight.word, name: step.rung.right))))
              ) { "the right" }
            }
          }
        }
      }
    }.html
  }

  private var unsaid: HTML {
    Notice(.caution, "Something is not said yet", answer.ifSaid.joined(separator: " ")).html
  }

  private var parts: HTML {
    let pairs = pairs
    return HTML {
      if !pairs.isEmpty { Part("Who takes part") { Part.box { Part.pairs(pairs) } }.html }
    }
  }

  private var pairs: [(term: String, meaning: HTML)] {
    var pairs: [(term: String, meaning: HTML)] = []
    func say(_ term: String, _ voices: [Voice]) {
      guard !voices.isEmpty else { return }
      pairs.append((term, HTML(Spoken.capitalised(voices.map(\.says).joined(separator: "; ")))))
    }
    say("Must agree", answer.agree)
    say("Recommends", answer.recommend)
    say("Is asked for advice", answer.input)
    say("Carries it out", answer.perform)
    say("Is told afterwards", answer.inform)
    if let days = answer.expectedDays {
      pairs.append(("Expected to take", HTML("at most \(Spoken.count(days, "day"))")))
    }
    if let delegation = answer.delegation {
      pairs.append(
        ("Delegation", HTML("\(delegation.sentence(authority.naming)) \(delegation.forFrom) \(delegation.forTo)")))
    }
    return pairs
  }
}

/// What a product's team decides itself, and what it has to escalate. Row 07.04.
struct AutonomyPart: Sendable {
  let autonomy: Autonomy
  let authority: Authority
  let standpoint: Standpoint

  init(_ autonomy: Autonomy, _ authority: Authority, _ standpoint: Standpoint) {
    (self.autonomy, self.authority, self.standpoint) = (autonomy, authority, standpoint)
  }

  private var title: String { authority.naming.title(autonomy.place) }

  private var note: String {
    autonomy.isSaid
      ? "what \(title) says its team needs to decide"
      : "\(title) does not say what its team needs to decide; these are all that rights name there"
  }

  private var summary: String {
    if autonomy.lines.isEmpty { return "No right reaches \(title)." }
    let count = autonomy.escalating.count
    if count == 0 { return "The team has to escalate none of it." }
    return
      "\(Spoken.capitalised(Spoken.count(count, "decision"))) of \(Spoken.word(autonomy.lines.count)) the team cannot take itself, whatever its size."
  }

  var html: HTML {
    Part("What \(title) may decide itself", note: note, id: "autonomy-\(autonomy.place.name)") {
      Part.box {
        p { summary }
        if !autonomy.lines.isEmpty {
          Item.list(
            autonomy.lines.map { line in
              Item(
                mark: mark(line).html, content: HTML(line.says),
                action: a(.href(standpoint.to(.whoDecides, WhoDecidesForm.query(line.type, autonomy.place)))) {
                  "why"; span(.class("visually-hidden")) { ": \(KindWords.one(line.type))" }
                })
            })
        }
      }
    }.html
  }

  private func mark(_ line: Autonomy.Line) -> StatusMark {
    switch line.verdict {
    case .own: StatusMark(.steady, "decides")
    case .upTo: StatusMark(.steady, "to a limit")
    case .escalates: StatusMark(.watch, "escalates")
    case .nobody, .unclear: StatusMark(.act, "open")
    }
  }
}
