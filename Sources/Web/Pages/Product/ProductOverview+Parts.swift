import Governance
import Model
import Workbench

extension ProductOverview {
  var needs: HTML {
    HTML {
      if !pressing.isEmpty {
        Part("Needs somebody", id: "needs") {
          Part.box { NeedsList(needs: pressing, model: subject.model, standpoint: subject.visit.standpoint).html }
        }.html
      }
    }
  }

  var guardrailPart: HTML {
    Part("Guardrails") {
      Part.box {
        if guardrails.isEmpty {
          p(.class("muted")) { "No guardrail holds here." }
        } else {
          GuardrailList(guardrails, from: subject.visit.standpoint).html
        }
      }
    }.html
  }

  var findingPart: HTML {
    HTML {
      if !findings.isEmpty {
        Part("Findings") { Part.box { FindingsList(findings, from: subject.visit.standpoint).html } }.html
      }
    }
  }

  /// What changed in the model about this product and its teams over the last quarter.
  var since: HTML {
    let day = subject.visit.asOf
    let places = [subject.address] + subject.teams.map(\.address)
    let changes =
      (try? subject.visit.workspace.differences(from: day - 91, to: day))?.changes.filter {
        places.contains($0.address)
      } ?? []
    return HTML {
      if !changes.isEmpty, changes.count < 60 {
        Part("What changed since \((day - 91).spoken)") { ChangeLines(changes.map(ChangeLines.Line.init)).html }.html
      }
    }
  }
}

/// Where guardrails stand: the word of each, then its sentence.
struct GuardrailList: Sendable {
  let checks: [GuardrailCheck]
  let standpoint: Standpoint
  init(_ checks: [GuardrailCheck], from standpoint: Standpoint) {
    (self.checks, self.standpoint) = (checks, standpoint)
  }

  var html: HTML {
    Item.list(
      checks.map { check in
        Item(
          mark: GuardrailList.mark(check.state).html,
          content: HTML {
            a(.href(standpoint.to(.resource(Address(kind: Guardrail.word, name: check.guardrail))))) { check.title }
            GuardrailList.rest(of: check)
          })
      })
  }

  /// Its sentence begins with its name, which is the link already.
  private static func rest(of check: GuardrailCheck) -> String {
    check.sentence.hasPrefix(check.title) ? String(check.sentence.dropFirst(check.title.count)) : " " + check.sentence
  }

  static func mark(_ state: GuardrailCheck.State) -> StatusMark {
    switch state {
    case .pass: StatusMark(.steady, "holds")
    case .warn: StatusMark(.watch, "close")
    case .breach: StatusMark(.act, "breach")
    case .waived: StatusMark(.watch, "waived")
    case .notMeasurable: StatusMark(.unknown, "not measurable")
    }
  }
}
