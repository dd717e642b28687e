import ArgumentParser
import Governance
import Model
import Workbench

extension ReviewCommand {
  struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Agree or object, in your own name, to a way of answering a question that needs your agreement.",
      discussion: """
        It is said to the way as it stands; where somebody changes it later, it has to be agreed to anew.

        pomona review agree checkout-review-2026-03-29 fees --option a --by jonas
        pomona review agree checkout-review-2026-03-29 fees --option a --by jonas --object --because "The law forbids it"
        """)
    @Argument(help: "The review.") var review: String
    @Argument(help: "The question, by its id.") var question: String
    @Option(help: "The way, by its letter.") var option: String
    @Option(help: "Who agrees: the handle of a person.") var by: String
    @Option(help: "Why; an objection always says it.") var because = ""
    @Flag(help: "Object instead.") var object = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var store: StoreOptions

    func run() throws {
      let desk = try store.desk()
      let stance = try desk.carryOut(
        .agree(object ? .objects : .agrees, to: option, of: question, in: review, because: because, by: person(by)))
      if json { return print(try JSON(encoding: stance).pretty, terminator: "") }
      let workspace = try desk.reading()
      let authority = try workspace.authority()
      print("\(stance.spoken(authority.naming)).")
      guard let item = try workspace.review(review).item(question) else { return }
      let said = try workspace.stances(on: question, in: workspace.review(review)).standing(on: stance.option)
      let agreed = Set(said.filter { $0.says == .agrees }.map(\.by))
      for need in authority.agreement(to: stance.option, of: item) where agreed.isDisjoint(with: need.able) {
        let people = Spoken.list(need.able.map(authority.naming.person), "or")
        print("Still to agree: \(people.isEmpty ? "nobody is" : people), \(authority.naming.role(need.role)).")
      }
    }
  }
}
