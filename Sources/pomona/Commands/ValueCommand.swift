import Analysis
import ArgumentParser
import Governance
import Model
import Workbench

struct ValueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "value",
    abstract:
      "Show what a product's measures say in the four key value areas, how far its goals have come, and a hint.",
    discussion: """
      pomona value checkout
      pomona value checkout --as-of 2026-03-31 --json
      """)

  @Argument(help: "The product; left out, the measures of the whole.") var product: String?
  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.reading()
    let day = try asOf ?? workspace.today()
    let model = try workspace.structure(asOf: day)
    let name = try product.map { try model.product(named: $0) }
    let value = try workspace.value(of: name, asOf: day)
    let progress = try name.map { try workspace.progress(of: Address(kind: Product.word, name: $0), asOf: day) } ?? []
    if json {
      let figures = value.figures + progress.flatMap(\.figures)
      return print(FigureReport(asOf: day, figures: figures, findings: []).json.pretty, terminator: "")
    }
    for area in value.areas { tell(area, on: day) }
    tell(value, progress, model)
  }

  private func tell(_ area: KeyValueArea, on day: Day) {
    print(Terminal.output.inked(area.area.title, .strong) + ": " + (area.emptiness ?? area.area.question))
    for picture in area.measures {
      guard let latest = picture.latest else { continue }
      let sort = picture.measure.category?.rawValue ?? "no category"
      print(
        "  \(picture.title): \(Spoken.number(latest.value, picture.measure.unit)), \(sort), read \(counted(day - latest.day, "day")) ago from \(picture.measure.source)"
      )
      print("    \(readingLine(picture.series.values, picture.measure.unit))")
      picture.sentences.forEach { print("    \($0)") }
    }
  }

  private func tell(_ value: ValuePage, _ progress: [TargetProgress], _ model: Snapshot) {
    print("")
    if let missing = value.missingOutcome { print("  ◐ \(missing)") }
    if let gap = value.gap { print("Satisfaction gap: \(Spoken.number(gap.gap, gap.unit)).") }
    for target in progress {
      print("\(model.title(of: Address(kind: Goal.word, name: target.goal))): \(target.sentence)")
      if case .estimated(_, let how) = target.chance { print("  \(how)") }
    }
    if product != nil { print("A hint, not a rule: \(InvestmentHint(progress).sentence)") }
  }
}
