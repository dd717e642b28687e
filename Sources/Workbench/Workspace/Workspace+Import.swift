package import Evidence
import GRDB
import Model

/// What an import would do, or did.
package struct Taken: Sendable {
  package let intake: Intake
  package let counts: BatchCounts
  /// The entry of the batch; none for a preview, and none when there was nothing new.
  package let batch: Entry?

  package var isNothingNew: Bool { counts.isNothingNew }
}

/// One import as it stands in the history.
package struct Batch: Sendable {
  package let entry: Entry
  package let payload: BatchPayload
  /// The entry that retracted it; none while it counts.
  package let retraction: Entry?

  package var seq: Int64 { entry.seq }
  package var counts: BatchCounts { payload.counts }
}

extension Workspace {
  /// Says what taking an export would change. Nothing is written.
  ///
  /// - Parameter source: what people call the tracker it comes from; items keep their identity
  ///   within it, so a newer export of the same source updates.
  package func preview(
    _ export: Export, source: String, choices: ImportChoices, progress: (Advance) -> Void = { _ in }
  ) throws -> Taken {
    let batch = try batch(export, source, choices)
    let counts = try store.read { try batch.counts($0, progress) }
    return Taken(intake: batch.intake, counts: counts, batch: nil)
  }

  /// Keeps what is new in an export: all of it in one transaction, or nothing. The same files a second
  /// time change nothing.
  ///
  /// - Parameter token: of the request; sent twice, the second one is told what the first one did.
  package func take(
    _ export: Export, source: String, choices: ImportChoices, by signature: Signature, token: String? = nil,
    progress: (Advance) -> Void = { _ in }
  ) throws -> Taken {
    try keep(try batch(export, source, choices), signature, token, progress)
  }

  /// Reads an export as a workspace does: in its zone, unless the choices name another.
  package func read(
    _ paths: [String], choices: ImportChoices, progress: (Advance) -> Void = { _ in }
  ) throws -> Export {
    try Export(reading: paths, choices: choices, zone: zone(for: choices), in: surroundings, progress: progress)
  }

  package func read(_ files: [SourceFile], choices: ImportChoices) throws -> Export {
    Export(files, choices: choices, zone: try zone(for: choices))
  }

  /// Keeps what was read elsewhere, such as evidence made by a simulation.
  package func take(
    _ intake: Intake, file: String, source: String, by signature: Signature, token: String? = nil
  ) throws -> Taken {
    let name = try Workspace.named(source)
    return try keep(
      Batches(source: name, file: file, fileDigest: .origin, choices: ImportChoices(), intake: intake), signature,
      token)
  }

  /// Every import, first to last, with what became of it.
  package func batches() throws -> [Batch] {
    try store.read { db in
      let retractions = try VisibleBatches.retractions(through: .max, db)
      let byBatch = Dictionary(retractions.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
      return try Ledger.entries(.batch, db).map { entry in
        Batch(
          entry: entry, payload: try Payload.read(BatchPayload.self, from: entry),
          retraction: try byBatch[entry.seq].flatMap { try Ledger.entry($0, db) })
      }
    }
  }

  /// What was told about an import, and which rows were refused and why.
  package func report(of batch: Int64) throws -> BatchReport {
    guard let report = try store.read({ try Batches.report(of: batch, $0) }) else {
      throw WorkspaceRefusal.noBatch(batch)
    }
    return report
  }

  /// Makes a whole import count no more. What it replaced counts again; nothing is deleted.
  @discardableResult
  package func retract(_ batch: Int64, by signature: Signature, token: String? = nil) throws -> Entry {
    guard signature.hasReason else { throw WorkspaceRefusal.noReason }
    let token = try token.map { try Token($0, by: signature.author, asking: "retract \(batch) \(signature.reason)") }
    return try write { db, today in
      if let earlier = try Receipts.entry(token, db) { return earlier }
      guard try Ledger.entry(batch, db)?.kind == .batch else { throw WorkspaceRefusal.noBatch(batch) }
      guard try !VisibleBatches.retractions(through: .max, db).values.contains(batch) else {
        throw WorkspaceRefusal.retractedAlready(batch)
      }
      let draft = try Draft(.retraction, on: today, by: signature, RetractionPayload(batch: batch))
      let entry = try Ledger.append(draft, at: surroundings.now(), db)
      try Receipts.keep(token, for: entry, db)
      return entry
    }
  }

  /// The names of all sources.
  package func sources() throws -> [String] { try store.read(Sources.names) }

  /// How a source's files were read last time, or under which choices they were saved.
  package func mapping(named name: String) throws -> ImportChoices? {
    try store.read { db in
      let row = try Row.fetchOne(db, sql: "SELECT choices FROM saved_mapping WHERE name = ?", arguments: [name])
      return try row.map { try Payload.decode(ImportChoices.self, try $0.bytes(0)) }
    }
  }

  /// Keeps choices under a name, so that the next file of the source is read the same way.
  package func save(_ choices: ImportChoices, as name: String) throws {
    let bytes = try Payload.bytes(choices)
    try store.write { db in
      try db.execute(sql: "INSERT OR REPLACE INTO saved_mapping VALUES (?, ?)", arguments: [name, Blob.of(bytes)])
    }
  }

  private func zone(for choices: ImportChoices) throws -> Zone {
    guard let name = choices.zone else { return try zone() }
    guard let zone = surroundings.zone(name) else { throw WorkspaceRefusal.unknownZone(name) }
    return zone
  }

  private func batch(_ export: Export, _ source: String, _ choices: ImportChoices) throws -> Batches {
    let model = try snapshot()
    try expectKnown(choices, in: model)
    var intake = export.intake
    if intake.isRefused { throw WorkspaceRefusal.notRead(intake.report.refusals) }
    intake.report.quality += UnknownOwners(intake, in: model).quality
    return Batches(
      source: try Workspace.named(source), file: export.file, fileDigest: export.digest, choices: choices,
      intake: intake)
  }

  /// Work given to a team or product that the model does not know would be seen on no page.
  private func expectKnown(_ choices: ImportChoices, in model: Snapshot) throws {
    guard !model.addresses.isEmpty else { return }
    for (kind, text) in [(Team.word, choices.team), (Product.word, choices.product)] {
      guard let text else { continue }
      let names = model.addresses.filter { $0.kind == kind }.map(\.name.text)
      guard !names.contains(text) else { continue }
      let nearest = Suggestion.nearest(text, among: names).map { " (did you mean \($0)?)" } ?? ""
      throw WorkspaceRefusal.noSuch("\(kind) '\(text)' in the model.\(nearest)")
    }
  }

  private func keep(
    _ batch: Batches, _ signature: Signature, _ token: String?, _ progress: (Advance) -> Void = { _ in }
  ) throws -> Taken {
    let token = try token.map { try Token($0, by: signature.author, asking: "take \(batch.source) \(batch.file)") }
    return try write { db, today in
      if let earlier = try Receipts.entry(token, db) {
        let counts = try Payload.read(BatchPayload.self, from: earlier).counts
        return Taken(intake: batch.intake, counts: counts, batch: earlier)
      }
      let kept = try batch.keep(on: today, by: signature, at: surroundings.now(), db, progress)
      try kept.entry.map { try Receipts.keep(token, for: $0, db) }
      return Taken(intake: batch.intake, counts: kept.counts, batch: kept.entry)
    }
  }

  private static func named(_ source: String) throws -> String {
    let name = source.filter { !$0.isNewline }
    guard name.says, name.utf8.count <= 200 else {
      throw WorkspaceRefusal.unnamedSource
    }
    return name
  }
}
