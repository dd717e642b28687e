import Governance
import Model
import Workbench

/// Where a member of an example is chosen: one click each, with their roles and what they may decide.
struct MembersPage: Page {
  struct Row: Sendable {
    let name: Name
    let roles: String
    let decides: String
    /// What waits with them.
    let waits: [String]
  }
  let rows: [Row]
  let names: [Name: String]
  let visit: Visit
  let title = "Who are you?"
  let section: Links? = nil

  init(_ visit: Visit) throws {
    self.visit = visit
    let authority = try visit.workspace.authority()
    names = try visit.workspace.names()
    let waiting = try visit.workspace.waitingQuestions(asOf: visit.asOf)
    rows = authority.model.all(Person.self).map { MembersPage.row($0, authority, waiting) }
  }

  private static func row(
    _ person: Resource<Person>, _ authority: Authority, _ waiting: [WaitingQuestion]
  ) -> Row {
    let roles = person.roles.map { holding in
      authority.naming.role(holding.role.name)
        + (holding.in.map { " of \(authority.naming.title($0.address))" } ?? "")
    }
    let types = authority.register.filter { right in
      authority.standing.people(
        behind: right.holder.address, for: authority.containment.scopes(over: right.scope.address)
      ).contains(person.name)
    }.map { KindWords.one($0.decides) }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Row(
      name: person.name, roles: Spoken.capitalised(Governance.Spoken.list(roles, "and")),
      decides: types.isEmpty ? "Decides nothing alone" : "May decide \(Governance.Spoken.list(types, "and"))",
      waits: waiting.filter { $0.with.contains(person.name) }
        .map { "“\($0.question)” waits for \(Spoken.count($0.days, "day"))" })
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(
          "This is an example, so anybody may be anybody: choose who you are. What you do is recorded in their name, as unauthenticated."
        ).html
      }
      Part.box {
        Form(to: Href(path: Links.signIn.path), token: visit.token) {
          input(.type("hidden"), .name("then"), .value(visit.query["then"] ?? "/"))
          ul(.class("members")) { for row in rows { li { choice(row) } } }
        }.html
      }
    }
  }

  private func choice(_ row: Row) -> HTML {
    HTML {
      button(
        .class(row.name == visit.visitor.person ? "button main" : "button"), .type("submit"), .name("member"),
        .value(row.name.text)
      ) { names.person(row.name) }
      div {
        p { row.roles }
        p(.class("small")) { row.decides }
        for wait in row.waits { p { wait } }
      }
    }
  }

  /// From now on the browser is this member's, until another is chosen.
  static func choose(_ sent: Sent) throws -> Answer {
    guard let name = sent.fields.name("member"),
      try sent.visit.workspace.snapshot().find(Person.self, name) != nil
    else {
      throw Failure(
        422, "Who are you?", "Choose somebody of the model. Nothing was changed.", step: ("Choose", .signIn))
    }
    var answer = Answer.seeOther(Then.href(sent.fields["then"]))
    answer.headers.append(sent.visit.door.cookie(Door.memberCookie, name.text))
    return answer
  }
}

/// Where somebody wanted to go before they signed in: an address of ours, or home.
enum Then {
  static func href(_ text: String?) -> Href {
    guard let text, text.hasPrefix("/") else { return Href(path: []) }
    let halves = text.split(separator: "#", maxSplits: 1).map(String.init)
    let asked = Asked(.get, halves.first ?? "/")
    guard let link = asked.link, link != .signIn else { return Href(path: []) }
    return Href(path: link.path, query: asked.query.pairs, fragment: halves.count > 1 ? halves[1] : nil)
  }
}

/// Makes the browser another member's and comes back to a page.
struct BecomeButton: Sendable {
  let visit: Visit
  let name: Name
  let words: String
  let then: Href

  var html: HTML {
    form(Attribute("method", "post"), .action(Href(path: Links.signIn.path))) {
      input(.type("hidden"), .name(PageToken.field), .value(visit.token.text))
      input(.type("hidden"), .name("then"), .value(then.text))
      button(.class("button"), .type("submit"), .name("member"), .value(name.text)) { words }
    }
  }
}
