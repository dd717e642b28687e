import Foundation

/// A line on standard error that says how far long work has come, at what rate, and how long is left.
/// Nothing is shown for work that takes less than half a second, or where nobody watches.
struct Progress {
  let what: String
  let total: Int
  private let began = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var drawn = false

  init(_ what: String, of total: Int) {
    self.what = what
    self.total = total
  }

  mutating func reach(_ done: Int) {
    let now = ContinuousClock.now
    guard Terminal.side.isInteractive, now - began > .milliseconds(500), now - shown > .milliseconds(100) else {
      return
    }
    shown = now
    drawn = true
    let share = total > 0 ? min(1, Double(done) / Double(total)) : 0
    let seconds = Double((now - began).components.seconds) + Double((now - began).components.attoseconds) / 1e18
    let left = share > 0 ? Int((seconds / share - seconds).rounded(.up)) : 0
    let gauge = bar(share, width: 24).padding(toLength: 24, withPad: "·", startingAt: 0)
    let line = "\(what)  \(gauge)  \(Int(share * 100)) %  \(rate(done, seconds))  \(left) s left"
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
  }

  mutating func finish() {
    if drawn { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    drawn = false
  }

  private func rate(_ done: Int, _ seconds: Double) -> String {
    let perSecond = seconds > 0 ? Double(done) / seconds : 0
    return perSecond > 1_000_000 ? "\(Int(perSecond / 1_000_000)) MB/s" : "\(Int(perSecond)) a second"
  }
}
