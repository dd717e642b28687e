package import Model

extension Workspace {
  /// The whole model of a day as one archive of the files that `apply` reads back without a difference.
  package func archive(asOf day: Day? = nil) throws -> [UInt8] {
    archive(of: try snapshot(asOf: day), on: try day ?? today())
  }

  /// A model, such as a draft, as one archive.
  package func archive(of model: Snapshot, on day: Day) -> [UInt8] {
    let files = Workspace.files(of: model).map { (name: "model/" + $0.file, bytes: Array($0.text.utf8)) }
    return ZipArchive.bytes(of: files, on: day.civil)
  }
}
