import Analysis
import Model
import Workbench

/// What the work of a team or a service is made of, for the terminal.
struct WorkLines {
  let work: WorkPicture
  let terminal: Terminal

  var lines: [String] { types + way + figures + lanes + readiness }

  private func head(_ text: String) -> [String] { ["", terminal.inked(text, .strong)] }

  private var types: [String] {
    var lines = [terminal.inked("\(work.place)", .strong)]
    if work.profile.types.isEmpty { return lines + ["  Nobody has described the types of work yet."] }
    for type in work.profile.types {
      let decided = type.decided.map { ", decided: \($0.rawValue)" } ?? ", not decided yet"
      lines.append("  \(type.title): \(type.judgement.suggested.rawValue)\(decided)")
      if type.isOverruled {
        lines.append("    The team decided otherwise than suggested: \(type.because ?? "no reason is written down")")
      }
      lines += (type.judgement.reasons + type.judgement.readings).map { terminal.inked("    \($0)", .faint) }
      if case .none(let reason) = type.spread.answer { lines.append(terminal.inked("    Spread: \(reason)", .faint)) }
    }
    return lines
      + work.profile.undescribed.map { "  \($0.item): nobody described it, \(counted($0.finished, "item")) finished" }
  }

  private var way: [String] {
    head("Suggested way of working; the team decides")
      + ["  \(work.way.way?.title ?? "Nothing is suggested yet.")"]
      + (work.way.way.map { [terminal.inked("  \($0.meaning)", .faint)] } ?? [])
      + work.way.reasons.map { terminal.inked("  \($0)", .faint) }
  }

  private var figures: [String] {
    head("Figures")
      + ([work.level].compactMap(\.self) + [work.profile.items, work.profile.effort] + work.operations).map(line)
  }

  private func line(_ figure: Figure) -> String {
    switch figure.answer {
    case .value(let value):
      "  \(figure.title.padding(to: 34))\(measured(value, figure.unit)), of \(counted(figure.sample, "item"))"
    case .none(let reason): "  \(figure.title.padding(to: 34))\(terminal.inked(reason, .faint))"
    }
  }

  private var lanes: [String] {
    work.lanes.isEmpty
      ? []
      : head("Lanes")
        + work.lanes.flatMap { lane in
          ["  \(lane.lane.name) (\(lane.lane.nature.rawValue))"]
            + ["finished", "cycle-time.p85", "sle.hit-rate"].compactMap { lane.figure($0) }.map { "  " + line($0) }
        }
  }

  private var readiness: [String] {
    work.readiness.map { head("Operations readiness") + $0.sentences.map { "  \($0)" } + $0.figures.map(line) } ?? []
  }
}
