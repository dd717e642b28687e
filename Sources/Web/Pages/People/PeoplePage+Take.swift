import Model
import Workbench

extension PeoplePage {
  static func take(_ sent: Sent) throws -> Answer {
    let (visit, fields) = (sent.visit, sent.fields)
    do {
      guard let handle = fields.text("handle").flatMap({ Name($0.lowercased()) }) else {
        throw Failure(
          422, "", "The name has lower-case letters, digits and hyphens, such as ines. Nothing was changed.")
      }
      if let secret = try change(handle, sent) {
        return try visit.show(PeoplePage(visit, notice: link(secret, for: handle, visit)))
      }
      guard handle == visit.visitor.account?.handle else { return .seeOther(Href(path: Links.people.path)) }
      return try goOn(visit, as: handle, after: sent.act)
    } catch {
      let notice = Notice(.refusal, "This was not done", try Failure.refusing(error).text)
      return try visit.show(PeoplePage(visit, notice: notice), status: 422)
    }
  }

  /// A change of what somebody may do ends every session they had. Whoever changes their own goes on in a new one;
  /// whoever shut themselves out does not.
  private static func goOn(_ visit: Visit, as handle: Name, after act: String) throws -> Answer {
    guard ["raise", "lower", "act-as"].contains(act), let account = try visit.workspace.account(handle) else {
      return .seeOther(Href(path: Links.account.path))
    }
    return try visit.entered(account, then: Href(path: Links.account.path, query: [("changed", "rights")]))
  }

  /// The one-time part of a link where the act makes one.
  private static func change(_ handle: Name, _ sent: Sent) throws -> Secret? {
    let (workspace, fields) = (sent.visit.workspace, sent.fields)
    switch sent.act {
    case "invite":
      return try workspace.invite(
        handle, as: fields.name("person"), isAdministrator: fields["administrator"] == "yes")
    case "link": return try workspace.link(for: handle)
    case "end-sessions": try workspace.endSessions(of: handle)
    case "raise": try workspace.change(handle) { $0.isAdministrator = true }
    case "lower": try workspace.change(handle) { $0.isAdministrator = false }
    case "disable": try workspace.change(handle) { $0.isDisabled = true }
    case "enable": try workspace.change(handle) { $0.isDisabled = false }
    case "act-as":
      let person = fields.name("person")
      try workspace.change(handle) { $0.person = person }
    case "remove": try workspace.removeAccount(handle)
    default: throw Failure.otherMethod
    }
    return nil
  }

  /// Under the address the administrator used.
  private static func link(_ secret: Secret, for handle: Name, _ visit: Visit) -> Notice {
    let base = visit.door.publicURL?.text ?? "http://\(visit.asked.headers["host"] ?? "127.0.0.1:8080")"
    let path = Href(path: Links.invitation(secret.text).path).text
    return Notice(
      .done, "Send this link to \(handle): it works once, for a week, and is not shown again.", base + path)
  }
}
