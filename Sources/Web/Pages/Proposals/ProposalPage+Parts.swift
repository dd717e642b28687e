import Governance
import Model
import Workbench

extension ProposalPage {
  var difference: HTML {
    Part("What it changes") {
      Part.box {
        if changes.isEmpty {
          p(.class("muted")) { "Nothing any more: the model of today says the same." }
        } else {
          ChangeLines(changes.changes.map(ChangeLines.Line.init)).html
          p(.class("small")) {
            "See with it: "
            for address in changes.addresses.prefix(6) where merge.snapshot.exists(address) {
              a(.href(draft(.resource(address)))) { merge.snapshot.title(of: address) }; " "
            }
          }
        }
      }
      if !findings.isEmpty {
        Part.box {
          p { strong { "With it the laws would say" } }
          FindingsList(findings, from: visit.standpoint).html
        }
      }
    }.html
  }

  var changedTwice: HTML {
    HTML {
      if !conflicts.isEmpty {
        Part("Changed twice", id: "conflicts") {
          Part.box {
            p {
              "The model changed since this was proposed, in the same \(conflicts.count == 1 ? "field" : "fields"). Whoever accepts it says which stands; nothing is taken before that."
            }
            for conflict in conflicts {
              ConflictChoice(
                conflict: conflict, title: "\(conflict.key), was \(conflict.base ?? "nothing")",
                proposed: "As it is proposed", chosen: chosen[conflict.key], form: ResponseForms.id
              ).html
            }
          }
        }.html
      }
    }
  }

  var aims: HTML {
    HTML {
      if proposal.expects != nil || proposal.trial != nil || proposal.amount != nil {
        Part("What it should do", id: "trial") {
          Part.box {
            if let expects = proposal.expects {
              p {
                "\(expects.title) of \(naming.title(expects.of.address)): \(expects.spoken) by \(expects.by.spoken)."
              }
            }
            if let amount = proposal.amount { p { "It costs \(Spoken.money(amount))." } }
            if let trial = proposal.trial { TrialPart(self, trial).html }
          }
        }.html
      }
    }
  }

  var whose: HTML {
    Part("Whose business it is") {
      Part.box {
        p { classified.sentence }
        if let goesBack { p { strong { goesBack } } }
        if !classified.reasons.isEmpty {
          details(.class("how")) {
            summary { "Why: \(Spoken.count(classified.reasons.count, "reason"))" }
            ul(.class("lines")) {
              for reason in classified.reasons {
                li { "\(reason.weight > 0 ? "+" : Spoken.minus)\(reason.weight.magnitude) · \(reason.says)" }
              }
            }
            p(.class("small")) {
              "Together \(Spoken.number(classified.score)); above nothing it is an operating-model matter. Its author, who may know better, amends it."
            }
          }
        }
      }
    }.html
  }

  var deciding: HTML {
    Part("Who decides") {
      Part.box {
        if let decider {
          p { "Decided by \(naming.office(of: decider))." }
          for need in needs {
            p {
              (need.given == nil ? StatusMark(.watch, "still asked") : StatusMark(.steady, "agreed")).html
              " \(Spoken.capitalised(naming.role(need.asked.role))): "
              need.asked.able.isEmpty
                ? "nobody holds the role here" : need.asked.able.map(person).joined(separator: ", ")
            }
          }
        } else {
          p { StatusMark(.act, "nobody can").html }
        }
        p(.class("small")) { explanation }
      }
    }.html
  }

  var said: HTML {
    Part("What was said") {
      Part.box {
        if course.responses.isEmpty { p(.class("muted")) { "Nothing yet." } }
        Item.list(course.responses.map(item))
      }
    }.html
  }

  private func item(_ response: Response) -> Item {
    let version = response.version == proposal.version ? nil : "to version \(response.version)"
    let facts = [version, response.authenticated ? nil : "unauthenticated"].compactMap(\.self)
    return Item(
      mark: HTML(response.given.spoken),
      content: HTML {
        strong { "\(person(response.by)): \(response.says.rawValue)" }
        if !response.because.isEmpty { p { response.because } }
        if !facts.isEmpty { p(.class("small")) { facts.joined(separator: ", ") } }
      })
  }
}

/// Where it is tried and until when; once that day has come, what came of it or the form that says so.
struct TrialPart: Sendable {
  let page: ProposalPage
  let trial: Proposal.Trial
  init(_ page: ProposalPage, _ trial: Proposal.Trial) { (self.page, self.trial) = (page, trial) }

  private var visit: Visit { page.visit }
  private var isOver: Bool { trial.until <= visit.asOf }

  var html: HTML {
    HTML {
      p {
        "It \(isOver ? "was to be" : "is") tried in \(page.naming.title(trial.of.address)) until \(trial.until.spoken), and spread only if the effect is seen."
      }
      if let seen = page.course.trialSeen {
        p {
          strong { "\(page.person(seen.by)) looked at it on \(seen.given.spoken): " }; seen.because
        }
      } else if isOver, page.course.state == .open || page.course.state == .accepted {
        HTML {
          p { StatusMark(.act, "the trial has ended").html }
          if visit.standpoint.isHereAndNow { form }
        }
      }
    }
  }

  private var form: HTML {
    Form(to: visit.to(.proposal(page.proposal.id)), token: visit.token) {
      OnceField(visit).html
      Field(
        "because", "What came of it", .lines, value: page.sent("seen")?["because"] ?? "",
        hint: "Whether the effect was seen, and whether it is spread or undone", isRequired: true, on: "trial"
      ).html
      PersonField(visit).html
      div(.class("acts")) {
        button(.class("button main"), .type("submit"), .name("act"), .value("seen")) { "Say what came of it" }
      }
    }.html
  }

}
