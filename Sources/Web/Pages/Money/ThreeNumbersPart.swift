import Analysis
import Governance
import Model
import Workbench

/// What is wanted, what is expected and what is released are three numbers; one for all of them makes each worse.
struct ThreeNumbersPart: Sendable {
  struct Row: Sendable {
    let line: Resource<FundingLine>
    let progress: TargetProgress?
    let given: FundingPlan.Given?
    let currency: String
  }

  let rows: [Row]
  let model: Snapshot
  let standpoint: Standpoint

  init(_ visit: Visit, _ plans: [FundingPlan], _ model: Snapshot) throws {
    let progress = Dictionary(grouping: try visit.workspace.progress(asOf: visit.asOf), by: \.goal)
    rows = plans.flatMap { plan in
      plan.lines.filter { $0.given[0] != nil }.flatMap { line in
        let own = line.line.moves.flatMap { progress[$0.name] ?? [] }.map(Optional.some)
        return (own.isEmpty ? [nil] : own).map {
          Row(line: line.line, progress: $0, given: line.given[0], currency: plan.currency)
        }
      }
    }
    (self.model, standpoint) = (model, visit.standpoint)
  }

  var html: HTML {
    Part("Target, forecast and allocation", note: "three numbers, each for itself", id: "three") {
      Part.box { table.html }
      p(.class("small rest")) {
        "Wanted is the target of the goal. Expected is what the readings so far make likely, with no new cause and no decision taken. Released is the money of this period, which follows from neither by itself."
      }
    }.html
  }

  private var table: Table {
    Table(
      [
        .init("Line"), .init("Wanted"), .init("Expected"), .number("Released"),
      ],
      rows: rows.map { row in
        [
          .rich(standpoint.named(row.line.address, in: model), plain: row.line.title), wanted(row), expected(row),
          released(row),
        ]
      }, caption: "This period", stacks: true, isPlain: true)
  }

  private func wanted(_ row: Row) -> Cell {
    guard let one = row.progress else { return .missing(because: "it names no live goal with a target") }
    let unit = one.picture.measure.unit
    let goal = Address(kind: Goal.word, name: one.goal)
    let words =
      "\(one.picture.title) \(Governance.Spoken.number(one.target.target, unit)) by \(one.target.by.spoken)"
    return .rich(
      HTML {
        standpoint.named(goal, in: model); ": "; words
      }, plain: words)
  }

  private func expected(_ row: Row) -> Cell {
    guard let one = row.progress else { return .missing(because: "nothing is wanted of it that could be expected") }
    let now = one.now.map { "now \(Governance.Spoken.number($0, one.picture.measure.unit)), " } ?? ""
    return .text("\(now)chance to be there: \(one.chance.words)")
  }

  private func released(_ row: Row) -> Cell {
    guard let given = row.given else { return .missing(because: "nothing is given in this period") }
    let number = Cell.number(Double(given.amount), unit: row.currency)
    return given.held > 0 ? .noted(number, note: "\(Spoken.number(given.held)) held back") : number
  }
}
