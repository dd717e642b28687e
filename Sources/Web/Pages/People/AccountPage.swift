import Model
import Workbench

/// One's own account: who one is, the password, the browsers that are signed in, and tokens for programs.
struct AccountPage: Page {
  let account: Account
  let sessions: [Session]
  let tokens: [AccessToken]
  let visit: Visit
  var notice: Notice?
  let title = "Your account"
  let section: Links? = nil

  init(_ visit: Visit, notice: Notice? = nil) throws {
    guard let account = visit.visitor.account else { throw Failure.notHere("account: anybody may be anybody here") }
    (self.visit, self.account, self.notice) = (visit, account, notice ?? AccountPage.changed(visit))
    sessions = try visit.workspace.sessions(of: account.handle)
    tokens = try visit.workspace.tokens(of: account.handle)
  }

  private static func changed(_ visit: Visit) -> Notice? {
    guard visit.query["changed"] == "rights" else { return nil }
    return Notice(
      .done, "What you may do has changed", "Every other browser of yours was signed out; this one goes on.")
  }

  var content: HTML {
    HTML {
      head
      if let notice { notice.html }
      div(.class("columns")) {
        div {
          sessionPart; tokenPart
        }
        passwordPart
      }
    }
  }

  private var head: HTML {
    div(.class("head")) {
      h1 { title }
      Sentence(
        "You sign in as \(account.handle), "
          + (account.person.map { "and act as \(visit.called($0))." }
            ?? "and read: nobody of the model is linked to you.")
          + (account.isAdministrator ? " You are an administrator." : "")
      ).html
      div(.class("acts")) {
        if account.isAdministrator { a(.class("button"), .href(visit.to(.people))) { "People who sign in" } }
        a(.class("button"), .href(visit.to(.transparency))) { "What is visible to whom" }
        act("sign-out", "Sign out")
      }
    }
  }

  private func act(_ value: String, _ words: String, id: String? = nil) -> HTML {
    form(Attribute("method", "post"), .action(Href(path: Links.account.path))) {
      input(.type("hidden"), .name(PageToken.field), .value(visit.token.text))
      if let id { input(.type("hidden"), .name("id"), .value(id)) }
      button(.class("button"), .type("submit"), .name("act"), .value(value)) { words }
    }
  }

  private var sessionPart: HTML {
    Part("Signed in", note: "over after an hour without a request, and after a day") {
      Part.box {
        Item.list(
          sessions.map { session in
            let isThis = session.id == visit.visitor.session?.id
            return Item(
              mark: HTML(isThis ? "here" : "elsewhere"),
              content: HTML {
                Browsers.name(session.browser)
                p(.class("small")) {
                  "since \(visit.moment(session.began)), last seen \(visit.moment(session.seen))"
                }
              }, action: isThis ? HTML() : act("end", "End it", id: session.id.description))
          })
        if sessions.count > 1 { act("end-others", "End all others") }
      }
    }.html
  }

  private var tokenPart: HTML {
    Part("Tokens for programs", note: "sent as Authorization: Bearer to /api/v1", id: "tokens") {
      Part.box {
        if tokens.isEmpty {
          p(.class("muted")) { "None. A token lets a program read, write or import in your name." }
        } else {
          Item.list(
            tokens.map { token in
              Item(
                mark: HTML(TokenWords.scope(token.scope)),
                content: HTML {
                  strong { token.title }
                  p(.class("small")) { TokenWords.dates(token, visit) }
                }, action: act("end-token", "End it", id: token.id.description))
            })
        }
        tokenForm
      }
    }.html
  }

  private var tokenForm: HTML {
    details(.class("how")) {
      summary { "Make a token" }
      Form(to: Href(path: Links.account.path), token: visit.token) {
        Field("title", "What it is for", hint: "Such as: nightly import of the tracker", isRequired: true).html
        Field(
          "scope", "What it may do",
          .choice(AccessToken.Scope.allCases.map { ($0.rawValue, TokenWords.scope($0)) }), value: "read"
        ).html
        Field("days", "For how many days", .number, value: "90", isRequired: true).html
        div(.class("acts")) {
          button(.class("button"), .type("submit"), .name("act"), .value("make-token")) { "Make it" }
        }
      }.html
    }
  }

  private var passwordPart: HTML {
    Part("Change your password") {
      Part.box {
        Form(to: Href(path: Links.account.path), token: visit.token) {
          Field("old", "Password of now", .secret(filled: "current-password"), isRequired: true).html
          Field("password", "New password", .secret(filled: "new-password"), isRequired: true).html
          Field("again", "The new password again", .secret(filled: "new-password"), isRequired: true).html
          p(.class("small")) { "Every other browser is signed out." }
          div(.class("acts")) {
            button(.class("button"), .type("submit"), .name("act"), .value("password")) { "Change it" }
          }
        }.html
      }
    }.html
  }
}

/// Tokens in words.
enum TokenWords {
  static func scope(_ scope: AccessToken.Scope) -> String {
    switch scope {
    case .read: "reads"
    case .write: "reads and writes"
    case .importing: "imports"
    }
  }

  static func dates(_ token: AccessToken, _ visit: Visit) -> String {
    "until \(visit.moment(token.expires)), "
      + (token.used.map { "last used \(visit.moment($0))" } ?? "not used yet")
  }
}

/// What a browser calls itself, in a word or two.
enum Browsers {
  static func name(_ agent: String) -> String {
    let known = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
    let systems = [
      ("Android", "Android"), ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Mac OS", "a Mac"), ("Windows", "Windows"),
      ("Linux", "Linux"),
    ]
    let browser = known.first { agent.contains($0.0) }?.1 ?? "A browser"
    return browser + (systems.first { agent.contains($0.0) }.map { " on \($0.1)" } ?? "")
  }
}

extension Visit {
  /// A moment as a day and a time, in the organisation's zone.
  func moment(_ instant: Instant) -> String {
    guard let zone = try? workspace.zone() else { return instant.description }
    let minutes = (instant.milliseconds / 1000 + Int64(zone.offset(atSeconds: instant.milliseconds / 1000))) / 60
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    return "\(zone.day(of: instant).spoken), \(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
