import Analysis
import Evidence
import Foundation
import Governance
package import Model

/// Harbour as a workspace: its model with a past, its evidence, last quarters' reviews and decisions,
/// and the review that is open when the demo begins. It lives on a clock of its own.
package enum HarbourWorkspace {
  /// Opens the file, or makes it when it is not there.
  ///
  /// - Parameter endingOn: the last day of the evidence, a Sunday; the last Sunday before today when left out.
  package static func openOrMake(
    at path: String, endingOn day: Day? = nil, in surroundings: Surroundings = .live
  ) throws -> Workspace {
    if FileManager.default.fileExists(atPath: path) { return try Workspace.open(path, in: surroundings) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let draft = path + ".making"
    remove(draft)
    let workspace = try Workspace.create(
      at: draft, named: "Harbour", zone: "Europe/Berlin", by: "pomona", in: surroundings)
    try fill(workspace, endingOn: day ?? lastSunday(in: surroundings))
    // A half-made example is never taken for a whole one: only a verified copy gets the name.
    _ = try workspace.backUp(to: path)
    try workspace.close()
    remove(draft)
    return try Workspace.open(path, in: surroundings)
  }

  package static func remove(_ path: String) {
    for tail in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + tail) }
  }

  /// The review the demo opens on: the latest with an undecided question.
  package static func openReview(in workspace: Workspace) throws -> String? {
    let decided = Set(try workspace.decisions().map { $0.review + "/" + $0.item })
    let reviews = try workspace.reviews()
    let open = reviews.last { review in
      review.agenda.contains { !$0.options.isEmpty && !decided.contains(review.id + "/" + $0.id) }
    }
    return (open ?? reviews.last)?.id
  }

  private static func lastSunday(in surroundings: Surroundings) -> Day {
    let today = (surroundings.zone("Europe/Berlin") ?? .utc).day(of: surroundings.now())
    return today - (today.weekday + 1)
  }
}

extension HarbourWorkspace {
  /// Everything that happened in Harbour before the demo begins, in the order of its days.
  package static func fill(_ workspace: Workspace, endingOn day: Day) throws {
    let opening = HarbourStory.openingDay(endingOn: day)
    let (first, past) = (opening - 273, HarbourPast(opening: opening))
    try set(workspace, first)
    try workspace.apply(
      past.beginning(HarbourStory.modelTexts(endingOn: day)),
      by: Signature("ada", because: "How Harbour works, written down for the first time"))
    try name(workspace)
    try takeEvidence(into: workspace, endingOn: day)
    let events = past.events + past.reviews(in: try workspace.snapshot())
    for event in events.sorted(by: { $0.day < $1.day }) where event.day >= first {
      try set(workspace, event.day)
      try event.happen(workspace)
    }
    try set(workspace, opening)
    try past.open(workspace)
  }

  private static func set(_ workspace: Workspace, _ day: Day) throws {
    guard try workspace.clock() != .own(day) else { return }
    try workspace.set(today: day, by: Signature("pomona", because: "The day of the example"))
  }

  private static func takeEvidence(into workspace: Workspace, endingOn day: Day) throws {
    let (batches, readings) = HarbourStory.evidence(endingOn: day)
    for batch in batches {
      var intake = Intake(format: .stateLog, items: batch.items)
      (intake.report.rows, intake.report.accepted) = (batch.items.count, batch.items.count)
      _ = try workspace.take(
        intake, file: "\(batch.source).csv", source: batch.source,
        by: Signature("pomona", because: "Simulated for the example"))
    }
    var intake = Intake(format: .measures)
    intake.readings = readings
    (intake.report.rows, intake.report.accepted) = (readings.count, readings.count)
    _ = try workspace.take(
      intake, file: "measures.csv", source: "measures", by: Signature("pomona", because: "Simulated for the example"))
  }

  private static func name(_ workspace: Workspace) throws {
    for person in try workspace.snapshot().all(Person.self) {
      try workspace.name(person.name, as: person.name.text.prefix(1).uppercased() + person.name.text.dropFirst())
    }
  }
}
