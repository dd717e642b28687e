import Governance
import Model
import Workbench

/// What is learnt before anything is built: opportunities in customers' words, the solutions compared for each, the
/// beliefs they rest on, and whether those were tested before the choice. Rows 11.01–11.03.
struct ProductDiscovery: Sendable {
  struct Idea: Sendable {
    let solution: Resource<Solution>
    /// Each belief with the experiment that tests it, where there is one.
    let beliefs: [(belief: Solution.Assumption, test: ExperimentRow?)]

    var untested: Int { beliefs.count { $0.test?.verdict == nil } }
  }

  let subject: ProductSubject
  let opportunities: [(opportunity: Resource<Opportunity>, ideas: [Idea])]
  let rows: [ExperimentRow]
  let contacts: [CustomerContact]

  init(_ subject: ProductSubject) throws {
    self.subject = subject
    let visit = subject.visit
    let model = subject.model
    contacts = try visit.workspace.contacts(asOf: visit.asOf)
    let all = try visit.workspace.experiments(asOf: visit.asOf, in: model).map { ExperimentRow($0, asOf: visit.asOf) }
    rows = ExperimentRow.ordered(all.filter { $0.standing.experiment.product.name == subject.product.name })
    let tests = Dictionary(all.map { ($0.standing.experiment.name, $0) }, uniquingKeysWith: { first, _ in first })
    let own = model.all(Opportunity.self).filter { $0.product.name == subject.product.name }
    // The one that is worked on now comes first.
    opportunities = (own.filter { $0.target == true } + own.filter { $0.target != true }).map { opportunity in
      let solutions = model.all(Solution.self).filter { $0.opportunity.name == opportunity.name }
      let ideas = solutions.map { solution in
        Idea(
          solution: solution,
          beliefs: solution.assumptions.map { ($0, $0.testedBy.flatMap { tests[$0.name] }) })
      }
      return (opportunity, ideas)
    }
  }

  private var ideas: [Idea] { opportunities.flatMap(\.ideas) }
  /// Chosen before every belief it rests on was tested.
  private var hasty: [Idea] { ideas.filter { $0.solution.standing == .chosen && $0.untested > 0 } }

  var sentence: Sentence {
    guard !opportunities.isEmpty || !rows.isEmpty else {
      return Sentence("Nothing is written down yet of what customers of \(subject.product.title) need.")
    }
    let beliefs = ideas.flatMap(\.beliefs)
    let tested = beliefs.count { $0.test?.verdict != nil }
    let first =
      "\(Spoken.capitalised(Spoken.count(opportunities.count, "opportunity", "opportunities"))), \(Spoken.count(ideas.count, "idea")); "
      + "\(tested == 0 ? "none" : Spoken.word(tested)) of \(Spoken.count(beliefs.count, "belief")) \(tested == 1 ? "was" : "were") tested."
    guard let idea = hasty.first else { return Sentence(first) }
    return Sentence(
      "\(first) “\(idea.solution.title)” was chosen with \(Spoken.count(idea.untested, "belief")) untested.")
  }

  var html: HTML {
    HTML {
      if opportunities.isEmpty {
        EmptyState(
          "No opportunity yet",
          "Here would be what customers need, in their words, with where it was heard, the ideas compared for it, and the beliefs tested before one is chosen.",
          step: ("How an opportunity is described", subject.visit.to(.kind(Opportunity.word)))
        ).html
      }
      for one in opportunities { part(one.opportunity, one.ideas) }
      Part("Experiments", note: ExperimentsPage.sentence(rows).plain) {
        Part.box {
          if rows.isEmpty {
            p(.class("muted")) { "No experiment is about this product." }
          } else {
            ExperimentRow.table(rows, subject.visit.standpoint, in: subject.model).html
          }
        }
      }.html
    }
  }

  private func part(_ opportunity: Resource<Opportunity>, _ ideas: [Idea]) -> HTML {
    Part(opportunity.title, note: opportunity.target == true ? "the one worked on now" : nil, id: opportunity.name.text)
    {
      Part.box {
        p { "“\(opportunity.words)”" }
        p(.class("small")) { heard(opportunity) }
        ContactLines(contacts, about: [opportunity.name.text] + ideas.map(\.solution.name.text), in: subject.model).html
        if ideas.isEmpty {
          p(.class("muted")) { "No idea is written down for it yet." }
        } else {
          table(ideas).html
        }
      }
    }.html
  }

  private func heard(_ opportunity: Resource<Opportunity>) -> String {
    let sources = opportunity.sources.map { source in
      "\(source.learnt) (\(source.origin.rawValue)\(source.on.map { ", \($0.spoken)" } ?? ""))"
    }
    return sources.isEmpty ? "Nobody has written down where it was heard." : sources.joined(separator: "; ")
  }

  private func table(_ ideas: [Idea]) -> Table {
    let place = subject.visit.standpoint
    return Table(
      [.init("Idea"), .init("Stands"), .init("What must be true"), .init("Tested")],
      rows: ideas.flatMap { idea in
        (idea.beliefs.isEmpty ? [nil] : idea.beliefs.map(Optional.some)).enumerated().map { index, pair in
          [
            .linked(.text(idea.solution.title), place.to(.resource(idea.solution.address))),
            index == 0 ? .status(mark(idea)) : .missing(because: "said above"),
            pair.map { .noted(.text($0.belief.belief), note: $0.belief.risk.rawValue) }
              ?? .missing(because: "no belief is written down"),
            tested(pair?.test, pair?.belief),
          ]
        }
      }, stacks: true)
  }

  private func mark(_ idea: Idea) -> StatusMark {
    switch idea.solution.standing {
    case .considered: StatusMark(.unknown, "considered")
    case .dropped: StatusMark(.steady, "dropped")
    case .chosen: idea.untested == 0 ? StatusMark(.steady, "chosen") : StatusMark(.watch, "chosen untested")
    }
  }

  private func tested(_ test: ExperimentRow?, _ belief: Solution.Assumption?) -> Cell {
    guard let test else {
      return .missing(because: belief?.testedBy == nil ? "no experiment tests it" : "its experiment is not described")
    }
    let mark = test.verdict.map(ExperimentRow.mark) ?? test.mark
    return .rich(
      HTML {
        a(.href(subject.visit.to(.experiment(test.standing.experiment.name)))) { test.standing.experiment.title }
        " "; mark.html
      }, plain: "\(test.standing.experiment.title): \(mark.word ?? "")")
  }
}
