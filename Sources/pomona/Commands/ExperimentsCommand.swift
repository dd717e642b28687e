import ArgumentParser
import Governance
import Model
import Workbench

struct ExperimentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments",
    abstract: "List every experiment with what decides it, where it stands and what its readings said.",
    discussion: """
      pomona experiments
      pomona experiments --product checkout --json
      """)

  @Option(help: "Only those of a product.") var product: String?
  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.reading()
    let day = try asOf ?? workspace.today()
    let model = try workspace.structure(asOf: day)
    let all = try workspace.experiments(asOf: day, product: product.map { try model.product(named: $0) })
    if json { return print(JSON.list(all.map(\.json)).pretty, terminator: "") }
    var table = Columns([
      ("Experiment", .left), ("Product", .left), ("Stands", .left), ("Measure", .left), ("Asked", .left),
      ("Ends", .left),
      ("Result", .left), ("Follows", .left),
    ])
    for one in all { table.add(ExperimentsCommand.row(one)) }
    table.lines(for: .output).forEach { print($0) }
    if all.isEmpty { print("No experiment is described yet. How one is written: pomona explain experiment") }
  }

  private static func row(_ one: StandingExperiment) -> [String] {
    let terms = one.run.terms ?? ExperimentTerms(one.experiment.value)
    let missing = ExperimentTerms.missing(in: one.experiment.value).map(\.rawValue)
    return [
      one.experiment.name.text, one.experiment.product.name.text, one.state.rawValue,
      one.experiment.measure?.name.text ?? "—", terms?.asked ?? "no \(Spoken.list(missing, "and no"))",
      terms?.end.spoken ?? "—", one.run.result?.verdict.rawValue ?? "—",
      one.run.decided?.approach?.rawValue ?? "—",
    ]
  }
}
