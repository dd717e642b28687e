package import Model

extension Workspace {
  /// The whole model of a day as one archive of the files that `apply` reads back without a difference.
  package func archive(asOf day: Day? = nil) throws -> [UInt8] {
    let on = try day ?? today()
    let files = try export(asOf: day).map { (name: "model/" + $0.file, bytes: Array($0.text.utf8)) }
    return ZipArchive.bytes(of: files, on: on.civil)
  }
}
