import Governance
import Model
import Workbench

/// What came of an accepted change of the model that said what it expects: scored on its day like a decision.
struct ClaimPart: Sendable {
  let claim: Claim
  let score: Score?
  let preview: Score?
  let visit: Visit

  /// Nothing while it is not accepted, or expects nothing.
  init?(_ course: Course, _ visit: Visit) throws {
    guard let claim = Claim(course) else { return nil }
    (self.claim, self.visit) = (claim, visit)
    score = try visit.workspace.scores(through: visit.asOf).last { $0.decision == claim.id }
    let isOpen = score == nil || score?.verdict == .notEnoughData
    preview = isOpen && claim.revisit <= visit.asOf ? try visit.workspace.preview(scoreOf: claim, on: visit.asOf) : nil
  }

  var html: HTML {
    Part("What came of it", id: "came") {
      Part.box {
        if let score {
          HTML {
            p {
              StatusMark.of(score).html; " "; score.sentence
            }
            p(.class("small")) { "\(Spoken.capitalised(score.because)) · scored \(score.scored.spoken)" }
          }
        }
        if let preview {
          HTML {
            p { preview.sentence }
            p(.class("small")) { Spoken.capitalised(preview.because) }
            if visit.standpoint.isHereAndNow { form }
          }
        } else if score == nil {
          p { "It is looked at on \(claim.revisit.spoken), when its effect was to be seen." }
        }
      }
    }.html
  }

  private var form: HTML {
    Form(to: visit.to(.proposal(claim.id)), token: visit.token) {
      OnceField(visit).html
      PersonField(visit).html
      div(.class("acts")) {
        button(.class("button main"), .type("submit"), .name("act"), .value("score")) { "Keep this score" }
      }
    }.html
  }

  static func score(_ sent: Sent, proposal id: String) throws -> Answer {
    try sent.visit.workspace.score(id, by: try PersonField.read(sent), token: sent.fields["once"])
    return .seeOther(sent.visit.standpoint.to(.proposal(id), fragment: "came"))
  }
}

extension StatusMark {
  /// What came of it, in the words of its score.
  static func of(_ score: Score) -> StatusMark {
    switch score.verdict {
    case .held: StatusMark(.steady, score.verdict.rawValue)
    case .partly: StatusMark(.watch, score.verdict.rawValue)
    case .notHeld, .madeItWorse: StatusMark(.act, score.verdict.rawValue)
    case .notEnoughData: StatusMark(.unknown, score.verdict.rawValue)
    }
  }
}
