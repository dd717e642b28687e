import Analysis
import Model

/// Why there is no chart, in words.
struct MissingChart: Error, Sendable {
  let title: String
  let because: String
}

extension FlowCharts {
  func link(_ table: Links.FlowTable) -> Href { link(table, .csv) }
  func link(_ table: Links.FlowTable, _ format: Links.Format) -> Href {
    standpoint.to(.table(subject, table, format), days.map { [("days", $0)] } ?? [])
  }

  /// The chart behind an address, or why there is none.
  func chart(_ table: Links.FlowTable) -> Result<any Chart, MissingChart> {
    if let refusal = picture.refusal { return .failure(MissingChart(title: table.title, because: refusal)) }
    return switch table {
    case .age: .success(ageing)
    case .cycleTime: .success(cycleTime)
    case .throughput: .success(throughput)
    case .throughputLimits: found(behaviour, "Throughput a week", "Limits need six whole weeks; the window has fewer.")
    case .cumulativeFlow: found(cumulative, "Cumulative flow", "The source does not say when items changed state.")
    case .timeInState:
      found(timeInState, "Time in each state", picture.timesRefusal ?? "Nothing was finished in this time.")
    case .forecast: forecast
    case .figures: .failure(MissingChart(title: "Figures", because: "Figures are a table."))
    }
  }

  private func found(_ chart: (some Chart)?, _ title: String, _ reason: String) -> Result<any Chart, MissingChart> {
    chart.map { .success($0) } ?? .failure(MissingChart(title: title, because: reason))
  }

  /// When all that is in progress will be done; with nothing in progress, how much the next 13 weeks bring.
  private var forecast: Result<any Chart, MissingChart> {
    let open = picture.tally.open
    do {
      return .success(try open > 0 ? whenDone(items: open) : howMany(days: 91))
    } catch {
      return .failure(MissingChart(title: "Forecast", because: error.description))
    }
  }

  func caveats(_ table: Links.FlowTable) -> [String] { [picture.caveat].compactMap(\.self) + ownCaveats(table) }

  private func ownCaveats(_ table: Links.FlowTable) -> [String] {
    switch table {
    case .throughputLimits: picture.weekly.warnings
    case .forecast:
      picture.tally.throughput.cautions + ["It holds only as far as the weeks to come resemble those it draws from."]
    case .cycleTime where picture.tally.cycleTimes.total < 10:
      ["Fewer than ten finished items: every further one can move the lines."]
    default: []
    }
  }
}

extension Links.FlowTable {
  /// What a reader finds in its place when there is no chart.
  fileprivate var title: String {
    switch self {
    case .age: "Age of work in progress"
    case .cycleTime: "Cycle time"
    case .throughput, .throughputLimits: "Throughput a week"
    case .cumulativeFlow: "Cumulative flow"
    case .timeInState: "Time in each state"
    case .forecast: "Forecast"
    case .figures: "Figures"
    }
  }

  var definition: String {
    switch self {
    case .age:
      "calendar days from started to the last day known, both ends counted; bands: age of finished items when they left the stage, nearest rank"
    case .cycleTime: "calendar days from started to finished, both ends counted; lines by nearest rank"
    case .throughput: "items finished in each week from Monday to Sunday; limits: mean ± 2.660 × mean moving range"
    case .throughputLimits:
      "XmR chart: mean ± 2.660 × mean moving range, range limit 3.268 × mean moving range; signals: outside, eight in a row, three of four nearer a limit than the centre"
    case .cumulativeFlow:
      "items that had entered each state or a later one by the end of each day; drawn above those that were finished before the first day, counted in the table"
    case .timeInState:
      "elapsed time between start and finish by state, all visits added up, of items finished in the window; the finish state and those after it are left out"
    case .forecast:
      "days of the window, those without a finished item included, come again independently; exact convolution where feasible; nearest rank"
    case .figures: "see each figure"
    }
  }
}
