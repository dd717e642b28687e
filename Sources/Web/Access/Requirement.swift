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
