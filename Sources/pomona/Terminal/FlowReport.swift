import Analysis
import Evidence
import Model
import Workbench

/// The picture of flow in the terminal: the same figures as on the page, one line each, with shapes.
struct FlowReport {
  let answer: StraightAnswer
  let terminal: Terminal

  var lines: [String] { heading + [""] + body + refused + noticed + told }

  private var heading: [String] {
    let window = answer.window
    return [
      terminal.inked("Flow as of \(answer.report.asOf.spoken)", .strong)
        + terminal.inked(
          "  \(window.from.spoken) – \(window.to.spoken), \(counted(window.days, "day")) · \(answer.question.source)",
          .faint)
    ]
  }

  private var body: [String] {
    var lines = [
      "  "
        + [
          says("items", answer.figure("items")?.value == 1 ? "item" : "items"), says("finished", "finished"),
          says("wip", "in progress"),
        ].joined(separator: " · ")
    ]
    lines += row("Cycle time", percentiles("cycle-time"), sparkline(cycleTimes, width: 32))
    lines += row("Throughput", says("throughput.per-day", "a day") + limits, sparkline(weekly, width: 32))
    lines += row("In progress", wip, sparkline(answer.tally.openAtEnd.map(Double.init), width: 32))
    if let age = answer.figure("age.p85") { lines += row("Age of it", "85 %  \(shown(age))", "") }
    if let rate = answer.figure("sle.hit-rate"), rate.value != nil { lines += row("Expectation", shown(rate), "") }
    if let efficiency = answer.figure("flow-efficiency"), efficiency.value != nil {
      lines += row("Active time", shown(efficiency), "")
    }
    lines += cautions
    return lines
  }

  private var wip: String {
    "\(says("wip", "at the end of the day")), \(says("wip.touched", "touched on it"))"
  }

  private var limits: String {
    guard let lower = answer.figure("xmr.throughput.lower")?.value,
      let upper = answer.figure("xmr.throughput.upper")?.value
    else { return "" }
    return ", limits \(decimal(lower, digits: 2)) – \(decimal(upper, digits: 2))"
  }

  /// Shares of the cycle times, one block a day.
  private var cycleTimes: [Double] {
    let counts = answer.tally.cycleTimes.counts
    let last = answer.tally.cycleTimes.percentile(Share(percent: 95)) ?? 0
    return counts.dropFirst().prefix(max(last, 1)).map(Double.init)
  }

  private var weekly: [Double] { answer.tally.weeks.filter(\.isWhole).map { Double($0.finished) } }

  private func percentiles(_ id: String) -> String {
    let parts = [50, 70, 85, 95].compactMap { percent -> String? in
      answer.figure("\(id).p\(percent)")?.value.map { "\(percent) % \(decimal($0))" }
    }
    guard !parts.isEmpty else { return reason(answer.figure("\(id).p85")) }
    let mean = answer.figure("\(id).mean")?.value.map { " days · mean \(measured($0, "days"))" } ?? " days"
    return parts.joined(separator: " · ") + mean
  }

  private func row(_ title: String, _ text: String, _ shape: String) -> [String] {
    let head = "  " + title.padding(to: 13)
    let tail = shape.isEmpty ? "" : "  " + terminal.inked(shape, .steady)
    return [head + text + tail]
  }

  private func says(_ id: String, _ words: String) -> String {
    guard let figure = answer.figure(id), let value = figure.value else {
      return "\(words): \(reason(answer.figure(id)))"
    }
    return "\(decimal(value, digits: 2)) \(words)"
  }

  private func shown(_ figure: Figure) -> String {
    figure.value.map { measured($0, figure.unit) } ?? reason(figure)
  }

  private func reason(_ figure: Figure?) -> String {
    if case .none(let reason)? = figure?.answer { return reason }
    return "—"
  }

  private var cautions: [String] {
    var known = Set<String>()
    let caveats = answer.report.figures.flatMap(\.caveats).filter { known.insert($0).inserted }
    return caveats.isEmpty ? [] : [""] + caveats.map { terminal.inked("  ◐ ", .watch) + $0 }
  }

  private var refused: [String] {
    let count = answer.account.refusedRows
    guard count > 0 else { return [] }
    return ["", terminal.inked("  \(counted(count, "row")) not taken", .strong)]
      + RefusedRows(account: answer.account).lines(for: terminal).map { "  " + $0 }
  }

  private var noticed: [String] {
    let odd = answer.report.findings.filter { !$0.isRefusedRow }
    guard !odd.isEmpty else { return [] }
    return ["", terminal.inked("  What contradicts itself", .strong)]
      + odd.map { "  \(grouped($0.count).leftPadding(to: 7))  \($0.message)" }
  }

  private var told: [String] {
    guard !answer.told.isEmpty else { return [] }
    return ["", terminal.inked("  Taken for granted", .strong)] + answer.told.map { terminal.inked("  \($0)", .faint) }
  }
}

extension String {
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - shownWidth(self))) }
  func leftPadding(to width: Int) -> String { String(repeating: " ", count: max(0, width - shownWidth(self))) + self }
}
