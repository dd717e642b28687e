import Governance
import Model
import Workbench

/// What an address, or an act at it, asks of whoever comes. Whether somebody may take this very decision is a
/// matter of the model's decision rights and is asked where it is taken.
enum Requirement: String, Hashable, Sendable, CaseIterable {
  /// Nothing: it shows nothing of the organisation, or is the way in.
  case nothing
  /// Somebody who signed in.
  case signedIn
  /// Somebody who acts in their own name: a person of the model.
  case person
  /// Somebody who answers for what is kept as evidence: an administrator, or a person who holds a right to decide
  /// `evidence` anywhere.
  case evidence
  /// Somebody who writes the model: a person of it, or an administrator where there are none yet.
  case model
  /// An administrator.
  case administrator

  /// The type of decision by which a right lets a person keep and take back evidence.
  static let evidenceType = "evidence"

  /// Why a visitor does not have it; nothing when they do.
  func refusal(of visitor: Visitor, _ workspace: Workspace) throws -> Failure? {
    guard self != .nothing else { return nil }
    guard visitor.isSignedIn else { return .notSignedIn }
    switch self {
    case .nothing, .signedIn: return nil
    case .person: return visitor.person == nil ? .onlyReads : nil
    case .model: return visitor.person == nil && !visitor.isAdministrator ? .onlyReads : nil
    case .evidence: return try evidence(visitor, workspace)
    case .administrator: return visitor.isAdministrator ? nil : .notAdministrator
    }
  }

  private func evidence(_ visitor: Visitor, _ workspace: Workspace) throws -> Failure? {
    guard !visitor.isAdministrator else { return nil }
    let authority = try workspace.authority()
    let holders = authority.holders(of: Requirement.evidenceType)
    guard let person = visitor.person, holders.contains(person) else {
      return .notEvidence(holders: holders.map(authority.naming.person))
    }
    return nil
  }
}

extension AccessToken.Scope {
  /// Why a program with a token of this scope does not get there: tokens are for the API, and each for its part of it.
  func refusal(at link: Links, _ requirement: Requirement, isWriting: Bool) -> Failure? {
    guard requirement != .nothing else { return nil }
    guard case .api = link else { return .noPagesByToken }
    let isWithin =
      switch self {
      case .read: !isWriting
      case .write: true
      case .importing: isWriting && requirement == .evidence
      }
    return isWithin ? nil : .beyondScope(self)
  }
}

extension Authority {
  /// Who holds a right of a type in any place, each once.
  func holders(of type: String) -> [Name] {
    register.filter { $0.decides == type }
      .flatMap { standing.people(behind: $0.holder.address, for: containment.scopes(over: $0.scope.address)) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Failure {
  static let notSignedIn = Failure(
    401, "Sign in first", "Pomona shows this to people who signed in. Nothing was changed.",
    step: ("Sign in", .signIn))
  static let onlyReads = Failure(
    403, "You read here, and do not act",
    "Nobody in the model is linked to you, so nothing can be done in your name. An administrator links your account to a person of the model. Nothing was changed.",
    step: ("Go home", .home))
  static let noPagesByToken = Failure(
    403, "Pages are for people", "A token opens the API, under /api/v1. Pages are opened by signing in.")
  static func beyondScope(_ scope: AccessToken.Scope) -> Failure {
    let may =
      switch scope {
      case .read: "reads"
      case .write: "reads and writes"
      case .importing: "brings in evidence"
      }
    return Failure(
      403, "The token is not for this", "It \(may), and nothing else. Nothing was changed.")
  }
  static func tooMany(_ seconds: Int64) -> Failure {
    var failure = Failure(
      429, "Too many tries",
      "There were too many tries with wrong passwords. Try again in \(seconds < 60 ? Spoken.count(Int(seconds), "second") : Spoken.count(Int(seconds + 59) / 60, "minute")).",
      step: ("Sign in", .signIn))
    failure.headers = [("retry-after", "\(seconds)")]
    return failure
  }
  static let notAdministrator = Failure(
    403, "This is for administrators", "An administrator can do it for you, or make you one. Nothing was changed.",
    step: ("Go home", .home))
  static func notEvidence(holders: [String]) -> Failure {
    let who =
      holders.isEmpty
      ? "an administrator; the model names nobody with a right to decide evidence"
      : "\(Governance.Spoken.list(holders, "or")), who may decide evidence, or an administrator"
    return Failure(
      403, "Evidence is kept by others",
      "What is kept as evidence, and what is taken back, is decided by \(who). Nothing was changed.",
      step: ("Back to the evidence", .evidence))
  }
}
