package import Foundation
package import Model

/// The worked organisation, as it stands in `Examples/Harbour/model`.
package enum Harbour {
  /// Its files, sorted by name.
  package static func texts() throws -> [ModelText] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { ModelText(file: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
  }

  /// `Examples/Harbour/model` beside the folder of the tests.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/Harbour/model").standardizedFileURL
}
