import Analysis
import ArgumentParser
import Evidence
import Governance
import Model
import Workbench

struct CultureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "culture",
    abstract: "Read the five concepts of the product model from what was done, and keep who met customers.",
    discussion: """
      pomona culture
      pomona culture met quay --users "buyers of sofas" --manner interview --by ines
      pomona culture import contacts.csv --by ines
      """,
    subcommands: [ShowCulture.self, Met.self, ImportContacts.self], defaultSubcommand: ShowCulture.self)

  struct ShowCulture: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the five concepts side by side with what each rests on.")
    @Option(help: "The day to look from; today when left out.") var asOf: Day?
    @OptionGroup var store: StoreOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let workspace = try store.reading()
      let culture = try workspace.culture(asOf: try asOf ?? workspace.today())
      if json { return print(culture.json.pretty, terminator: "") }
      for concept in Culture.Concept.allCases {
        print(Terminal.output.inked(Spoken.raised(concept.rawValue), .strong) + ": " + culture.sentence(of: concept))
        for sign in culture.signs(of: concept) { print("  \(CultureCommand.glyph(sign.says)) \(sign.sentence)") }
      }
      print("\n" + Terminal.output.inked("Last met the people they work for", .strong))
      var table = Columns([("Team", .left), ("Day", .left), ("Whom", .left), ("How", .left), ("Learnt", .left)])
      for team in culture.contacts {
        table.add(
          team.title, team.last?.day.spoken ?? "never told", team.last?.users ?? "—", team.last?.manner.rawValue ?? "—",
          team.last?.learnt ?? "—")
      }
      table.lines(for: .output).forEach { print($0) }
      if !culture.contradictions.isEmpty { print("") }
      for finding in culture.contradictions { print("  ■ \(finding.message)") }
      print("\nCounted over \(Culture.window) days to \(culture.asOf.spoken). How each is computed: --json")
    }
  }

  struct Met: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep that a team met people it works for.")
    @Argument(help: "The team.") var team: String
    @Option(help: "Whom they met: a segment or an organisation, no names of people.") var users: String
    @Option(help: "How: \(CustomerContact.Manner.allCases.map(\.rawValue).joined(separator: ", ")).") var manner: String
    @Option(help: "The day; today when left out.") var on: Day?
    @Option(help: "How many of the team were there.") var present: Int?
    @Option(help: "What was learnt.") var learnt: String?
    @Option(help: "An opportunity, a solution, or the key of an item it was about.") var about: String?
    @Flag(help: "It was told by mistake; take it back.") var withdraw = false
    @Option(help: "Who tells of it: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let desk = try store.desk()
      guard let name = Name(team) else { throw ValidationError("'\(team)' is no name of a team.") }
      guard let manner = CustomerContact.Manner(rawValue: manner) else {
        throw ValidationError(
          "'--manner \(manner)' is none of \(CustomerContact.Manner.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      let contact = CustomerContact(
        team: name, day: try on ?? desk.today(), users: users, manner: manner, present: present, learnt: learnt,
        about: about)
      let who = try person(by)
      if withdraw {
        try desk.carryOut(.withdraw(contact, because: "Told by mistake", by: who))
        return print("Taken back: \(team) met \(users) on \(contact.day.spoken).")
      }
      try desk.carryOut(.tell([contact], because: "\(team) met \(users)", by: who))
      print("Kept: \(team) met \(users) on \(contact.day.spoken).")
    }
  }

  struct ImportContacts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Keep a list of contacts: team, date, users, manner; present, learnt, about.")
    @Argument(help: "The list, as CSV.", completion: .file()) var file: String
    @Option(help: "Who tells of it: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let desk = try store.desk()
      let bytes = try Surroundings.live.file(file)
      switch ContactList.read(SourceFile(name: file, bytes: bytes)) {
      case .failure(let rejected): throw WorkspaceRefusal.notRead([rejected.finding])
      case .success(let list):
        list.told.forEach { print($0) }
        for row in list.refused { note("line \(row.line): \(row.message)") }
        let (fresh, known) = try desk.reading().fresh(in: list)
        if !fresh.isEmpty {
          try desk.carryOut(.tell(fresh, because: "Contacts from \(file)", by: try person(by)))
        }
        print(
          "\(counted(fresh.count, "contact")) kept, \(grouped(known)) known before, \(counted(list.refused.count, "row")) not read."
        )
        if !list.refused.isEmpty { throw Ending.refused }
      }
    }
  }

  static func glyph(_ says: Culture.Sign.Says) -> String {
    switch says {
    case .shows: Terminal.output.inked("○", .steady)
    case .mixed: Terminal.output.inked("◐", .watch)
    case .against: Terminal.output.inked("■", .act)
    case .unknown: "◌"
    }
  }
}
