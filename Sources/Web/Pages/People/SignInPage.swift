import Model
import Workbench

/// Where somebody with an account signs in.
struct SignInPage: Sendable {
  let visit: Visit
  let organisation: String
  let isFounded: Bool
  var handle = ""
  var refused: String?

  init(_ visit: Visit) throws {
    self.visit = visit
    organisation = try visit.workspace.organisation()
    isFounded = try visit.workspace.hasAdministrator()
  }

  func answer(status: Int = 200) -> Answer {
    BarePage("Sign in", organisation: organisation, content).answer(status: status)
  }

  private var content: HTML {
    div(.class("narrow-main stack")) {
      h1 { "Sign in" }
      if let refused {
        Notice(.refusal, "You are not signed in", refused).html
      } else if wasSignedIn {
        Notice(
          .caution, "You were signed out",
          "A session ends after an hour without a request, after a day, when an administrator ends it, and when what somebody may do changes. Sign in again to go on."
        ).html
      }
      if isFounded {
        form
      } else {
        p {
          "Nobody has an account here yet. Open the one-time link that `pomona serve` printed when it started: whoever opens it becomes the first administrator."
        }
      }
    }
  }

  /// The browser still brings a session, and it is over.
  private var wasSignedIn: Bool {
    isFounded && !visit.visitor.isSignedIn && !(visit.asked.cookie(visit.door.sessionCookie) ?? "").isEmpty
  }

  private var form: HTML {
    HTML {
      Form(to: Href(path: Links.signIn.path), token: visit.token) {
        input(.type("hidden"), .name("then"), .value(then))
        SignInPage.handleField(handle)
        Field("password", "Password", .secret(filled: "current-password"), isRequired: true).html
        div(.class("acts")) { button(.class("button main"), .type("submit")) { "Sign in" } }
      }.html
      p(.class("small")) {
        "No account, or the password forgotten? An administrator of \(organisation) sends you a link."
      }
    }
  }

  private var then: String { visit.query["then"] ?? "/" }

  static func handleField(_ value: String, hint: String? = nil, wrong: String? = nil) -> HTML {
    var field = Field("handle", "Name you sign in with", value: value, hint: hint, wrong: wrong, isRequired: true)
    field.filled = "username"
    return field.html
  }

  /// Unknown names and wrong passwords take the same work and look the same.
  static func take(_ sent: Sent) throws -> Answer {
    let (visit, fields) = (sent.visit, sent.fields)
    let handle = (fields.text("handle") ?? "").lowercased()
    let own = Guesses.Of.account(String(handle.prefix(64)))
    let address = visit.asked.address.map(Guesses.Of.address)
    let now = visit.workspace.surroundings.now()
    if let wait = visit.guesses.attempt([own] + [address].compactMap(\.self), at: now) { throw Failure.tooMany(wait) }
    guard let account = try visit.workspace.signIn(handle, fields["password"] ?? "") else {
      var page = try SignInPage(visit)
      page.handle = handle
      page.refused = "The name or the password is not right. Nothing else is said about which."
      return page.answer(status: 422)
    }
    visit.guesses.succeeded(own, from: address)
    return try visit.entered(account, then: Then.href(fields["then"]))
  }
}

extension Visit {
  /// Leads on in a session that is new, whatever the browser brought.
  func entered(_ account: Account, then target: Href) throws -> Answer {
    let name = door.sessionCookie
    let secret = try workspace.begin(
      account.handle, browser: asked.headers["user-agent"] ?? "", instead: asked.cookie(name).flatMap { Secret($0) })
    var answer = Answer.seeOther(target)
    answer.headers.append(door.cookie(name, secret.text))
    return answer
  }
}
