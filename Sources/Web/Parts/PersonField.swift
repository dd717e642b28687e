import Governance
import Model
import Workbench

/// In whose name a form is sent: whoever is signed in.
struct PersonField: Sendable {
  let visit: Visit
  init(_ visit: Visit) { self.visit = visit }

  var html: HTML {
    if let person = visit.visitor.person {
      p(.class("as-who")) {
        "As "; strong { visit.called(person) }
        if !visit.visitor.isProven {
          span(.class("small")) { ", chosen, not proven: the record says unauthenticated." }
        }
      }
    } else if let account = visit.visitor.account, account.isAdministrator {
      p(.class("as-who")) {
        "As "; strong { account.handle.text }; ", administrator"
      }
    } else {
      p(.class("as-who")) { Failure.onlyReads.text }
    }
  }

  /// Who acts.
  static func read(_ sent: Sent) throws -> Name {
    guard let who = sent.visit.visitor.person else { throw Failure.onlyReads }
    return who
  }
}

extension Visit {
  /// What a person is called.
  func called(_ person: Name) -> String { ((try? workspace.names()) ?? [:]).person(person) }

  /// Why whoever looks may not set something in motion, with who may; nothing where they may.
  func refuses(_ act: LearningAct) throws -> String? {
    guard let person = visitor.person else { return Failure.onlyReads.text }
    return try workspace.refusal(of: act, by: person)?.explanation
  }

  /// By which the model is written at once.
  var changingRight: ChangingRight {
    ChangingRight(of: visitor.person, isAdministrator: visitor.isAdministrator)
  }

  /// Beside what is written in nobody's name of the model, such as a retraction.
  func signature(because reason: String) -> Signature {
    Signature(
      visitor.proven ?? visitor.person?.text ?? "browser", because: reason, authenticated: visitor.isProven)
  }
}
