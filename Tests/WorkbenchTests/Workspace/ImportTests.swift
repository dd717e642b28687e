import Evidence
import Foundation
import Model
import Testing

@testable import Workbench

@Suite struct ImportTests {
  @Test func `a preview says what would change and changes nothing`() throws {
    let workspace = try Workspace.small()
    let head = try workspace.head()
    var choices = ImportChoices()
    choices.format = .csv
    let file = SourceFile(name: "a.csv", bytes: Array(threeItems.utf8))
    let preview = try workspace.preview(
      workspace.read([file], choices: choices), source: "q", choices: choices)
    #expect(preview.counts.added == 3 && preview.counts.rows == 3 && preview.batch == nil)
    #expect(try workspace.head() == head)
  }

  @Test func `the same file twice changes nothing, a newer export updates what changed`() throws {
    let workspace = try Workspace.small()
    let first = try workspace.take(threeItems)
    #expect(first.counts.added == 3 && first.batch != nil)
    let head = try workspace.head()
    let again = try workspace.take(threeItems)
    #expect(again.isNothingNew && again.batch == nil && again.counts.unchanged == 3)
    #expect(try workspace.head() == head)

    let newer = threeItems.replacing("2025-01-06,", with: "2025-01-06,2025-01-20") + "Q-4,More,2025-01-20,2025-01-20,\n"
    let update = try workspace.take(newer)
    #expect(update.counts.updated == 1 && update.counts.added == 1 && update.counts.unchanged == 2)
    let items = try workspace.items(of: "tracker-quay")
    #expect(items.count == 4)
    #expect((0..<4).map { items.keys[$0] } == ["Q-1", "Q-2", "Q-3", "Q-4"])
    #expect(items.finished[1].description == "2025-01-20")
    #expect(try workspace.verify().isSound)
  }

  @Test func `evidence comes out of the store exactly as it went in`() throws {
    let workspace = try Workspace.small()
    for intake in [TrackerLog.intake(items: 500, seed: 7), TrackerLog.intake(items: 0, seed: 1)] {
      _ = try workspace.take(intake, file: "log", source: "log-\(intake.items.count)", by: .ines("Simulated"))
      let back = try workspace.items(of: "log-\(intake.items.count)")
      #expect(TrackerLog.told(back) == TrackerLog.told(intake.items))
    }
  }

  @Test func `a retracted batch counts no more, and what it replaced counts again`() throws {
    let workspace = try Workspace.small()
    try workspace.take(threeItems)
    let newer = try workspace.take(threeItems.replacing("Faster basket", with: "Fast basket"))
    let batch = try #require(newer.batch?.seq)
    #expect(try workspace.items(of: "tracker-quay").titles[1] == "Fast basket")
    try workspace.retract(batch, by: .ines("Wrong file"))
    #expect(try workspace.items(of: "tracker-quay").titles[1] == "Faster basket")
    #expect(try workspace.batches().map { $0.retraction == nil } == [true, false])
    #expect(throws: WorkspaceRefusal.retractedAlready(batch)) { try workspace.retract(batch, by: .ines("Again")) }
    #expect(throws: WorkspaceRefusal.noBatch(1)) { try workspace.retract(1, by: .ines("Not a batch")) }
    #expect(try workspace.take(threeItems.replacing("Faster basket", with: "Fast basket")).counts.updated == 1)
    #expect(try workspace.items(of: "tracker-quay").titles[1] == "Fast basket")
    #expect(try workspace.verify().isSound)
  }

  @Test func `rows that were refused are told with the import, without their text`() throws {
    let workspace = try Workspace.small()
    let taken = try workspace.take(threeItems + "Q-9,Broken,2025-13-45,not a day,\n")
    let report = try workspace.report(of: #require(taken.batch).seq)
    #expect(taken.counts.rows == 4)
    #expect(taken.counts.accepted + taken.counts.duplicates + taken.counts.refused == 4)
    #expect(report.refused.count == taken.counts.refused)
    #expect(report.told == taken.intake.told)
  }

  @Test func `history is of whom the work belonged to on that day`() throws {
    let workspace = try Workspace.small()
    try workspace.take(threeItems)
    let quay = try #require(Name("quay")), checkout = try #require(Name("checkout")), tide = try #require(Name("tide"))
    let asOf = day("2025-01-31")
    #expect(try workspace.history(of: .team(quay), asOf: asOf).count == 3)
    #expect(try workspace.history(of: .product(checkout), asOf: asOf).count == 3)
    #expect(try workspace.history(of: .team(tide), asOf: asOf).count == 0)
    #expect(try workspace.history(of: .everything, asOf: day("2025-01-05")).count == 2)

    try workspace.set(today: day("2025-03-03"), by: .ines("Spring"))
    let moved = [
      SmallModel.text(SmallModel.quay.replacing("answersFor: [checkout]", with: "answersFor: []"), file: "a.yaml"),
      SmallModel.text(SmallModel.tide + "\nskills: [checkout]\nanswersFor: [checkout]", file: "b.yaml"),
    ]
    try workspace.apply(moved, by: .ines("Tide takes over checkout"))
    #expect(try workspace.history(of: .product(checkout), asOf: asOf).count == 3)
    #expect(try workspace.history(of: .product(checkout), asOf: day("2025-03-31")).count == 0)
  }

  @Test func `readings of the same day are replaced, and taken back with their batch`() throws {
    let workspace = try Workspace.small()
    let conversion = try #require(Name("conversion")), checkout = try #require(Name("checkout"))
    func intake(_ values: [(String, Double)]) -> Intake {
      var intake = Intake(format: .measures)
      intake.readings = values.map { Reading(measure: conversion, product: checkout, day: day($0.0), value: $0.1) }
      return intake
    }
    _ = try workspace.take(intake([("2025-01-01", 61), ("2025-01-02", 62)]), file: "m", source: "shop", by: .ines("m"))
    let second = try workspace.take(
      intake([("2025-01-02", 63), ("2025-01-03", 64)]), file: "m", source: "shop", by: .ines("m"))
    func values() throws -> [Double] {
      try workspace.readings(of: conversion, product: checkout, asOf: day("2025-01-31")).map(\.value)
    }
    #expect(second.counts.updated == 1 && second.counts.added == 1)
    #expect(try values() == [61, 63, 64])
    #expect(
      try workspace.readings(of: conversion, product: checkout, asOf: day("2025-01-02")).map(\.value) == [61, 63])
    #expect(try workspace.readings(of: conversion, asOf: day("2025-01-31")).isEmpty)
    try workspace.retract(#require(second.batch).seq, by: .ines("Wrong"))
    #expect(try values() == [61, 62])
    #expect(try workspace.verify().isSound)
  }

  @Test func `choices are saved under a name`() throws {
    let workspace = try Workspace.small()
    #expect(try workspace.mapping(named: "tracker") == nil)
    var choices = ImportChoices()
    choices.team = "quay"
    try workspace.save(choices, as: "tracker")
    #expect(try workspace.mapping(named: "tracker") == choices)
  }

  @Test func `rows that name a team or product nobody knows are told, with lines and a suggestion`() throws {
    let workspace = try Workspace.small()
    let text = """
      id,title,team,product,started,finished
      Q-1,a,quay,checkout,2025-01-03,2025-01-08
      Q-2,b,qauy,checkout,2025-01-03,2025-01-08
      Q-3,c,qauy,chekcout,2025-01-03,2025-01-08
      Q-4,d,,,2025-01-03,2025-01-08
      """
    let export = try workspace.read([SourceFile(name: "a.csv", bytes: Array(text.utf8))], choices: ImportChoices())
    let preview = try workspace.preview(export, source: "q", choices: ImportChoices())
    let found = preview.intake.report.quality.filter { $0.id.hasPrefix("unknown-") }
    #expect(found.map(\.id) == ["unknown-team", "unknown-product"])
    #expect(found.map(\.count) == [2, 1])
    #expect(found.map(\.example) == ["lines 3, 4", "line 4"])
    #expect(found[0].message.contains("'qauy', which the model does not know (did you mean quay?); taken, but"))
    let taken = try workspace.take(export, source: "q", choices: ImportChoices(), by: .ines("Export"))
    #expect(taken.counts.added == 4)
    #expect(try workspace.report(of: #require(taken.batch).seq).quality.map(\.id).contains("unknown-team"))
  }

  @Test func `a large table is read in pieces, and says how far it has come`() throws {
    let scratch = try Scratch()
    let rows = (0..<90_000).map { "Q-\($0),\"Title of item, \($0)\",quay,2025-01-03,2025-01-08\n" }
    let bytes = Array(("id,title,team,started,finished\n" + rows.joined()).utf8)
    #expect(bytes.count > ExportFile.large)
    try scratch.write(bytes, to: "large.csv")
    let choices = ImportChoices()
    let workspace = try Workspace.small()
    var seen: [Advance] = []
    let export = try workspace.read([scratch.path("large.csv")], choices: choices) { seen.append($0) }
    let held = try workspace.read([SourceFile(name: "large.csv", bytes: bytes)], choices: choices)
    #expect(export.intake == held.intake && export.digest == held.digest)

    _ = try workspace.take(export, source: "q", choices: choices, by: .ines("Export")) { seen.append($0) }
    _ = try workspace.take(export, source: "q", choices: choices, by: .ines("Again")) { seen.append($0) }
    for (step, total) in [(Advance.Step.reading, bytes.count), (.keeping, 90_000), (.comparing, 90_000)] {
      let done = seen.filter { $0.step == step }
      #expect(done.count > 3 && done.allSatisfy { $0.total == total })
      #expect(done.map(\.done) == done.map(\.done).sorted())
      #expect(done.last?.done == total)
    }
  }
}
