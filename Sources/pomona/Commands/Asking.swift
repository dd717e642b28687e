import Analysis
import ArgumentParser
import Model
import Workbench

/// The day and the window figures are asked for.
struct Asking: ParsableArguments {
  @Option(help: "The day to look back from. Left out, the last day in the file.") var asOf: Day?
  @Option(help: "How far back to look, such as 90 days, 13 weeks, or 90. Left out, the whole file.") var window: String?
  @Option(help: "The seed, where a forecast has to be simulated.") var seed: UInt64 = 1
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Say on standard error how long each step took.") var timings = false

  func lookback() throws -> Lookback {
    guard let window else { return .whole }
    if let days = Int(window), days > 0 { return .last(days: days) }
    guard let span = Span(written: window) else {
      throw ValidationError("'--window \(window)' is no length of time. Write 90, \"90 days\" or \"13 weeks\".")
    }
    return .last(days: span.approximateDays)
  }
}
