package import Evidence
import Model

extension Remote {
  /// Read here as the server will read it, so that every row can be accounted for.
  package func read(_ paths: [String], choices: ImportChoices, progress: (Advance) -> Void) throws -> Export {
    guard paths.count == 1 else { throw RemoteRefusal.oneFile }
    let name = try choices.zone ?? ask(.readOrganisation)["zone"]?.text ?? "UTC"
    guard let zone = surroundings.zone(name) else { throw WorkspaceRefusal.unknownZone(name) }
    let file = try ExportFile.whole(paths[0], in: surroundings)
    var export = Export([file], choices: choices, zone: zone)
    export.source = file
    return export
  }

  /// The server fills in what it kept for a source.
  package func mapping(named name: String) throws -> ImportChoices? { nil }
  package func save(_ choices: ImportChoices, as name: String) throws { throw RemoteRefusal.onlyHere }

  package func preview(
    _ export: Export, source: String, choices: ImportChoices, progress: (Advance) -> Void
  ) throws -> Taken {
    try send(export, source, choices, Signature("command line", because: "dry run"), isDryRun: true)
  }

  package func take(
    _ export: Export, source: String, choices: ImportChoices, by signature: Signature, token: String?,
    progress: (Advance) -> Void
  ) throws -> Taken {
    try send(export, source, choices, signature, isDryRun: false)
  }

  private func send(
    _ export: Export, _ source: String, _ choices: ImportChoices, _ signature: Signature, isDryRun: Bool
  ) throws -> Taken {
    guard let file = export.source else { throw RemoteRefusal.oneFile }
    let said = try JSON(encoding: choices)
    let answer = try ask(
      .takeImport,
      query: [
        ("source", source), ("file", file.name.lastPart), ("because", signature.reason),
        ("choices", said.members.isEmpty ? nil : said.compact), ("dry-run", isDryRun ? "true" : nil),
      ], bytes: file.bytes, as: Name(signature.author))
    guard let counts = answer["counts"] else { throw strange }
    return Taken(intake: export.intake, counts: try counts.decoded(), batch: answer["batch"].flatMap { Entry($0) })
  }

  package func retract(_ batch: Int64, by signature: Signature, token: String?) throws -> Entry {
    let answer = try ask(
      .retract, ["batch": "\(batch)"], sending: ["because": .text(signature.reason)], as: Name(signature.author))
    guard let entry = Entry(answer) else { throw strange }
    return entry
  }
}
