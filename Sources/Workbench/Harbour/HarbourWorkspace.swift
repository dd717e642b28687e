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
    at path: String, endingOn day: Day? = nil, in surroundings: Surroundings = .live,
    progress: (Advance) -> Void = { _ in }
  ) throws -> Workspace {
    if FileManager.default.fileExists(atPath: path) { return try Workspace.open(path, in: surroundings) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let draft = path + ".making"
    remove(draft)
    let workspace = try Workspace.create(
      at: draft, named: "Harbour", zone: "Europe/Berlin", by: "pomona", in: surroundings)
    try fill(workspace, endingOn: day ?? lastSunday(in: surroundings), progress: progress)
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
  package static func fill(
    _ workspace: Workspace, endingOn day: Day, progress: (Advance) -> Void = { _ in }
  ) throws {
    let opening = HarbourStory.openingDay(endingOn: day)
    let past = HarbourPast(opening: opening)
    try set(workspace, past.beginning)
    try workspace.apply(
      past.firstModel(HarbourStory.modelTexts(endingOn: day)),
      by: Signature("ada", because: "How Harbour works, written down for the first time"))
    try name(workspace)
    let events = past.events(in: try workspace.snapshot())
    let (batches, readings) = HarbourStory.evidence(endingOn: day)
    let total = batches.count + 1 + events.count
    for (done, batch) in batches.enumerated() {
      progress(Advance(.making, done, of: total))
      try take(batch.items, from: batch.source, into: workspace)
    }
    try take(readings, into: workspace)
    try take(HarbourSpend.all(HarbourDays(endingOn: day)), into: workspace)
    for (done, event) in events.enumerated() {
      progress(Advance(.making, batches.count + 1 + done, of: total))
      try set(workspace, event.day)
      try event.happen(workspace)
    }
    progress(Advance(.making, total, of: total))
    try set(workspace, opening)
    try past.open(workspace)
  }

  private static func set(_ workspace: Workspace, _ day: Day) throws {
    guard try workspace.clock() != .own(day) else { return }
    try workspace.set(today: day, by: Signature("pomona", because: "The day of the example"))
  }

  private static func take(_ items: WorkItems, from source: String, into workspace: Workspace) throws {
    var intake = Intake(format: .stateLog, items: items)
    (intake.report.rows, intake.report.accepted) = (items.count, items.count)
    _ = try workspace.take(
      intake, file: "\(source).csv", source: source, by: Signature("pomona", because: "Simulated for the example"))
  }

  private static func take(_ readings: [Reading], into workspace: Workspace) throws {
    var intake = Intake(format: .measures)
    intake.readings = readings
    (intake.report.rows, intake.report.accepted) = (readings.count, readings.count)
    _ = try workspace.take(
      intake, file: "measures.csv", source: "measures", by: Signature("pomona", because: "Simulated for the example"))
  }

  private static func take(_ spend: [Spend], into workspace: Workspace) throws {
    var intake = Intake(format: .spend)
    intake.spend = spend
    (intake.report.rows, intake.report.accepted) = (spend.count, spend.count)
    _ = try workspace.take(
      intake, file: "spend.csv", source: "books", by: Signature("pomona", because: "Simulated for the example"))
  }

  private static func name(_ workspace: Workspace) throws {
    for person in try workspace.snapshot().all(Person.self) {
      try workspace.name(person.name, as: person.name.text.prefix(1).uppercased() + person.name.text.dropFirst())
    }
  }
}
