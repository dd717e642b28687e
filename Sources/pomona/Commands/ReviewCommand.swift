import ArgumentParser
import Governance
import Model
import Workbench

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List reviews, open one, or look at one.",
    discussion: """
      pomona review
      pomona review open checkout-review --by ines
      pomona review show checkout-review-2026-03-29
      pomona review offer checkout-review-2026-03-29 breach-checkout-readiness --by ines --title "Leave it"
      pomona review due
      pomona review note checkout-review-2026-03-29 "Hanna sees the same in Receipts" --by ines
      pomona review attend checkout-review-2026-03-29 ines oskar --by ines
      pomona review send checkout-review-2026-03-29 breach-checkout-readiness --option a --by ines
      pomona review agree checkout-review-2026-03-29 fees --option a --by jonas
      pomona review waiting --with jonas
      pomona review line funding-review-2026-01-08 checkout-line --by oskar
      pomona review close checkout-review-2026-03-29 --by ines
      pomona review verify checkout-review-2026-03-29
      pomona review export checkout-review-2026-03-29 --format md
      """,
    subcommands: [
      List.self, Due.self, Open.self, ShowReview.self, Offer.self, Send.self, Waiting.self, Agree.self, AskLine.self,
      NoteIn.self, Attend.self,
      Close.self,
      VerifyReview.self, ExportReview.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List every review, the latest last.")
    @OptionGroup var store: StoreOptions

    func run() throws {
      let workspace = try store.desk()
      let decided = Dictionary(grouping: try workspace.decisions(through: nil), by: \.review)
      var table = Columns([
        ("Review", .left), ("Title", .left), ("Opened", .left), ("Questions", .right), ("Decided", .right),
      ])
      for review in try workspace.reviews(through: nil) {
        table.add(
          review.id, review.title, review.opened.spoken, "\(review.agenda.count)", "\(decided[review.id]?.count ?? 0)"
        )
      }
      table.lines(for: .output).forEach { print($0) }
      if table.rows.isEmpty { print("No review was opened yet. `pomona show cadence` lists those the model knows.") }
    }
  }

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Assemble a review's pack from the figures of today and freeze it.")
    @Argument(help: "The cadence, such as checkout-review.") var cadence: String
    @Option(help: "Who opens it: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let workspace = try store.desk()
      let review = try workspace.open(try person(cadence), by: try person(by), token: nil)
      let held = review.cadence.flatMap { try? workspace.model().find(Cadence.self, $0) }?.value.lateness(
        review.opened)
      if let held { print("Opened \(held).") }
      ReviewLines(review: review, decisions: []).lines(for: .output).forEach { print($0) }
    }
  }

  struct ShowReview: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the frozen pack and the agenda.")
    @Argument(help: "The review.") var review: String
    @OptionGroup var store: StoreOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let workspace = try store.desk()
      let review = try workspace.review(review)
      if json { return print(String(decoding: try review.canonical(), as: UTF8.self)) }
      let decisions = try workspace.decisions(through: nil).filter { $0.review == review.id }
      ReviewLines(review: review, decisions: decisions).lines(for: .output).forEach { print($0) }
    }
  }
}
