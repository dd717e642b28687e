import Evidence
import Governance
import Model
import Workbench

/// Where it is told that a team met people it works for: one meeting, or a list as a CSV.
struct ContactForm: Sendable {
  let visit: Visit
  let model: Snapshot
  let refused: ActRefused?
  init(_ visit: Visit, in model: Snapshot, refused: ActRefused?) {
    (self.visit, self.model, self.refused) = (visit, model, refused)
  }

  private func sent(_ name: String, _ usual: String = "") -> String { refused?.sent[name] ?? usual }

  var html: HTML {
    details(.class("how"), .id("tell"), Attribute.open.when(refused != nil)) {
      summary { "Tell of a meeting with customers" }
      p(.class("small")) {
        "A segment or an organisation, and which team; no names of people. The same meeting told again replaces what was told."
      }
      Form(to: visit.to(.culture), token: visit.token, sendsFile: true) {
        OnceField(visit).html
        Field("team", "Team", .choice(model.all(Team.self).map { ($0.name.text, $0.title) }), value: sent("team")).html
        div(.class("pair")) {
          Field("day", "Day", .day, value: sent("day", visit.standpoint.today.description)).html
          Field("present", "How many of the team", .number, value: sent("present")).html
        }
        Field("users", "Whom they met", value: sent("users"), hint: "Such as: makers in their first month").html
        Field(
          "manner", "How", .choice(CustomerContact.Manner.allCases.map { ($0.rawValue, $0.rawValue) }),
          value: sent("manner")
        ).html
        Field("learnt", "What was learnt", .lines, value: sent("learnt")).html
        Field(
          "about", "What it was about", value: sent("about"),
          hint: "The name of an opportunity or a solution, or the key of an item"
        ).html
        div(.class("field")) {
          labelElement(.for("contacts-file")) { "Or a list as CSV" }
          span(.class("hint")) { "Columns team, date, users, manner; present, learnt and about where there are such" }
          input(.id("contacts-file"), .type("file"), .name("file"), Attribute("accept", ".csv,text/csv"))
        }
        PersonField(visit).html
        div(.class("acts")) { button(.class("button"), .type("submit")) { "Keep it" } }
      }.html
    }
  }

  static func act(_ sent: Sent) throws -> Answer {
    let visit = sent.visit
    do {
      _ = try PersonField.read(sent)
      if let file = sent.files.first(where: { !$0.bytes.isEmpty }) {
        try take(file, visit)
      } else {
        let contact = try contact(sent.fields)
        try visit.workspace.tell(
          [contact], by: sent.visit.signature(because: "\(contact.team) met \(contact.users)"),
          token: sent.fields["once"])
      }
      return .seeOther(visit.to(.culture, fragment: "contacts"))
    } catch {
      let refused = ActRefused(sent: sent.fields, because: try Failure.refusing(error).text)
      return try visit.show(CulturePage(visit, refused: refused), status: 422)
    }
  }

  private static func take(_ file: Multipart.Part, _ visit: Visit) throws {
    let name = file.fileName ?? "contacts.csv"
    switch ContactList.read(SourceFile(name: name, bytes: Array(file.bytes))) {
    case .failure(let rejected): throw WorkspaceRefusal.notRead([rejected.finding])
    case .success(let list):
      guard list.refused.isEmpty else {
        let first = list.refused[0]
        throw Refusal.contact(
          "\(Spoken.capitalised(Spoken.count(list.refused.count, "row"))) of \(name) cannot be read, so nothing was kept. Line \(first.line): \(first.message)."
        )
      }
      try visit.workspace.tell(list, by: visit.signature(because: "Contacts from \(name)"))
    }
  }

  private static func contact(_ fields: Query) throws -> CustomerContact {
    guard let team = fields.name("team") else { throw Refusal.contact("Say which team it was.") }
    guard let day = fields.text("day").flatMap(Day.init(written:)) else { throw Refusal.contact("Name the day.") }
    guard let users = fields.text("users") else {
      throw Refusal.contact("Say whom they met: a segment or an organisation, such as makers in their first month.")
    }
    guard let manner = fields["manner"].flatMap(CustomerContact.Manner.init) else {
      throw Refusal.contact("Say how they met.")
    }
    let present = fields.text("present")
    if let present, Int(present).map({ !(1...10_000).contains($0) }) ?? true {
      throw Refusal.contact("“\(present)” is no number of people.")
    }
    return CustomerContact(
      team: team, day: day, users: users, manner: manner, present: present.flatMap { Int($0) },
      learnt: fields.text("learnt"), about: fields.text("about"))
  }
}
