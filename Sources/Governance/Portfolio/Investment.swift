package import Model

/// Money somebody may still decide about, whatever its shape: a line of a fund, an initiative or a project with a budget
/// of its own, a team that is paid outside every fund, an experiment. Row 08.06.
package struct Investment: Equatable, Sendable {
  package enum Shape: String, Sendable, CaseIterable {
    case line = "line of a fund"
    case initiative, project
    case team = "team outside every fund"
    case experiment
  }

  package let shape: Shape
  package let of: Address
  package let title: String
  package let amount: Money?
  /// How often the amount is spent, `1 quarter`; nothing where it is spent once.
  package let every: Span?
  /// The goals it is to move.
  package let moves: [Address]
  package let until: Day?
  /// The line in which the same money is counted already.
  package let countedIn: Address?

  /// Every investment that runs on a day, by shape.
  package static func all(in model: Snapshot, asOf day: Day) -> [Investment] {
    let lines = model.all(FundingLine.self).filter { $0.from <= day + 91 && ($0.until ?? day) >= day }
    return lines.map { line($0, model) } + initiatives(model, lines, day) + teams(model, lines, day)
      + experiments(model, day)
  }

  private static func line(_ line: Resource<FundingLine>, _ model: Snapshot) -> Investment {
    Investment(
      shape: .line, of: line.address, title: line.title, amount: line.amount, every: model.find(line.fund)?.every,
      moves: line.moves.map(\.address), until: line.until, countedIn: nil)
  }

  private static func initiatives(_ model: Snapshot, _ lines: [Resource<FundingLine>], _ day: Day) -> [Investment] {
    model.all(Initiative.self).filter { ($0.until ?? day) >= day }.map { one in
      Investment(
        shape: one.form == .project ? .project : .initiative, of: one.address, title: one.title, amount: one.budget,
        every: nil, moves: one.serves.map(\.address), until: one.until,
        countedIn: lines.first { $0.funds.address == one.address }?.address)
    }
  }

  /// What a team costs in a quarter that no line gives to it or to what it answers for.
  private static func teams(_ model: Snapshot, _ lines: [Resource<FundingLine>], _ day: Day) -> [Investment] {
    let funded = Set(lines.map(\.funds.address))
    let quarter = FundPeriod(number: 0, from: day, to: day + 90)
    return model.all(Team.self).filter { team in
      !funded.contains(team.address) && !team.answersFor.contains { funded.contains($0.address) }
    }.map { team in
      Investment(
        shape: .team, of: team.address, title: team.title,
        amount: TeamCapacity(team, over: quarter, in: model)?.cost, every: Span(1, .quarter), moves: [], until: nil,
        countedIn: nil)
    }
  }

  private static func experiments(_ model: Snapshot, _ day: Day) -> [Investment] {
    model.all(Experiment.self).filter { ($0.end ?? day) >= day }.map { one in
      Investment(
        shape: .experiment, of: one.address, title: one.title, amount: one.inputLimit, every: nil,
        moves: one.goal.map { [$0.address] } ?? [], until: one.end, countedIn: nil)
    }
  }
}

extension Investment {
  package var json: JSON {
    [
      "shape": .text(shape.rawValue), "of": .text(of.description), "title": .text(title),
      "amount": amount.map { .text($0.description) } ?? .null, "every": every.map { .text($0.description) } ?? .null,
      "moves": .list(moves.map { .text($0.name.text) }), "until": until.map { .text($0.description) } ?? .null,
      "countedIn": countedIn.map { .text($0.description) } ?? .null,
    ]
  }
}
