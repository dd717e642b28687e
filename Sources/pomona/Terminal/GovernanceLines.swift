import Analysis
import Governance
import Model

/// How well is decided, in the terminal.
struct GovernanceLines {
  let figures: GovernanceFigures

  func lines(for terminal: Terminal) -> [String] {
    var table = Columns([("Figure", .left), ("Value", .right), ("Of", .right)])
    for figure in figures.figures {
      table.add(figure.title, figure.value.map { Spoken.number($0, figure.unit) } ?? "—", "\(figure.sample)")
    }
    let untold = figures.figures.compactMap { figure in
      if case .none(let reason) = figure.answer { "\(figure.title): \(reason)" } else { nil }
    }
    return [terminal.inked("\(figures.window.from.spoken) – \(figures.window.to.spoken)", .faint)]
      + table.lines(for: terminal) + untold + latency("By type", figures.byType, terminal)
      + latency("By level of the right", figures.byLevel, terminal) + latency("By hops", figures.byHops, terminal)
      + forums(terminal)
  }

  private func latency(_ title: String, _ lines: [GovernanceFigures.Latency], _ terminal: Terminal) -> [String] {
    guard !lines.isEmpty else { return [] }
    var table = Columns([
      (title, .left), ("Decisions", .right), ("50 %", .right), ("85 %", .right), ("Days in escalation", .right),
    ])
    for line in lines {
      table.add(line.name, "\(line.count)", "\(line.median)", "\(line.p85)", "\(line.escalationDays)")
    }
    return [""] + table.lines(for: terminal)
  }

  private func forums(_ terminal: Terminal) -> [String] {
    guard !figures.forums.isEmpty else { return [] }
    var table = Columns([("Forum", .left), ("Decided", .right), ("Came about as expected", .left)])
    for forum in figures.forums { table.add(forum.title, "\(forum.taken)", forum.spoken) }
    return [""] + table.lines(for: terminal)
  }
}
