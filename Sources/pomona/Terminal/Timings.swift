import Analysis
import Evidence
import Workbench

/// What each step took, said on standard error when asked for.
struct Timings {
  let shown: Bool
  private var last = ContinuousClock.now

  init(shown: Bool) { self.shown = shown }

  mutating func lap(_ step: String) {
    let now = ContinuousClock.now
    if shown { note("\(step): \(milliseconds(now - last)) ms") }
    last = now
  }

  /// Reads the export and answers.
  mutating func answer(_ export: ExportOptions, _ asked: StraightAnswer.Asked) throws -> StraightAnswer {
    let answer = try StraightAnswer(
      reading: export.files, choices: export.choices(), zone: export.zoneRules(), asked)
    lap("read and answered")
    return answer
  }

  /// The forecast alone, computed once more by itself: what `make bench` compares with simulations.
  mutating func forecast(_ answer: StraightAnswer) {
    guard shown else { return }
    lap("told")
    if let days = answer.question.daysAhead {
      _ = try? Forecast(.items(within: days), from: answer.tally.throughput, asOf: answer.report.asOf)
    }
    if let items = answer.question.itemsAhead {
      _ = try? Forecast(.days(of: items), from: answer.tally.throughput, asOf: answer.report.asOf)
    }
    lap("forecast")
  }

  private func milliseconds(_ duration: Duration) -> String {
    let thousandths = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
    let rest = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(rest)"
  }
}
