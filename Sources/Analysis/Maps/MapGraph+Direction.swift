import Model

extension MapGraph {
  mutating func drawGoals(_ model: Snapshot, _ day: Day) {
    let live = model.all(Goal.self).filter { $0.ended.isAhead(on: day) }
    for level in Goal.Level.allCases {
      for goal in live where goal.level == level {
        _ = add(
          goal, over: "\(level.rawValue) goal",
          notes: ["of \(model.title(of: goal.of.address))"] + aims(of: goal, model))
      }
    }
    for goal in live {
      guard let own = place(of: goal.address.description) else { continue }
      if let above = goal.parent.flatMap({ place(of: $0.address.description) }) {
        join(above, own, says: "is served by")
      } else if goal.level != .strategic {
        note("serves no other goal", on: own, isMarked: true)
      }
    }
  }

  private func aims(of goal: Resource<Goal>, _ model: Snapshot) -> [String] {
    goal.targets.map { target in
      "\(model.title(of: target.measure.address)): \(target.baseline.written) → \(target.target.written) by \(target.by.spoken)"
    }
  }

  mutating func drawOpportunities(_ model: Snapshot) {
    for opportunity in model.all(Opportunity.self) { draw(opportunity, model) }
    for opportunity in model.all(Opportunity.self) { hang(opportunity, model) }
    for solution in model.all(Solution.self) { draw(solution, model) }
  }

  private mutating func draw(_ opportunity: Resource<Opportunity>, _ model: Snapshot) {
    let sources = opportunity.sources.count
    let heard = sources == 0 ? "nobody is quoted" : sources == 1 ? "heard once" : "heard \(sources) times"
    let target = opportunity.target == true ? ["worked on now"] : []
    _ = add(opportunity, notes: ["“\(opportunity.words)”", heard] + target)
  }

  private mutating func hang(_ opportunity: Resource<Opportunity>, _ model: Snapshot) {
    guard let own = place(of: opportunity.address.description) else { return }
    if let above = opportunity.parent.flatMap({ place(of: $0.address.description) }) {
      join(above, own, says: "is part of it")
    } else if let goal = opportunity.goal.flatMap({ model.find($0) }) {
      join(add(goal, over: "\(goal.level.rawValue) goal"), own, says: "may be reached through")
    } else {
      note("serves no goal", on: own, isMarked: true)
    }
  }

  private mutating func draw(_ solution: Resource<Solution>, _ model: Snapshot) {
    let own = add(solution, over: "solution, \(solution.standing.rawValue)", notes: [solution.idea])
    if let above = place(of: solution.opportunity.address.description) {
      join(above, own, says: "may be met by", line: solution.standing == .dropped ? .dotted : .plain)
    }
    for assumption in solution.assumptions {
      guard let test = assumption.testedBy.flatMap({ model.find($0) }) else { continue }
      let place = add(test, notes: [test.hypothesis])
      join(own, place, says: "assumes “\(assumption.belief)”, tried by")
    }
  }
}
