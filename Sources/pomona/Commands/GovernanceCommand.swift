import Analysis
import ArgumentParser
import Governance
import Model
import Workbench

struct GovernanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "governance",
    abstract:
      "Say how well is decided: how long, where, at what cost, how often right; and what nobody would start today.",
    discussion: """
      pomona governance
      pomona governance idle
      pomona governance keep cadence/seller-crm-steering --because "The auditors ask for it" --next 2026-12-31 --by oskar
      pomona governance end cadence/seller-crm-steering --because "Nobody reads it" --by oskar
      """,
    subcommands: [Shown.self, Idle.self, Keep.self, End.self], defaultSubcommand: Shown.self)

  struct Shown: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "The figures of a year, by type, level, hops and forum.")
    @Option(help: "The day; today when left out.") var asOf: Day?
    @OptionGroup var store: StoreOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let workspace = try store.reading()
      let figures = try workspace.overhead(asOf: asOf ?? workspace.today())
      if json { return print(figures.json.pretty, terminator: "") }
      GovernanceLines(figures: figures).lines(for: .output).forEach { print($0) }
    }
  }

  struct Idle: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List gates, reviews, guardrails, measures and rules that changed nothing in two quarters.")
    @OptionGroup var store: StoreOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let workspace = try store.reading()
      let idle = try workspace.idleRules(asOf: workspace.today())
      if json {
        return print(JSON.list(idle.map(\.json)).pretty, terminator: "")
      }
      for rule in idle { print("\(rule.address)  \(rule.title)\n  \(rule.sentence)") }
      print(
        idle.isEmpty
          ? "Every gate, review, guardrail and measure changed something in two quarters, or was kept for a reason."
          : "If we were not doing this today, would we start? pomona governance keep … or end …")
    }
  }

  struct Keep: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep an idle rule for a reason, until a day.")
    @Argument(help: "What it is, such as cadence/seller-crm-steering.") var about: String
    @Option(help: "Why.") var because: String
    @Option(help: "The day it is looked at again.") var next: Day
    @Option(help: "Who says so: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let kept = try store.desk().carryOut(
        .judge(try rule(about), .keep, because: because, next: next, by: try person(by)))
      print("Kept until \(kept.next?.spoken ?? "further notice").")
    }
  }

  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Put the end of an idle rule up for talk.")
    @Argument(help: "What it is, such as cadence/seller-crm-steering.") var about: String
    @Option(help: "Why.") var because: String
    @Option(help: "Who says so: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let ended = try store.desk().carryOut(.judge(try rule(about), .abandon, because: because, by: try person(by)))
      print("Its end is put up for talk as \(ended.proposal ?? "a proposal").")
    }
  }
}

private func rule(_ text: String) throws -> Address {
  guard let address = Address(text) else {
    throw ValidationError(
      "'\(text)' names nothing. `pomona governance idle` lists what is asked about, each by its name.")
  }
  return address
}
