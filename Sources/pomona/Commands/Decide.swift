import ArgumentParser
import Governance
import Model
import Workbench

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide a question of a review, within your right; beyond it, be told who can.",
    discussion: """
      pomona decide checkout-review-2026-03-29 breach-checkout-readiness --option a --by oskar \\
        --because "The wait is people, not tooling; it is reversible."
      """)

  @Argument(help: "The review.") var review: String
  @Argument(help: "The question, by its id.") var question: String
  @Option(help: "The option, by its letter.") var option: String
  @Option(help: "Who decides: the handle of a person. Nobody proves who they are yet, and the record says so.")
  var by: String
  @Option(help: "Why.") var because: String
  @Option(help: "The day to look again; the option's own when left out.") var revisit: Day?
  @Option(help: "What is expected: figure:from:to, such as cycle-time.p85:21:15. The option's own when left out.")
  var expect: String?
  @Flag(help: "There is no figure to rest on; say so.") var opinion = false
  @Option(help: "Why it is decided though nobody in the model may: it is kept as an exception.") var exception: String?
  @Flag(help: "Only say whether this person may, and what would change.") var dryRun = false
  @OptionGroup var store: StoreOptions

  func run() throws {
    let workspace = try store.desk()
    let review = try workspace.review(review)
    let who = try person(by)
    guard let item = review.item(question), let chosen = item.options.first(where: { $0.id == option }) else {
      note(choices(review))
      throw Ending.refused
    }
    if dryRun { return try preview(workspace, item, chosen, who) }
    let draft = Decision.Draft(
      item: item.id, option: chosen.id, because: because, expects: try expectation(item, chosen, review, workspace),
      revisit: revisit ?? chosen.expects?.by,
      restsOnOpinion: opinion, exception: exception)
    tell(try workspace.decide(draft, in: review.id, by: who, token: nil), workspace)
  }

  private func choices(_ review: Review) -> String {
    let lines = review.agenda.map { item in
      "  \(item.id): \(item.question)\n" + item.options.map { "    \($0.id)  \($0.title)" }.joined(separator: "\n")
    }
    return "\(review.title) has no question '\(question)' with an option '\(option)'. It asks:\n"
      + lines.joined(separator: "\n")
  }

  private func preview(_ workspace: any Desk, _ item: AgendaItem, _ chosen: AgendaItem.Option, _ who: Name) throws {
    let authority = try workspace.authority(asOf: nil)
    let matter = item.matter(chosen, under: authority)
    let ruling = authority.ruling(for: who, on: matter)
    print(authority.explain(ruling, for: who, on: matter))
    try workspace.meaning(of: chosen).lines.forEach { print($0) }
    if !ruling.isAllowed { throw Ending.refused }
  }

  private func expectation(_ item: AgendaItem, _ chosen: AgendaItem.Option, _ review: Review, _ workspace: any Desk)
    throws -> ExpectedEffect?
  {
    guard let expect else { return nil }
    let (id, from, to) = try effect(expect)
    guard let by = revisit ?? chosen.expects?.by else {
      throw ValidationError("Say when to look again: --revisit 2026-06-28.")
    }
    guard let figure = review.pack.figure(id) else {
      return try workspace.expectation(id, of: item.scope, from: from, to: to, by: by)
    }
    return ExpectedEffect(id, title: figure.title, of: item.scope, from: from, to: to, unit: figure.unit, by: by)
  }

  private func tell(_ decided: Decided, _ workspace: any Desk) {
    let decision = decided.decision
    print("\(decision.id): \(decision.option.title)")
    print(decision.right.explanation)
    decision.consequence.lines.forEach { print("  \($0)") }
    if let revision = decided.revision { print("The model changed in the same step, as revision \(revision.seq).") }
    print("Expected \(decision.expects.title) \(decision.expects.spoken); look again on \(decision.revisit.spoken).")
    let proof = decision.authenticated ? "" : ", unauthenticated: nobody had to prove who they are"
    print("Recorded as entry \(decided.entry.seq)\(proof).")
  }
}
