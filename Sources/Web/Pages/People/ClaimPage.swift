import Model
import Workbench

/// Where an account is taken by its one-time link: a password is chosen, and who one is where one is the first.
struct ClaimPage: Sendable {
  let visit: Visit
  let secret: String
  let organisation: String
  /// Whose account it is; nothing for the first administrator's.
  let invited: Name?
  let people: [Name]
  let names: [Name: String]
  var sent = Query(pairs: [])
  var refused: String?

  init(_ visit: Visit, _ text: String) throws {
    (self.visit, secret) = (visit, text)
    guard !visit.door.isChosen, let secret = Secret(text) else { throw Failure.spentLink }
    do {
      invited = try visit.workspace.invited(by: secret)
    } catch is AccountRefusal {
      throw Failure.spentLink
    }
    organisation = try visit.workspace.organisation()
    people = try visit.workspace.snapshot().all(Person.self).map(\.name)
    names = try visit.workspace.names()
  }

  func answer(status: Int = 200) -> Answer {
    BarePage(title, organisation: organisation, content).answer(status: status)
  }

  private var title: String { invited == nil ? "Become the administrator" : "Welcome to \(organisation)" }

  private var content: HTML {
    div(.class("narrow-main stack")) {
      h1 { title }
      p {
        invited.map { "You sign in as \($0). Choose your password." }
          ?? "You are the first here. Choose what you sign in with; you let others in afterwards."
      }
      if let refused { Notice(.refusal, "Not yet", refused).html }
      Form(to: Href(path: Links.invitation(secret).path), token: visit.token) {
        if let invited {
          input(.type("hidden"), .name("handle"), .value(invited.text), Attribute("autocomplete", "username"))
        } else {
          SignInPage.handleField(
            sent["handle"] ?? "", hint: "Lower-case letters, digits and hyphens, such as ines")
          Field(
            "person", "Who you are in the model", .choice([("", "nobody: I administer and read")] + choices),
            value: sent["person"] ?? "", hint: "What you may decide follows from the rights of that person."
          ).html
        }
        Field(
          "password", "Password", .secret(filled: "new-password"),
          hint: "From \(PasswordRules.length.lowerBound) characters on; several words in a row make a good one.",
          isRequired: true
        ).html
        Field("again", "The password again", .secret(filled: "new-password"), isRequired: true).html
        div(.class("acts")) { button(.class("button main"), .type("submit")) { "Sign in" } }
      }.html
    }
  }

  private var choices: [(value: String, title: String)] { people.map { ($0.text, names.person($0)) } }

  static func take(_ sent: Sent, _ text: String) throws -> Answer {
    var page = try ClaimPage(sent.visit, text)
    guard let secret = Secret(text) else { throw Failure.spentLink }
    page.sent = sent.fields
    do {
      let handle = try page.invited ?? handle(sent.fields)
      let password = sent.fields["password"] ?? ""
      guard password == sent.fields["again"] else {
        throw Failure(422, "", "The two passwords differ. Type the same one twice.")
      }
      let account = try sent.visit.workspace.claim(
        secret, handle: handle, as: page.invited == nil ? sent.fields.name("person") : nil, password: password)
      return try sent.visit.entered(account, then: Href(path: page.invited == nil ? Links.people.path : []))
    } catch {
      if error as? AccountRefusal == .linkSpent { throw Failure.spentLink }
      page.refused = try Failure.refusing(error).text
      return page.answer(status: 422)
    }
  }

  private static func handle(_ fields: Query) throws -> Name {
    guard let name = fields.text("handle").flatMap({ Name($0.lowercased()) }) else {
      throw Failure(422, "", "The name has lower-case letters, digits and hyphens, such as ines.")
    }
    return name
  }
}

extension Failure {
  static let spentLink = Failure(
    410, "This link is spent",
    "A link works once, and not for ever. Whoever sent it can send a new one; the first one is printed when `pomona serve` starts.",
    step: ("Sign in", .signIn))
}
