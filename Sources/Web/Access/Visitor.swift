import Model
import Workbench

/// Who looks and acts.
struct Visitor: Hashable, Sendable {
  enum Standing: Hashable, Sendable {
    /// Did not sign in.
    case nobody
    /// Somebody of an example, chosen without a password; nothing where there is none to choose.
    case member(Name?)
    case account(Account)
  }
  let standing: Standing
  /// The browser's session.
  var session: Session?
  /// What the token lets a program do; nothing for whoever comes with a browser.
  var scope: AccessToken.Scope?

  static let nobody = Visitor(standing: .nobody)

  var account: Account? { if case .account(let account) = standing { account } else { nil } }

  /// The person of the model in whose name is acted; nothing for whoever only reads.
  var person: Name? {
    switch standing {
    case .nobody: nil
    case .member(let name): name
    case .account(let account): account.person
    }
  }

  var isSignedIn: Bool { standing != .nobody }
  var isAdministrator: Bool { account?.isAdministrator ?? false }

  /// As whom they stand in the record, once they proved who they are.
  var proven: String? { account?.author }
  /// Whether what they do is recorded as done by somebody who proved who they are.
  var isProven: Bool { proven != nil }
}
