import Governance
import Model

/// How the plan adapted: each shift of a goal, a priority or money, with the trend it answered.
struct ShiftsPart: Sendable {
  let shifts: [Shift]
  let standpoint: Standpoint
  let model: Snapshot
  static let most = 12

  init(_ shifts: [Shift], _ standpoint: Standpoint, _ model: Snapshot) {
    (self.shifts, self.standpoint, self.model) = (shifts, standpoint, model)
  }

  var html: HTML {
    Part("How the plan shifted", note: "and the trend each shift answered", id: "shifts") {
      Part.box {
        if shifts.isEmpty {
          p { "No goal, priority or line of money has changed since the model was first written down." }
        } else {
          table.html
          if shifts.count > ShiftsPart.most {
            p(.class("small")) { "and \(Spoken.number(shifts.count - ShiftsPart.most)) earlier ones" }
          }
        }
      }
    }.html
  }

  private var table: Table {
    Table(
      [.init("Day"), .init("Of"), .init("What shifted"), .init("Because"), .init("The trend")],
      rows: shifts.prefix(ShiftsPart.most).map { shift in
        [
          .day(shift.day), .text(shift.what.rawValue), lines(shift), because(shift), trend(shift),
        ]
      }, stacks: true, isPlain: true)
  }

  private func lines(_ shift: Shift) -> Cell {
    .rich(
      HTML { for line in shift.lines.prefix(4) { div { model.inWords(line) } } },
      plain: shift.lines.joined(separator: "; "))
  }

  private func because(_ shift: Shift) -> Cell {
    guard let decision = shift.decision else { return .text(shift.because) }
    return .rich(
      HTML {
        shift.because; " "; a(.href(standpoint.to(.decision(decision)))) { decision }
      }, plain: shift.because)
  }

  private func trend(_ shift: Shift) -> Cell {
    guard !shift.trend.isEmpty else { return .missing(because: "no figure was pinned to it") }
    let words = shift.trend.map { "\($0.title) \($0.spoken)" }.joined(separator: ", ")
    return .text(words)
  }
}
