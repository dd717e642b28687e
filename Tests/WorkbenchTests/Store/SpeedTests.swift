import Evidence
import Foundation
import Model
import Testing

@testable import Workbench

/// Run with `POMONA_MEASURE=1 swift test --filter SpeedTests`; prints what it measured.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["POMONA_MEASURE"] != nil), .serialized)
struct SpeedTests {
  @discardableResult
  private func milliseconds(_ what: String, _ work: () throws -> Void) rethrows -> Double {
    let taken = try ContinuousClock().measure(work)
    let value = Double(taken.components.seconds) * 1000 + Double(taken.components.attoseconds) / 1e15
    print("measured: \(what) \((value * 10).rounded() / 10) ms, peak \(Self.peak) MiB")
    return value
  }

  private static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }

  @Test(arguments: [100_000, 1_000_000])
  func `many items go in, come out and are figured quickly`(count: Int) throws {
    let scratch = try Scratch()
    let workspace = try Workspace.create(
      at: scratch.path("s.pomona"), named: "Harbour", zone: "Europe/Berlin", by: "ines", in: .harbour)
    try workspace.apply(LoopModel.texts, whole: true, by: .ines("Model"))
    let intake = TrackerLog.intake(items: count, seed: 3)
    milliseconds("made \(count) items") {}
    try milliseconds("take") { _ = try workspace.take(intake, file: "f", source: "s", by: .ines("All")) }
    try milliseconds("take the same again") {
      _ = try workspace.take(intake, file: "f", source: "s", by: .ines("All"))
    }
    let scan = try milliseconds("scan into WorkItems") { _ = try workspace.items(of: "s") }
    let quay = Scope.team(Name("quay")!)
    let asOf = day("2025-06-30")
    try milliseconds("history of a third, cold") { _ = try workspace.history(of: quay, asOf: asOf) }
    try milliseconds("figures of it, cold") { _ = try workspace.flow(of: quay, asOf: asOf) }
    try milliseconds("picture of it, cold") { _ = try workspace.flowPicture(of: quay, asOf: asOf) }
    try milliseconds("figures and picture, warm") {
      _ = try workspace.flow(of: quay, asOf: asOf)
      _ = try workspace.flowPicture(of: quay, asOf: asOf)
    }
    try milliseconds("verify") { _ = try workspace.verify() }
    if count == 100_000 { #expect(scan < 200) }
    try workspace.close()
  }
}
