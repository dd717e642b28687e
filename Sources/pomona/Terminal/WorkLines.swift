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

extension WorkPicture {
  /// The stable form; figures as everywhere else.
  var json: JSON {
    [
      "of": .text(place.description), "team": team.map { .text($0.name.text) } ?? .null,
      "suggestedWay": way.way.map { .text($0.rawValue) } ?? .null, "because": .list(way.reasons.map(JSON.text)),
      "types": .list(profile.types.map(\.json)),
      "undescribed": .list(
        profile.undescribed.map { ["item": .text($0.item), "finished": .integer($0.finished)] }),
      "figures": .list(
        ([level].compactMap(\.self) + [profile.items, profile.effort] + operations).map(\.json)),
      "lanes": .list(
        lanes.map {
          [
            "name": .text($0.lane.name), "nature": .text($0.lane.nature.rawValue),
            "figures": .list($0.figures.map(\.json)),
          ]
        }),
      "itemsOutsideLanes": .integer(outsideLanes),
      "readiness": readiness.map {
        [
          "isLate": .bool($0.isLate), "sentences": .list($0.sentences.map(JSON.text)),
          "figures": .list($0.figures.map(\.json)),
        ]
      } ?? .null,
    ]
  }
}

extension WorkProfile.ItemType {
  fileprivate var json: JSON {
    [
      "name": .text(name.text), "title": .text(title), "item": item.map(JSON.text) ?? .null,
      "suggested": .text(judgement.suggested.rawValue), "reasons": .list(judgement.reasons.map(JSON.text)),
      "readings": .list(judgement.readings.map(JSON.text)), "decided": decided.map { .text($0.rawValue) } ?? .null,
      "because": because.map(JSON.text) ?? .null, "overruled": .bool(isOverruled), "finished": .integer(finished),
      "spread": spread.json,
    ]
  }
}
