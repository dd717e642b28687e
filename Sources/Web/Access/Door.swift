import Model
import Workbench

/// How people come in.
enum Door: Sendable {
  /// Whoever comes chooses somebody of the model, without a password. What is done so is recorded as unauthenticated,
  /// so it is for examples on one's own machine.
  case members(usual: Name?)
  /// Who has an account signs in with a password; programs bring a token.
  case accounts(PublicURL?)

  /// Holds who was chosen.
  static let memberCookie = "pomona-member"

  /// Whoever comes says themselves who they are.
  var isChosen: Bool { if case .members = self { true } else { false } }
  var publicURL: PublicURL? { if case .accounts(let url) = self { url } else { nil } }

  private var isSecure: Bool { publicURL?.isSecure ?? false }
  /// Over TLS a name that no other address, and nobody without TLS, can set.
  var sessionCookie: String { isSecure ? "__Host-pomona" : "pomona-session" }

  /// A cookie as it is sent; an empty one takes it away.
  func cookie(_ name: String, _ value: String, isStrict: Bool = false) -> (name: String, value: String) {
    let ending = "; Path=/; HttpOnly; SameSite=\(isStrict ? "Strict" : "Lax")\(isSecure ? "; Secure" : "")"
    return ("set-cookie", name + "=" + value + ending + (value.isEmpty ? "; Max-Age=0" : ""))
  }

  func visitor(of asked: Asked, _ workspace: Workspace) throws -> Visitor {
    switch self {
    case .members(let usual):
      let people = try workspace.snapshot().all(Person.self).map(\.name)
      let chosen = asked.cookie(Door.memberCookie).flatMap { Name($0) } ?? usual
      return Visitor(standing: .member(chosen.flatMap { people.contains($0) ? $0 : nil } ?? people.first))
    case .accounts: return try account(asked, workspace)
    }
  }

  /// Whoever brings a token is known by it alone.
  private func account(_ asked: Asked, _ workspace: Workspace) throws -> Visitor {
    if let text = asked.headers["authorization"] {
      guard text.lowercased().hasPrefix("bearer "), let secret = Secret(String(text.dropFirst(7))),
        let (token, account) = try workspace.token(secret)
      else { return .nobody }
      return Visitor(standing: .account(account), scope: token.scope)
    }
    guard let secret = asked.cookie(sessionCookie).flatMap({ Secret($0) }),
      let (session, account) = try workspace.session(secret)
    else { return .nobody }
    return Visitor(standing: .account(account), session: session)
  }
}
