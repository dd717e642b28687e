import ArgumentParser
import Governance
import Model
import Workbench

extension ReviewCommand {
  struct Waiting: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the questions that were sent on: with whom each waits, and for how many days.")
    @Option(help: "Only those that wait with this person.") var with: String?
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var store: StoreOptions

    func run() throws {
      let workspace = try store.reading()
      let naming = try workspace.authority().naming
      let all = try workspace.waitingQuestions(asOf: workspace.today(), with: try with.map(person))
      if json { return print(JSON.list(all.map { $0.json(naming) }).pretty, terminator: "") }
      for one in all { print("“\(one.question)” in \(one.review)\n  \(one.spoken(naming)).") }
      if all.isEmpty { print("Nothing that was sent on waits.") }
    }
  }

  struct AskLine: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "line",
      abstract: "Ask in a review whether a line of money goes on, changes or stops.",
      discussion: """
        Funding reviews ask it of every line by themselves; this asks it in another one, or of a line written since.
        What was spent is no argument: the question says what is still to be given and what may come of it.

        pomona review line portfolio-review-2026-03-29 checkout-line --by oskar
        """)
    @Argument(help: "The review.") var review: String
    @Argument(help: "The line of money.") var line: String
    @Option(help: "Who asks: the handle of a person.") var by: String
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var store: StoreOptions

    func run() throws {
      let item = try store.desk().carryOut(.ask(aboutLine: person(line), in: review, by: person(by)))
      if json { return print(try JSON(encoding: item).pretty, terminator: "") }
      print("\(item.question)\n\(item.because)")
      for option in item.options { print("  \(option.id)  \(option.title)") }
    }
  }
}
