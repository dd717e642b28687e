import Analysis
import ArgumentParser
import Evidence
import Governance
import Model
import Workbench

struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Show a measure with its readings and limits, enter a reading, or lock its limits.",
    discussion: """
      pomona measure completed-checkouts --product checkout
      pomona measure enter completed-checkouts 78.2 --product checkout --by ines
      pomona measure lock completed-checkouts --product checkout --from 2026-01-04 --to 2026-03-22 \\
        --because "The new payment page is everywhere since January" --by ines
      """,
    subcommands: [ShowMeasure.self, Enter.self, Lock.self], defaultSubcommand: ShowMeasure.self)

  struct Which: ParsableArguments {
    @Argument(help: "The measure, by its name in the model.") var measure: String
    @Option(help: "The product whose readings are meant; none for those of the whole.") var product: String?
    @OptionGroup var store: StoreOptions

    func name() throws -> Name {
      guard let name = Name(measure) else {
        throw ValidationError("'\(measure)' is no name. One is written like weekly-orders.")
      }
      return name
    }
    /// The one product that has the measure, where none is named.
    func owner(in model: Snapshot) throws -> Name? {
      if let product { return try model.product(named: product) }
      let name = try name()
      let products = model.all(Product.self).filter { $0.measures.contains { $0.name == name } }
      return products.count == 1 ? products.first?.name : nil
    }
  }

  struct ShowMeasure: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the readings, the limits and what they say.")
    @OptionGroup var which: Which
    @Option(help: "The day to look from; today when left out.") var asOf: Day?

    func run() throws {
      let workspace = try which.store.reading()
      let day = try asOf ?? workspace.today()
      let (model, name) = (try workspace.structure(asOf: day), try which.name())
      let product = try which.owner(in: model)
      let locks = try workspace.baselines(asOf: day).filter { $0.measure == name && $0.product == product }
      guard let measure = model.find(Measure.self, name) else { throw WorkspaceRefusal.noSuch("measure \(name)") }
      let picture = MeasurePicture(
        NamedMeasure(name: name, title: measure.title, measure: measure.value),
        readings: try workspace.readings(asOf: day), product: product, baseline: locks.last?.baseline, asOf: day)
      tell(picture, locks)
    }

    private func tell(_ picture: MeasurePicture, _ locks: [BaselineLock]) {
      print(Terminal.output.inked(picture.title, .strong) + (picture.product.map { " of \($0)" } ?? ""))
      let points = picture.series.points
      guard let latest = points.last else { return print("No reading yet. One is entered with: pomona measure enter") }
      print(
        "\(Spoken.number(latest.value, picture.measure.unit)) on \(latest.day.spoken), \(counted(points.count, "reading"))"
      )
      print(readingLine(picture.series.values, picture.measure.unit))
      picture.sentences.forEach { print($0) }
      let limits = picture.behaviour.limits
      if limits.points >= 2 {
        print(
          "Routine variation: \(Spoken.number(limits.shownLower)) to \(Spoken.number(limits.shownUpper)), from \(limits.points) readings"
        )
      }
      for lock in locks.reversed() {
        print(
          "  locked \(lock.on.spoken) on \(lock.baseline.from.spoken) – \(lock.baseline.to.spoken): \(lock.because)")
      }
    }
  }

  struct Enter: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep one reading, as an import of its own.")
    @OptionGroup var which: Which
    @Argument(help: "The value, in the measure's unit.") var value: Double
    @Option(help: "The day it was taken; today when left out.") var on: Day?
    @Option(help: "Who enters it: the handle of a person.") var by: String

    func run() throws {
      let desk = try which.store.desk()
      let reading = Reading(
        measure: try which.name(), product: try which.owner(in: desk.model()), day: try on ?? desk.today(), value: value
      )
      let batch = try desk.carryOut(
        .enter(reading, because: "Entered \(which.measure) by hand", by: try person(by)))
      print(
        batch.map { "Kept as import \($0.seq); it is taken back with: pomona evidence retract \($0.seq)" }
          ?? "That reading stood there already; nothing was kept.")
    }
  }

  struct Lock: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lock the limits on the readings of some days, with a reason.")
    @OptionGroup var which: Which
    @Option(help: "The first day.") var from: Day
    @Option(help: "The last day.") var to: Day
    @Option(help: "Why.") var because: String
    @Option(help: "Who locks: the handle of a person.") var by: String

    func run() throws {
      let desk = try which.store.desk()
      let lock = try desk.carryOut(
        .lock(
          try which.name(), product: try which.owner(in: desk.model()), from: from, to: to, because: because,
          by: try person(by)))
      print(
        "Locked on \(counted(lock.baseline.values.count, "reading")), \(from.spoken) – \(to.spoken). The earlier limits stay in the record."
      )
    }
  }
}
