import Model
import Foundation
import Model
import Workbench

/// Draws on a terminal how far long work has come, in one line of standard error that is gone at the end.
/// Where nobody looks — a file, a pipe — it says nothing.
struct ProgressBar {
  private let terminal: Terminal
  private let began = ContinuousClock.now
  private var last = ""

  /// Work shorter than this shows no bar.
  private static let patience = Duration.milliseconds(200)
  private static let cells = 24

  init(on terminal: Terminal) { self.terminal = terminal }

  /// Does the work with a bar on standard error.
  static func shown<T>(_ work: ((Advance) -> Void) throws -> T) rethrows -> T {
    var bar = ProgressBar(on: Terminal(descriptor: STDERR_FILENO))
    defer { bar.clear() }
    return try work { bar.show($0) }
  }

  mutating func show(_ progress: Advance) {
    guard terminal.isInteractive, ContinuousClock.now - began > ProgressBar.patience else { return }
    let line = ProgressBar.line(progress)
    guard line != last else { return }
    last = line
    write("\r\u{1B}[K" + line.prefix(max(0, terminal.width - 1)))
  }

  mutating func clear() {
    if !last.isEmpty { write("\r\u{1B}[K") }
    last = ""
  }

  /// `Reading   ████████░░░░░░░░░░░░░░░░  33 %  43 of 130 MB`
  static func line(_ progress: Advance) -> String {
    let share = progress.total > 0 ? min(1, Double(progress.done) / Double(progress.total)) : 1
    let full = Int(share * Double(cells))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
    let percent = "\(Int(share * 100)) %".leftPadding(to: 5)
    return "\(progress.step.verb.padding(to: 10))\(bar) \(percent)  \(amount(progress))"
  }

  private static func amount(_ progress: Advance) -> String {
    switch progress.step {
    case .reading: "\(grouped(progress.done / 1_000_000)) of \(grouped(progress.total / 1_000_000)) MB"
    case .comparing, .keeping: "\(grouped(progress.done)) of \(grouped(progress.total)) rows"
    case .making: "\(grouped(progress.done)) of \(grouped(progress.total))"
    }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

extension Advance.Step {
  fileprivate var verb: String {
    switch self {
    case .reading: "Reading"
    case .comparing: "Comparing"
    case .keeping: "Keeping"
    case .making: "Making"
    }
  }
}
