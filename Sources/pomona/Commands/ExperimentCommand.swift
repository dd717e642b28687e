import ArgumentParser
import Governance
import Model
import Workbench

struct ExperimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiment",
    abstract: "Show one experiment, start it, amend what was frozen, inspect it, decide what follows.",
    discussion: """
      pomona experiment show postcode-first
      pomona experiment start postcode-first --by ines
      pomona experiment amend postcode-first --threshold 72 --by ines --because "74 was a guess"
      pomona experiment inspect postcode-first --by ines
      pomona experiment decide postcode-first --goal kept --approach pivot --learnt "They turn away" --by ines
      """,
    subcommands: [ShowOne.self, Start.self, Amend.self, Inspect.self, DecideOne.self])

  /// Whose step it is.
  struct Acting: ParsableArguments {
    @Argument(help: "The experiment, by its name in the model.") var experiment: String
    @Option(help: "Who does it: the handle of a person.") var by: String
    @Option(help: "Why.") var because: String?
    @OptionGroup var store: StoreOptions

    func name() throws -> Name { try experimentName(experiment) }
    /// Does a step, and shows where the experiment stands then.
    func carryOut(_ step: Deed<ExperimentStep>) throws {
      let desk = try store.desk()
      try desk.carryOut(step)
      try tell(desk.reading().experiment(name()))
    }
  }

  struct ShowOne: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what was frozen, what the readings say, and what happened.")
    @Argument(help: "The experiment.") var experiment: String
    @Option(help: "The day to look from; today when left out.") var asOf: Day?
    @OptionGroup var store: StoreOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let workspace = try store.reading()
      let standing = try workspace.experiment(experimentName(experiment), asOf: asOf)
      if json { return print(standing.json.pretty, terminator: "") }
      tell(standing)
    }
  }

  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Freeze hypothesis, measure, threshold, input limit and end, and begin.")
    @OptionGroup var acting: Acting

    func run() throws {
      try acting.carryOut(
        .start(experiment: acting.name(), because: acting.because ?? "", by: person(acting.by)))
    }
  }

  struct Amend: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a new version beside the frozen one; without values, what the model says now.")
    @OptionGroup var acting: Acting
    @Option(help: "The value that decides.") var threshold: Double?
    @Option(help: "The last day of the run.") var end: Day?

    func run() throws {
      try acting.carryOut(
        .amend(
          experiment: acting.name(), threshold: threshold, end: end, because: acting.because ?? "",
          by: person(acting.by)))
    }
  }

  struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Judge the run by its measure's own readings, from its last day on; before that only with a reason.")
    @OptionGroup var acting: Acting

    func run() throws {
      try acting.carryOut(
        .inspect(experiment: acting.name(), because: acting.because ?? "", by: person(acting.by)))
    }
  }

  struct DecideOne: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide", abstract: "Say what becomes of the goal and of the approach, and what was learnt.")
    @OptionGroup var acting: Acting
    @Option(help: "What becomes of the goal: kept, refined or dropped.") var goal: String
    @Option(help: "What is done with the approach: persevere, pivot or stop.") var approach: String
    @Option(help: "What was learnt, in a sentence.") var learnt: String
    @Option(help: "The decision of a review it belongs to.") var decision: String?

    func run() throws {
      guard let goal = ExperimentStep.GoalAnswer(rawValue: goal) else {
        throw ValidationError("'--goal \(goal)' is none of kept, refined and dropped.")
      }
      guard let approach = ExperimentStep.Approach(rawValue: approach) else {
        throw ValidationError("'--approach \(approach)' is none of persevere, pivot and stop.")
      }
      try acting.carryOut(
        .decide(
          experiment: acting.name(), goal: goal, approach: approach, learnt: learnt, following: decision,
          by: person(acting.by)))
    }
  }
}

/// Reads the name of an experiment.
private func experimentName(_ text: String) throws -> Name {
  let bare = text.hasPrefix("experiment/") ? String(text.dropFirst("experiment/".count)) : text
  guard let name = Name(bare) else {
    throw ValidationError("'\(text)' is no name. One is written like postcode-first.")
  }
  return name
}

private func tell(_ standing: StandingExperiment) {
  let (experiment, run) = (standing.experiment, standing.run)
  print(Terminal.output.inked("\(experiment.title): \(standing.state.rawValue)", .strong))
  print("We believe: \(experiment.hypothesis)")
  let missing = ExperimentTerms.missing(in: experiment.value).map(\.rawValue)
  if run.state == .draft, !missing.isEmpty {
    print("It cannot start yet: it has no \(Spoken.list(missing, "and no")).")
  }
  for (index, version) in run.versions.enumerated() {
    print(
      "\nVersion \(index + 1), \(version.step.on.spoken)\(version.step.because.isEmpty ? "" : ": \(version.step.because)")"
    )
    let lines =
      index == 0
      ? version.terms.said.map { "\($0.0.rawValue): \($0.1)" }
      : version.terms.differences(from: run.versions[index - 1].terms)
    lines.forEach { print("  \($0)") }
  }
  if !standing.drift.isEmpty { print("\nThe model says otherwise now: \(standing.drift.joined(separator: "; ")).") }
  if let result = standing.result {
    print("\n\(run.result == nil ? "So far" : "Result, \(result.verdict.rawValue)"): \(result.because)")
    if run.versions.count > 1 { print("Judged by version \(result.version).") }
  }
  if let decided = run.decided, let goal = decided.goal, let approach = decided.approach {
    print("Decided \(decided.on.spoken): goal \(goal.rawValue), \(approach.rawValue). Learnt: \(decided.learnt ?? "")")
  }
}
