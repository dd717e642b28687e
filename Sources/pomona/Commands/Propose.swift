import ArgumentParser
import Governance
import Model
import Workbench

struct Propose: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Propose a change of the model, to be talked about before it is applied.",
    discussion: """
      pomona propose --title "One more at Quay" --set "team/quay.people=8" --by ines \\
        --because "Readiness is the narrowest place" --expect cycle-time.p85:21:15 --of product/checkout --until 2026-06-28
      pomona propose model/teams.yaml --title "Two lanes for legal" --by jonas --because "Contracts wait behind cases"
      """)

  @Argument(help: "Model files or folders that say what is to be different.") var paths: [String] = []
  @Option(help: "Change one field, such as team/quay.people=8; may be repeated.") var set: [String] = []
  @Option(help: "Remove a resource, such as goal/buy-as-a-guest; may be repeated.") var remove: [String] = []
  @Option(help: "What should change, in a few words.") var title: String
  @Option(help: "Why.") var because: String
  @Option(help: "Who proposes it: the handle of a person.") var by: String
  @Option(help: "The proposal this is a new version of.") var amends: String?
  @Option(help: "The type of decision it needs, when it is not operating-model-change.") var type: String?
  @OptionGroup var matter: MatterOptions
  @Option(help: "What it is expected to bring: figure:from:to, such as cycle-time.p85:21:15.") var expect: String?
  @Option(help: "Where the effect is expected, such as product/checkout.") var of: String?
  @Option(help: "The day by which the effect is expected, or until which it is tried.") var until: Day?
  @Option(help: "Try it in one place first, such as team/quay.") var trial: String?
  @Option(help: "The last day of the trial, when it is not that of --until.") var trialUntil: Day?
  @Option(
    name: .customLong("as"),
    help: "What sort of matter it is, when you know better than the rule: operating-model, team or project.")
  var nature: String?
  @Option(help: "Why it is that sort of matter.") var asBecause: String?
  @OptionGroup var store: StoreOptions

  func run() throws {
    let workspace = try store.desk()
    var draft = Proposal.Draft(
      title, because: because, texts: try texts(workspace), base: Int(try workspace.revision(asOf: nil) ?? 0))
    draft.type = type
    (draft.amount, draft.reversibility, draft.risk) = (
      try matter.amount(), matter.reversibility, try matter.riskLevel()
    )
    draft.expects = try expectation(workspace)
    draft.trial = try trial.map { Proposal.Trial(of: try place($0), until: try trialUntil ?? day("--trial")) }
    draft.overruled = try nature.map { try overruling($0, because: asBecause, option: "--as-because") }
    let proposal = try workspace.propose(draft, amending: amends, by: try person(by), token: nil)
    print("\(proposal.id): \(proposal.title)")
    let after = try workspace.draft(proposal.id, choosing: [:]).snapshot
    let changes = ChangeSet.between(try workspace.model(), after)
    ChangeLines(changes: changes).lines(for: .output).forEach { print($0) }
    print(proposal.classified(changes, in: after).sentence)
    print("Nothing has changed yet. `pomona proposals \(proposal.id)` says who decides and who must agree.")
  }

  private func texts(_ workspace: any Desk) throws -> [Address: String?] {
    var texts = try paths.isEmpty ? [:] : workspace.texts(making: .files(modelTexts(at: paths), whole: false))
    if !set.isEmpty { texts.merge(try workspace.texts(making: .edits(set.map(edit)))) { $1 } }
    for text in remove { texts[try address(text)] = .some(nil) }
    return texts
  }

  private func expectation(_ workspace: any Desk) throws -> ExpectedEffect? {
    guard let expect else { return nil }
    let beside = ", with --of product/checkout beside it"
    let (id, from, to) = try effect(expect, mend: beside)
    guard let of else {
      throw ValidationError("'--expect \(expect)' is written figure:from:to, such as cycle-time.p85:21:15\(beside).")
    }
    return try workspace.expectation(id, of: try place(of), from: from, to: to, by: try day("--expect"))
  }

  private func place(_ text: String) throws -> Link<Governed> {
    guard let link = Link<Governed>(written: text) else {
      throw ValidationError("'\(text)' is no place: expected \(Link<Governed>.phrase).")
    }
    return link
  }

  private func day(_ option: String) throws -> Day {
    guard let until else { throw ValidationError("\(option) needs a day: --until 2026-06-28.") }
    return until
  }
}
