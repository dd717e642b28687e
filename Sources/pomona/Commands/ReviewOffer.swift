import ArgumentParser
import Governance
import Model
import Workbench

extension ReviewCommand {
  struct Offer: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Offer one more way to answer a question of a review.",
      discussion: """
        pomona review offer checkout-review-2026-03-29 breach-checkout-readiness --by ines \\
          --title "Move one person from Mole to Quay" --costs "23000 EUR" --reversible --risk low \\
          --set team/quay.people=8 --set team/mole.people=7
        """)

    @Argument(help: "The review.") var review: String
    @Argument(help: "The question, by its id.") var question: String
    @Option(help: "What would be done.") var title: String
    @Option(help: "What else is to be known.") var detail = ""
    @OptionGroup var matter: MatterOptions
    @Option(help: "What it changes in the model, such as team/quay.people=8; may be repeated.") var set: [String] = []
    @Option(help: "Money it moves within a fund, such as \"\(FundTransfer.form)\"; may be repeated.") var move:
      [String] = []
    @Option(help: "A breach it lets stand, such as \"checkout-readiness until 2026-09-27\"; may be repeated.")
    var waive: [String] = []
    @Option(help: "An experiment it starts, by its name; may be repeated.") var start: [String] = []
    @Option(help: "Who offers it: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let workspace = try store.desk()
      let opened = try workspace.review(review)
      guard let item = opened.item(question) else {
        note("\(opened.title) has no question '\(question)'. It asks:")
        opened.agenda.forEach { note("  \($0.id): \($0.question)") }
        throw Ending.refused
      }
      let option = try option(for: item)
      _ = try workspace.meaning(of: option)
      let now = try workspace.raise(item.offering(option), in: opened.id, by: try person(by), token: nil)
      let decisions = try workspace.decisions(through: nil).filter { $0.review == now.id }
      ReviewLines(review: now, decisions: decisions).lines(for: .output).forEach { print($0) }
    }

    private func option(for item: AgendaItem) throws -> AgendaItem.Option {
      AgendaItem.Option(
        free(item), title, detail: detail, amount: try matter.amount(),
        reversibility: matter.reversibility, risk: try matter.riskLevel(),
        edits: try set.map { text in
          _ = try edit(text)
          return text
        }, moves: move, waives: waive, starts: start)
    }

    /// The first letter no option of the question has.
    private func free(_ item: AgendaItem) -> String {
      let taken = Set(item.options.map(\.id))
      let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
      return letters.first { !taken.contains($0) } ?? "option-\(taken.count + 1)"
    }
  }
}
