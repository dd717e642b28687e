import Crypto
package import Evidence
package import Model

/// A tracker's export that was read, before anything of it is kept.
package struct Export: Sendable {
  package let intake: Intake
  /// What the files are called; never their folders.
  let file: String
  let digest: Digest
  /// The file itself, where somebody else is to read it too.
  var source: SourceFile?

  /// Reads files that are held in memory.
  package init(_ files: [SourceFile], choices: ImportChoices, zone: Zone) {
    intake = Importer.read(files, choices: choices, zone: zone)
    file = files.map { $0.name.lastPart }.joined(separator: ", ")
    digest = Digest(of: files.map { Digest(of: $0.bytes).bytes })
  }

  /// Reads files from disk; a large table in pieces, without holding it.
  init(
    reading paths: [String], choices: ImportChoices, zone: Zone, in surroundings: Surroundings,
    progress: (Advance) -> Void
  ) throws {
    let bytes = paths.compactMap { ExportFile($0)?.bytes }.reduce(0, +)
    progress(Advance(.reading, 0, of: bytes))
    if paths.count == 1, let export = try Export(inPieces: paths[0], choices, zone, progress) {
      self = export
    } else {
      self.init(try paths.map { try ExportFile.whole($0, in: surroundings) }, choices: choices, zone: zone)
    }
    progress(Advance(.reading, bytes, of: bytes))
  }

  /// Nothing when the file is small, or of a form that has to be read as a whole.
  private init?(inPieces path: String, _ choices: ImportChoices, _ zone: Zone, _ progress: (Advance) -> Void) throws {
    guard let file = ExportFile(path), file.bytes >= ExportFile.large else { return nil }
    var feed: TableFeed?
    var (hasher, done) = (SHA256(), 0)
    try file.pieces { piece in
      if done == 0 { feed = TableFeed(head: piece, name: file.name, choices: choices, zone: zone) }
      guard feed?.feed(piece) == true else {
        feed = nil
        return false
      }
      hasher.update(bufferPointer: piece)
      done += piece.count
      progress(Advance(.reading, min(done, file.bytes), of: file.bytes))
      return true
    }
    guard let intake = feed?.finish() else { return nil }
    (self.intake, self.file, digest) = (intake, file.name, Digest(hasher))
  }
}

extension Digest {
  /// One file is its own digest; several are the digest of theirs in order.
  fileprivate init(of files: [[UInt8]]) {
    if files.count == 1, let only = Digest(bytes: files[0]) { self = only } else { self.init(of: files.flatMap { $0 }) }
  }
}
