import Governance
import Model

/// Everything somebody may still decide to spend, whatever its shape. What is spent once and what is spent each quarter
/// are not added up.
struct InventoryPart: Sendable {
  let investments: [Investment]
  let model: Snapshot
  let standpoint: Standpoint

  init(_ investments: [Investment], _ model: Snapshot, _ standpoint: Standpoint) {
    (self.investments, self.model, self.standpoint) = (investments, model, standpoint)
  }

  var html: HTML {
    Part("All discretionary investment", note: "whatever its shape", id: "inventory") {
      Part.box {
        if investments.isEmpty {
          p { "The model names no line, initiative, project, team or experiment that runs on this day." }
        } else {
          table.html
        }
      }
      if !investments.isEmpty { ExportLinks(.investments, standpoint).html }
    }.html
  }

  var table: Table {
    Table(
      [.init("What"), .init("Shape"), .number("Amount"), .init("Each"), .init("To move"), .init("Until")],
      rows: investments.map { one in
        [
          .rich(standpoint.named(one.of, in: model), plain: one.title), shape(one),
          one.amount.map { .number(Double($0.amount), unit: $0.currency) }
            ?? .missing(because: "what it costs is not written down"),
          .text(one.every.map { $0.count == 1 ? $0.unit.rawValue : $0.description } ?? "once"),
          one.moves.isEmpty
            ? .missing(because: "it names no outcome")
            : .rich(
              standpoint.named(one.moves, in: model), plain: one.moves.map(\.name.text).joined(separator: ", ")),
          one.until.map { .day($0) } ?? .text("goes on"),
        ]
      }, stacks: true, isPlain: true)
  }

  private func shape(_ one: Investment) -> Cell {
    let shape = Cell.text(one.shape.rawValue)
    guard let line = one.countedIn else { return shape }
    return .noted(shape, note: "the same money as \(model.title(of: line))")
  }
}
