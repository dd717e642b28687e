import Analysis
import ArgumentParser
import Governance
import Model
import Workbench

struct AlignmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alignment",
    abstract: "Show how much of the work in progress traces to a live goal, and what shifted the plan.",
    discussion: """
      pomona alignment
      pomona alignment --log
      pomona alignment --as-of 2026-03-31 --json
      """)

  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @Flag(help: "List the shifts of goals, priorities and investments with what caused each.") var log = false
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.reading()
    let day = try asOf ?? workspace.today()
    if log { return tell(try workspace.planningLog(asOf: day)) }
    let alignment = try workspace.alignment(asOf: day)
    if json { return print(alignment.json.pretty, terminator: "") }
    let model = try workspace.structure(asOf: day)
    print(Terminal.output.inked(alignment.sentence, .strong))
    alignment.figure.caveats.forEach { print("  ◐ \($0)") }
    if !alignment.adrift.isEmpty {
      print(
        "  ◐ Live goals that lead to no live strategic goal align nothing: \(Spoken.list(alignment.adrift.map(\.text)))."
      )
    }
    print("")
    var table = Columns([
      ("Whose work", .left), ("", .left), ("Open", .right), ("By item", .right), ("By product", .right),
      ("Uncategorised", .right), ("Aligned", .right), ("Goals", .left),
    ])
    for row in alignment.products + alignment.teams {
      guard let place = row.place else { continue }
      table.add(
        model.title(of: place), place.kind, "\(row.open)", "\(row.byItem)", "\(row.byProduct)", "\(row.uncategorised)",
        row.share.map { Spoken.number(($0 * 100).rounded(), "%") } ?? "—",
        row.goals.isEmpty ? "none" : row.goals.sorted().map(\.text).joined(separator: ", "))
    }
    table.lines(for: .output).forEach { print($0) }
  }

  private func tell(_ shifts: [PlanningShift]) {
    for shift in shifts {
      let sorts = PlanningShift.Sort.allCases.filter(shift.sorts.contains).map(\.rawValue).joined(separator: ", ")
      print("\(Terminal.output.inked(shift.day.spoken, .strong))  \(sorts): \(shift.lines.first ?? "")")
      shift.lines.dropFirst().forEach { print("    \($0)") }
      print("    because \(shift.because)")
      print(
        "    \(shift.trend.isEmpty ? "nobody named a trend" : shift.trend.joined(separator: "; ")); \(shift.cause.said)"
      )
    }
    if shifts.isEmpty { print("Nothing was shifted yet, as far as the record says.") }
  }
}
