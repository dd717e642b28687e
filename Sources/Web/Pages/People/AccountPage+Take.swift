import Model
import Workbench

extension AccountPage {
  static func take(_ sent: Sent) throws -> Answer {
    let (visit, fields) = (sent.visit, sent.fields)
    guard let account = visit.visitor.account else { throw Failure.notSignedIn }
    do {
      switch sent.act {
      case "sign-out": return try signOut(visit)
      case "password": return try changePassword(sent, account)
      case "make-token": return try makeToken(sent, account)
      case "end": try end(fields["id"]) { try visit.workspace.endSession($0, of: account.handle) }
      case "end-token": try end(fields["id"]) { try visit.workspace.endToken($0, of: account.handle) }
      case "end-others": try visit.workspace.endSessions(of: account.handle, but: visit.visitor.session?.id)
      default: throw Failure.otherMethod
      }
      return .seeOther(Href(path: Links.account.path))
    } catch {
      let notice = Notice(.refusal, "This was not done", try Failure.refusing(error).text)
      return try visit.show(AccountPage(visit, notice: notice), status: 422)
    }
  }

  private static func end(_ id: String?, _ ending: (Digest) throws -> Void) throws {
    if let id = id.flatMap({ Digest(hex: $0) }) { try ending(id) }
  }

  private static func signOut(_ visit: Visit) throws -> Answer {
    if let session = visit.visitor.session { try visit.workspace.endSession(session.id, of: session.handle) }
    var answer = Answer.seeOther(Href(path: Links.signIn.path))
    answer.headers.append(visit.door.cookie(visit.door.sessionCookie, ""))
    return answer
  }

  /// Tries of the old password are counted like tries to sign in.
  private static func changePassword(_ sent: Sent, _ account: Account) throws -> Answer {
    let (visit, fields) = (sent.visit, sent.fields)
    guard fields["password"] == fields["again"] else {
      throw Failure(422, "", "The two new passwords differ. Type the same one twice.")
    }
    let own = Guesses.Of.account(account.handle.text)
    if let wait = visit.guesses.attempt([own], at: visit.workspace.surroundings.now()) { throw Failure.tooMany(wait) }
    try visit.workspace.changePassword(of: account.handle, from: fields["old"] ?? "", to: fields["password"] ?? "")
    visit.guesses.succeeded(own, from: nil)
    return try visit.entered(account, then: Href(path: Links.account.path))
  }

  /// Its text is shown on this page and never again.
  private static func makeToken(_ sent: Sent, _ account: Account) throws -> Answer {
    let (visit, fields) = (sent.visit, sent.fields)
    let scope = fields["scope"].flatMap(AccessToken.Scope.init(rawValue:)) ?? .read
    let secret = try visit.workspace.makeToken(
      of: account.handle, fields.text("title") ?? "", scope: scope, days: fields.text("days").flatMap { Int($0) } ?? 0)
    let notice = Notice(.done, "The token is made. Copy it now: it is not shown again.", secret.text)
    return try visit.show(AccountPage(visit, notice: notice))
  }
}
