import ArgumentParser
import Governance
import Model
import Workbench

struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Show what is in flight across the portfolio, what may start, and the office that looks after it.",
    discussion: """
      pomona portfolio
      pomona portfolio --office
      """)

  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @Flag(help: "Show the value management office itself: roster, reach, and what its effort goes to.") var office = false
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.reading()
    let day = try asOf ?? workspace.today()
    if office { return tell(try workspace.offices(asOf: day), try workspace.authority(asOf: asOf).naming) }
    let flow = try workspace.portfolioFlow(asOf: day)
    let teams = try workspace.teamFlows(asOf: day)
    let streams = try workspace.streamGovernance(asOf: day)
    let goals = try workspace.sharedGoals(asOf: day)
    if json {
      let answer: JSON = [
        "portfolio": flow.json, "teams": .list(teams.map(\.json)), "valueStreams": .list(streams.map(\.json)),
        "sharedGoals": .list(goals.map(\.json)),
      ]
      return print(answer.pretty, terminator: "")
    }
    print(flow.sentence)
    var table = Columns([("In flight", .left), ("Form", .left), ("Days", .right), ("Serves", .left), ("Pieces", .left)])
    for one in flow.inFlight {
      table.add(
        one.initiative.title, one.initiative.form.rawValue, "\(one.age ?? 0)",
        one.serves.isEmpty ? "no live goal" : one.serves.map(\.name.text).joined(separator: ", "),
        one.pieces.all == 0 ? "—" : "\(one.pieces.released) of \(one.pieces.all)")
    }
    table.lines(for: .output).forEach { print($0) }
    for one in flow.waiting { print("Waits: \(one.initiative.title)") }
    print("\nThe work of its teams, started and finished in 91 days")
    var work = Columns([
      ("Team", .left), ("Open", .right), ("85 % younger", .right), ("Started", .right), ("Finished", .right),
    ])
    for one in teams {
      work.add(
        one.team.title, "\(one.open)", one.age.map { "\($0) days" } ?? "—", "\(one.started)", "\(one.finished)")
    }
    work.lines(for: .output).forEach { print($0) }
    if !streams.isEmpty { print("\nHow value streams are governed") }
    for one in streams {
      let names = one.cadences.isEmpty ? "nowhere" : Spoken.list(one.cadences.map(\.title))
      let gaps = one.gaps.isEmpty ? "" : ". Missing: \(one.gaps.joined(separator: "; "))"
      print(
        "\(one.stream.title): \(counted(one.goals.count, "live goal")), \(counted(one.guardrails.count, "limit")), \(one.decided) decided in a year; looked at in \(names)\(gaps)."
      )
    }
    if !goals.isEmpty { print("\nGoals that take several teams") }
    for one in goals {
      let forums = one.forums.isEmpty ? "nowhere" : Spoken.list(one.forums.map(\.title))
      print(
        "\(one.goal.title): \(Spoken.list(one.teams.map(\.name.text))) meet in \(forums)\(one.gap.map { "; \($0)" } ?? "")."
      )
    }
  }

  private func tell(_ offices: [Office], _ naming: Naming) {
    if json { return print(JSON.list(offices.map(\.json)).pretty, terminator: "") }
    if offices.isEmpty { print("No unit names the role whose holders are its members: pomona explain unit") }
    for office in offices {
      print(Terminal.output.inked(office.unit.title, .strong) + ": \(office.sentence)")
      for member in office.members {
        let roles = member.roles.isEmpty ? "no other role" : member.roles.map(\.text).joined(separator: ", ")
        print("  \(naming.person(member.person)), \(member.unit?.text ?? "no unit"): \(roles)")
      }
      if !office.unreached.isEmpty { print("  Not reached: \(Spoken.list(office.unreached.map(\.description)))") }
      if !office.missingLevels.isEmpty {
        print("  Levels missing: \(Spoken.list(office.missingLevels.map(\.rawValue)))")
      }
      for sign in office.signs {
        print("  \(sign.title): \(sign.isSeen.map { $0 ? "yes" : "no" } ?? "cannot be told"). \(sign.sentence)")
      }
    }
  }
}

struct IntakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: "Take an idea in as a proposal, or propose that one that waits begins.",
    discussion: """
      pomona intake "Delivery by bicycle" --purpose "Makers nearby deliver themselves" --serves finish-checkout --by ines
      pomona intake --start delivery-by-bicycle --by ines
      """)

  @Argument(help: "What it is called.") var title: String?
  @Option(help: "What it is for.") var purpose = ""
  @Option(help: "The goal it serves.") var serves: String?
  @Option(help: "Its smallest piece worth releasing.") var piece = ""
  @Option(help: "Why it is new, where it is near to something.") var whyNew = ""
  @Option(help: "Propose that this waiting initiative begins.") var start: String?
  @Option(help: "Who brings it in: the handle of a person.") var by: String
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if (title == nil) == (start == nil) { throw ValidationError("Name an idea, or one that begins with --start.") }
  }

  func run() throws {
    let desk = try store.desk()
    let who = try person(by)
    if let start {
      guard let name = Name(start) else { throw WorkspaceRefusal.noSuch("initiative \(start)") }
      return print("Proposed as \(try desk.carryOut(.start(name, by: who)).id).")
    }
    let idea = IncomingIdea(
      title: title ?? "", purpose: purpose, serves: serves.flatMap { Name($0) }, piece: piece, whyNew: whyNew)
    for one in idea.near(in: try desk.model()) { print("Near: \(one.of), which \(one.because)") }
    let proposal = try desk.carryOut(.takeIn(idea, by: who))
    print("Proposed as \(proposal.id). It waits until it begins.")
    if let because = try PortfolioFlow(desk.model(), asOf: desk.today()).whyNot {
      print("It may not begin yet: \(because).")
    }
  }
}
