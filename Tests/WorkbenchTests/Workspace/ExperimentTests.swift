import Analysis
import Governance
import Model
import Testing

@testable import Workbench

@Suite struct ExperimentTests {
  private let ines = Name("ines")!
  private let name = Name("postcode-first")!
  private static let experiment = """
    kind: experiment
    name: postcode-first
    title: Postcode first
    product: checkout
    hypothesis: Asked for a postcode, three in ten give it
    method: One visit in ten for four weeks
    measure: conversion
    threshold: 74
    passes: at-least
    inputLimit: 12 000 EUR
    end: 2025-04-28
    """

  /// At the end of March, with twelve weekly readings around 70.
  private func workspace() throws -> Workspace {
    let (workspace, _) = try Workspace.inReview()
    try workspace.apply([SmallModel.text(ExperimentTests.experiment)], by: .ines("A belief to test"))
    let earlier = (0..<12).map { ("\(day("2025-03-30") - 7 * (11 - $0))", $0.isMultiple(of: 2) ? "70" : "70.6") }
    try read(earlier, into: workspace)
    return workspace
  }

  private func read(_ readings: [(String, String)], into workspace: Workspace) throws {
    let rows = readings.map { "conversion,checkout,\($0.0),\($0.1)" }
    try workspace.take(
      "measure,product,date,value\n" + rows.joined(separator: "\n") + "\n", source: "shop", file: "readings.csv")
  }

  @Test func `an experiment runs from its start to what follows, and each step stands in the record`() throws {
    let workspace = try workspace()
    #expect(try workspace.experiment(name).state == .draft)
    let first = try workspace.start(experiment: name, because: "Seven of twelve named it", by: ines, token: "form-1")
    #expect(
      try workspace.start(experiment: name, because: "Seven of twelve named it", by: ines, token: "form-1") == first)
    #expect(try workspace.experiment(name).state == .running)
    try workspace.apply(
      edits: [#require(Edit(written: "experiment/postcode-first.threshold = 71"))], by: .ines("74 was a guess"))
    #expect(try workspace.experiment(name).drift == ["threshold: at least 74 → at least 71"])
    try read([("2025-04-06", "72"), ("2025-04-13", "72"), ("2025-04-20", "72"), ("2025-04-27", "72")], into: workspace)
    try workspace.set(today: day("2025-04-21"), by: .ines("Three weeks on"))
    try workspace.amend(experiment: name, because: "74 was a guess", by: ines)
    try workspace.set(today: day("2025-04-28"), by: .ines("The run ends"))
    try workspace.inspect(experiment: name, by: ines)
    let seen = try workspace.experiment(name)
    #expect(seen.run.versions.count == 2 && seen.result?.version == 1 && seen.result?.verdict == .refuted)
    try workspace.decide(experiment: name, goal: .kept, approach: .pivot, learnt: "They turn away", by: ines)
    #expect(try workspace.experiment(name).state == .decided)
    #expect(
      try workspace.experimentsEnded(after: day("2025-03-31"), through: day("2025-04-28")).map(\.experiment) == [name])
    #expect(try workspace.experimentsEnded(after: day("2025-04-28"), through: day("2025-05-28")).isEmpty)
    #expect(try workspace.entries(.experiment).count == 4)
    #expect(try workspace.verify().isSound)
    #expect(try workspace.experiment(name, asOf: day("2025-03-31")).state == .running)
  }

  @Test func `a stranger starts nothing, and nothing starts twice`() throws {
    let workspace = try workspace()
    #expect(throws: Refusal.self) { try workspace.start(experiment: name, by: #require(Name("nobody"))) }
    try workspace.apply([SmallModel.text("kind: person\nname: mei\nunit: harbour\nroles: []")], by: .ines("Mei comes"))
    for act in [
      { try workspace.start(experiment: name, by: Name(known: "mei")) as Any },
      {
        try workspace.promise(
          .days(of: 5), of: #require(Address("team/quay")), at: Share(percent: 85), reliedOn: "All",
          by: Name(known: "mei"))
      },
      {
        try workspace.lock(
          baselineOf: Name(known: "conversion"), product: Name(known: "checkout"), from: day("2025-01-06"),
          to: day("2025-03-30"), because: "One system", by: Name(known: "mei"))
      },
    ] {
      #expect { try act() } throws: { ($0 as? Refusal)?.whoCan.contains(ines) == true }
    }
    try workspace.start(experiment: name, by: ines)
    let head = try workspace.head()
    #expect(throws: Refusal.self) { try workspace.start(experiment: name, by: ines) }
    #expect(throws: Refusal.self) { try workspace.inspect(experiment: name, by: ines) }
    #expect(throws: WorkspaceRefusal.self) { try workspace.start(experiment: #require(Name("other")), by: ines) }
    #expect(try workspace.head() == head)
  }

  @Test func `a promise keeps its numbers, is resolved by evidence and scored once`() throws {
    let (workspace, _) = try Workspace.inReview()
    let quay = try #require(Address("team/quay"))
    let promise = try workspace.promise(
      .days(of: 5), of: quay, at: Share(percent: 85), reliedOn: "The spring fair", by: ines)
    #expect(promise.made == day("2025-03-31") && promise.perDay.reduce(0, +) == 18)
    #expect(try promise.recomputed().map { promise.made + $0 } == promise.day)
    #expect(try workspace.promises(asOf: day("2025-03-31")).map(\.outcome.state) == [.open])
    #expect(throws: Refusal.self) { try workspace.score(promise: promise.id, by: ines) }
    let faster = LoopModel.evidence(days: 4, from: day("2025-04-01"), finished: 30, waiting: 0)
    _ = try workspace.take(faster, file: "log", source: "tracker-quay", by: .ines("Next quarter"))
    try workspace.set(today: day("2025-06-30"), by: .ines("Next quarter"))
    let standing = try #require(try workspace.promises(asOf: day("2025-06-30")).first)
    #expect(standing.outcome.state == .kept && standing.outcome.reached == day("2025-04-12"))
    #expect(try workspace.promisesResolved(after: day("2025-03-31"), through: day("2025-06-30")).count == 1)
    #expect(try workspace.scorePromises(by: ines).map(\.promise) == [promise.id])
    #expect(try workspace.scorePromises(by: ines).isEmpty)
    #expect(try workspace.promises(asOf: day("2025-06-30")).first?.scored == day("2025-06-30"))
    #expect(try workspace.verify().isSound)
  }

  @Test func `what cannot be forecast is not promised`() throws {
    let (workspace, _) = try Workspace.inReview()
    let tide = try #require(Address("team/tide"))
    #expect {
      try workspace.promise(
        .days(of: 5), of: tide, at: Share(percent: 85), reliedOn: "Sales", by: #require(Name("oskar")))
    } throws: { ($0 as? Refusal)?.explanation.contains("Nothing can be promised") == true }
    #expect(throws: WorkspaceRefusal.self) {
      try workspace.promise(
        .days(of: 5), of: #require(Address("team/nobody")), at: Share(percent: 85), reliedOn: "Sales", by: ines)
    }
  }
}
