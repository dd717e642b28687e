import Model

/// The way from what was heard to what is tested: sources, the opportunity they speak of, the solution that would
/// address it and the belief the experiment tests. Row 11.03.
struct DiscoveryChain: Sendable {
  struct Strand: Sendable {
    let opportunity: Resource<Opportunity>?
    let solution: Resource<Solution>
    let beliefs: [String]
  }
  let strands: [Strand]

  init(of experiment: Name, in model: Snapshot) {
    strands = model.all(Solution.self).compactMap { solution in
      let tested = solution.assumptions.filter { $0.testedBy?.name == experiment }.map(\.belief)
      guard !tested.isEmpty else { return nil }
      return Strand(
        opportunity: model.find(Opportunity.self, solution.opportunity.name), solution: solution, beliefs: tested)
    }
  }

  func html(from standpoint: Standpoint, in model: Snapshot) -> HTML {
    Part("Where it comes from", note: "evidence, insight, idea, belief") {
      Part.box {
        if strands.isEmpty {
          p(.class("muted")) { "No solution names it as the test of a belief, so it is not linked to any insight." }
        }
        for strand in strands {
          dl(.class("pairs")) {
            if let opportunity = strand.opportunity {
              HTML {
                dt { "Heard" }
                dd {
                  for source in opportunity.sources {
                    p { "\(source.learnt) (\(source.origin.rawValue)\(source.on.map { ", \($0.spoken)" } ?? ""))" }
                  }
                }
                dt { "Insight" }
                dd { standpoint.named(opportunity.address, in: model) }
              }
            }
            dt { "Idea" }
            dd { standpoint.named(strand.solution.address, in: model) }
            dt { "Belief tested" }
            dd { for belief in strand.beliefs { p { belief } } }
          }
        }
      }
    }.html
  }
}
