package import Model

/// Somebody who signs in. Beside the chain, so it can be erased; what was done stays under the person's handle.
package struct Account: Hashable, Sendable {
  package let handle: Name
  /// In whose name of the model they act; nothing for whoever only reads.
  package var person: Name?
  package var isAdministrator: Bool
  package var isDisabled: Bool
  /// Whether they took their link and have a password.
  package var isClaimed: Bool

  /// As whom they stand in the record.
  package var author: String { (person ?? handle).text }
}

/// A browser that is signed in.
package struct Session: Hashable, Sendable {
  package let id: Digest
  package let handle: Name
  /// What the browser called itself.
  package let browser: String
  package let began: Instant
  package let seen: Instant

  /// Without a request for so long it is over.
  package static let idle: Int64 = 60 * 60_000
  /// It is over after so long in any case.
  package static let longest: Int64 = 24 * 60 * 60_000

  func isOver(at now: Instant) -> Bool {
    now.milliseconds - seen.milliseconds > Session.idle || now.milliseconds - began.milliseconds > Session.longest
  }
}

/// Lets a program act for an account, within a scope and until a day.
package struct AccessToken: Hashable, Sendable {
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case read, write
    case importing = "import"
  }
  package let id: Digest
  package let handle: Name
  package let title: String
  package let scope: Scope
  package let made: Instant
  package let expires: Instant
  package let used: Instant?
}

/// Why something about accounts is not done, in sentences for the person who asked.
package enum AccountRefusal: Error, Equatable, CustomStringConvertible {
  case noAccount(Name)
  case taken(Name)
  case personTaken(Name)
  case unknownPerson(Name)
  case lastAdministrator
  case linkSpent
  case notThePassword
  case weak(PasswordRules.Flaw)
  case noTitle
  case lasts(days: Int)
  case tooMany(Int)

  package var description: String {
    switch self {
    case .noAccount(let handle): "Nobody has an account called \(handle)."
    case .taken(let handle): "There is an account called \(handle) already. Send them a new link instead."
    case .personTaken(let person): "Another account acts as \(person) already. One person has one account."
    case .unknownPerson(let person): "The model has no person called \(person). Add them to the model first."
    case .lastAdministrator: "Nobody else is an administrator, so this one stays. Make somebody else one first."
    case .linkSpent: "This link was used, replaced or is too old. Ask an administrator for a new one."
    case .notThePassword: "This is not the password. Nothing was changed."
    case .weak(let flaw): flaw.description
    case .noTitle: "Say what the token is for, so that whoever finds it in the list knows."
    case .lasts(let days): "A token lasts from 1 to \(days) days."
    case .tooMany(let most): "There are \(most) already. End one first."
    }
  }
}
