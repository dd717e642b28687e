import Model
import Workbench

/// Who may sign in: let somebody in, end their sessions, make them an administrator, shut them out. For administrators.
struct PeoplePage: Page {
  struct Row: Sendable {
    let account: Account
    let sessions: Int
    let tokens: Int
  }
  let rows: [Row]
  /// People of the model nobody signs in as yet.
  let free: [Name]
  let names: [Name: String]
  let visit: Visit
  var notice: Notice?
  let title = "People who sign in"
  let section: Links? = nil

  init(_ visit: Visit, notice: Notice? = nil) throws {
    (self.visit, self.notice) = (visit, notice)
    let tokens = try visit.workspace.tokens()
    rows = try visit.workspace.accounts().map { account in
      Row(
        account: account, sessions: try visit.workspace.sessions(of: account.handle).count,
        tokens: tokens.count { $0.handle == account.handle })
    }
    let taken = Set(rows.compactMap(\.account.person))
    free = try visit.workspace.snapshot().all(Person.self).map(\.name).filter { !taken.contains($0) }
    names = try visit.workspace.names()
  }

  private var sentence: String {
    let administrators = rows.count { $0.account.isAdministrator && !$0.account.isDisabled && $0.account.isClaimed }
    let invited = rows.count { !$0.account.isClaimed }
    return "\(Spoken.capitalised(Spoken.count(rows.count, "account"))), "
      + Spoken.count(administrators, "administrator")
      + (invited == 0 ? "." : "; \(Spoken.word(invited)) \(invited == 1 ? "has" : "have") not opened the link yet.")
      + " What somebody may decide follows from the model, not from here."
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(sentence).html
      }
      if let notice { notice.html }
      Part.box { ul(.class("members")) { for row in rows { li { entry(row) } } } }
      invitation
    }
  }

  private func entry(_ row: Row) -> HTML {
    HTML {
      strong { row.account.handle.text }
      div {
        p { PeoplePage.standing(row.account, names) }
        p(.class("small")) { facts(row) }
        details(.class("how")) {
          summary { "Change \(row.account.handle.text)" }
          acts(row.account)
        }
      }
    }
  }

  static func standing(_ account: Account, _ names: [Name: String]) -> String {
    let acts = account.person.map { "acts as \(names.person($0))" } ?? "reads"
    return Spoken.capitalised(acts) + (account.isAdministrator ? ", administrator" : "")
  }

  private func facts(_ row: Row) -> String {
    if row.account.isDisabled { return "shut out" }
    if !row.account.isClaimed { return "invited; the link was not opened yet" }
    return (row.sessions == 0 ? "not signed in now" : "signed in in \(Spoken.count(row.sessions, "browser"))")
      + (row.tokens == 0 ? "" : ", \(Spoken.count(row.tokens, "token"))")
  }

  private func acts(_ account: Account) -> HTML {
    Form(to: Href(path: Links.people.path), token: visit.token) {
      input(.type("hidden"), .name("handle"), .value(account.handle.text))
      let own = account.person.map { [$0] } ?? []
      Field(
        "person", "Who they are in the model",
        .choice([("", "nobody: they read")] + (own + free).map { ($0.text, names.person($0)) }),
        value: account.person?.text ?? "", on: account.handle.text
      ).html
      div(.class("acts")) {
        act("act-as", "Set who they are")
        act("link", account.isClaimed ? "New link for a forgotten password" : "New link")
        if account.isClaimed { act("end-sessions", "End their sessions") }
        if account.isAdministrator {
          act("lower", "No longer administrator")
        } else {
          act("raise", "Make administrator")
        }
        if account.isDisabled { act("enable", "Let in again") } else { act("disable", "Shut out") }
        act("remove", "Erase the account")
      }
    }.html
  }

  private func act(_ value: String, _ words: String) -> HTML {
    button(.class("button"), .type("submit"), .name("act"), .value(value)) { words }
  }

  private var invitation: HTML {
    Part("Let somebody in", id: "invite") {
      Part.box {
        Form(to: Href(path: Links.people.path), token: visit.token) {
          Field(
            "handle", "Name they sign in with", hint: "Such as ines; for a person of the model, its handle",
            isRequired: true
          )
          .html
          Field(
            "person", "Who they are in the model",
            .choice([("", "nobody: they read")] + free.map { ($0.text, names.person($0)) })
          ).html
          Field("administrator", "Administrator", .choice([("no", "no"), ("yes", "yes")]), value: "no").html
          div(.class("acts")) {
            button(.class("button main"), .type("submit"), .name("act"), .value("invite")) { "Make a link" }
          }
        }.html
      }
    }.html
  }
}
