import ArgumentParser
import Governance
import Model
import Workbench

struct Rights: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the register of decision rights: by type and place, or as RACI, DACI or RAPID.",
    discussion: """
      pomona rights
      pomona rights --as rapid
      pomona rights --information
      pomona rights --gaps
      pomona rights --as escalations
      """)

  @Option(help: "Only this type of decision.") var type: String?
  @Option(name: .customLong("as"), help: "A view of the rights: raci, daci, rapid or escalations.") var view: String?
  @Flag(help: "What has to be known for which decision, by whom, from where.") var information = false
  @Flag(help: "Only what the rights leave open or say twice.") var gaps = false
  @Option(help: "The day; today when left out.") var asOf: Day?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.desk()
    let authority = try workspace.authority(asOf: asOf)
    if let type, !authority.types.contains(type) {
      let nearest = Suggestion.sentence(type, among: authority.types)
      throw ValidationError("No right in the model decides '\(type)'.\(nearest)")
    }
    let findings = FindingLines(findings: Authority.findings(among: try workspace.findings(asOf: asOf)))
    if gaps { return tellGaps(findings) }
    if information { return tellInformation(authority) }
    if view?.lowercased() == "escalations" { return try tellEscalations(store.reading(), authority) }
    if let view { return try tell(view, authority) }
    tellRegister(authority, findings)
  }

  private func tellGaps(_ findings: FindingLines) {
    if json { return print(findings.json.pretty, terminator: "") }
    findings.lines(for: .output).forEach { print($0) }
    if findings.findings.isEmpty { print("The rights leave nothing open and say nothing twice.") }
  }

  private func tellEscalations(_ workspace: Workspace, _ authority: Authority) throws {
    let all = try workspace.escalated(through: asOf).filter { type == nil || $0.decision.type == type }
    let own = try workspace.proposals(through: asOf).filter(\.proposal.isOwn)
    if json { return print(RightsTable.json(all, own).pretty, terminator: "") }
    RightsTable.columns(all, authority).lines(for: .output).forEach { print($0) }
    if all.isEmpty { print("Nothing was sent on and decided elsewhere yet. `pomona review send` sends a question on.") }
    for course in own {
      print("\n\(course.proposal.id), \(course.state.rawValue): \(course.proposal.title)")
      print("  \(course.proposal.because)")
    }
  }

  private func tellInformation(_ authority: Authority) {
    let flows = authority.informationFlows.filter { type == nil || $0.decides == type }
    if json { return print(JSON.list(flows.map(\.json)).pretty, terminator: "") }
    for flow in flows { print(authority.sentence(flow)) }
    if flows.isEmpty { print("No right names what has to be known. Write it under 'needs'.") }
  }

  private func tellRegister(_ authority: Authority, _ findings: FindingLines) {
    let rights = authority.register.filter { type == nil || $0.decides == type }
    if json { return print(JSON.list(rights.map { authority.json(of: $0) }).pretty, terminator: "") }
    RightsTable.columns(rights, authority).lines(for: .output).forEach { print($0) }
    if rights.isEmpty { print("The model names no decision rights. `pomona explain decision-right` says how.") }
    let count = findings.findings.count
    if count > 0 { print("\n\(counted(count, "finding")) about rights: pomona rights --gaps") }
  }

  private func tell(_ view: String, _ authority: Authority) throws {
    guard let way = ResponsibilityModel(rawValue: view.lowercased()) else {
      throw ValidationError("'--as \(view)' is none of raci, daci, rapid and escalations.")
    }
    let all = authority.responsibilities(as: way).filter { type == nil || $0.decides == type }
    if json {
      let answer: JSON = ["model": .text(way.rawValue), "law": .text(way.law), "decisions": .list(all.map(\.json))]
      return print(answer.pretty, terminator: "")
    }
    RightsTable.columns(all, as: way, authority).lines(for: .output).forEach { print($0) }
    print(
      "\n" + way.letters.map { "\($0.letter) \($0.word.lowercased()): \($0.meaning)" }.joined(separator: "; ") + ".")
    print(way.law)
    for one in all {
      for breach in one.breaches { print("▲ \(RightsTable.subject(one, authority)): \(breach)") }
    }
  }
}

/// Rights as tables for the terminal.
enum RightsTable {
  static func columns(_ rights: [Resource<DecisionRight>], _ authority: Authority) -> Columns {
    var table = Columns([
      ("Decides", .left), ("Where", .left), ("Who", .left), ("Limit", .left), ("Beyond", .left), ("Agree", .left),
      ("Level", .left), ("Days", .right),
    ])
    for right in rights {
      table.add(
        Spoken.plain(right.decides), authority.naming.title(right.scope.address), authority.holder(of: right),
        right.limit?.spoken ?? "none", right.escalatesTo.map { authority.naming.title($0.address) } ?? "—",
        right.agree.map { authority.naming.role($0.name) }.joined(separator: ", "),
        right.delegation.map { "\($0.level) \(DelegationReading($0, authority.naming).word)" } ?? "—",
        right.expectedDays.map { "\($0)" } ?? "—")
    }
    return table
  }

  static func columns(_ all: [Responsibility], as way: ResponsibilityModel, _ authority: Authority) -> Columns {
    var table = Columns([("Decision", .left)] + way.letters.map { ($0.letter, Columns.Side.left) })
    for one in all {
      table.add(
        [subject(one, authority)]
          + one.parts.map { part in
            part.who.isEmpty ? "—" : part.who.map { name($0, authority) }.joined(separator: ", ")
          })
    }
    return table
  }

  static func subject(_ one: Responsibility, _ authority: Authority) -> String {
    "\(Spoken.plain(one.decides)) in \(authority.naming.title(one.scope))"
  }

  private static func name(_ address: Address, _ authority: Authority) -> String {
    address.kind == Role.word ? authority.naming.role(address.name) : authority.naming.title(address)
  }
}
