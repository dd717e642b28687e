import Analysis
import Model
import Workbench

/// A forecast in the terminal: the answer at four confidences, what it rests on, and why to be careful.
struct ForecastReport {
  let answer: StraightAnswer
  let terminal: Terminal

  var lines: [String] {
    var lines: [String] = []
    if let items = answer.question.itemsAhead { lines += whenDone(items) }
    if let days = answer.question.daysAhead { lines += (lines.isEmpty ? [] : [""]) + howMany(days) }
    return lines + basis + noticed
  }

  private func whenDone(_ items: Int) -> [String] {
    [terminal.inked("When will \(counted(items, "more item")) be done?", .strong), ""]
      + rows("days") { days in
        let count = Int(days)
        return
          "by \((answer.report.asOf + count).spoken)  \(terminal.inked("(\(counted(count, "day")) after \(answer.report.asOf.spoken))", .faint))"
      }
  }

  private func howMany(_ days: Int) -> [String] {
    let last = (answer.report.asOf + days).spoken
    return [terminal.inked("How many items will be done by \(last), in \(counted(days, "day"))?", .strong), ""]
      + rows("items") { "at least \(counted(Int($0), "item"))" }
  }

  private func rows(_ unit: String, _ sentence: (Double) -> String) -> [String] {
    let confidences = [50, 70, 85, 95]
    let figures = confidences.compactMap { answer.figure("forecast.\(unit).p\($0)") }
    if case .none(let reason)? = figures.first?.answer { return ["  \(reason)"] }
    let most = figures.compactMap(\.value).max() ?? 1
    return zip(confidences, figures).compactMap { confidence, figure in
      guard let value = figure.value else { return nil }
      let gauge = bar(most > 0 ? value / most : 0, width: 20)
      return "  \(confidence) %  \(terminal.inked(gauge.padding(to: 21), .steady)) \(sentence(value))"
    }
  }

  private var basis: [String] {
    let sample = answer.tally.throughput
    let figures = answer.report.figures.filter { $0.id.hasPrefix("forecast.") }
    var known = Set<String>()
    let caveats = figures.flatMap(\.caveats).filter { known.insert($0).inserted }
    let window = answer.window
    return [
      "",
      terminal.inked(
        "  Rests on \(counted(sample.perDay.count, "day")) of throughput, \(window.from.spoken) – \(window.to.spoken), "
          + "days without a finished item included; \(counted(sample.activeDays, "day")) had one. Day 1 is the day after "
          + "\(answer.report.asOf.spoken). It holds if the days ahead resemble these.", .faint),
    ] + caveats.map { terminal.inked("  ◐ ", .watch) + $0 }
  }

  private var noticed: [String] {
    answer.report.findings.isEmpty
      ? [] : [""] + answer.report.findings.map { terminal.inked("  \(grouped($0.count)) × \($0.message)", .faint) }
  }
}
