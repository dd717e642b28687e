import Foundation

/// The first files of a new organisation's model: small, sound, and commented where a newcomer asks.
package enum StarterModel {
  package static let files: [(name: String, text: String)] = [
    ("organisation.yaml", organisation), ("product.yaml", product), ("goals.yaml", goals), ("rights.yaml", rights),
    ("feedback.yaml", feedback),
  ]

  /// Writes the files into a folder, which is made when it is not there. Existing files are never touched.
  package static func write(to folder: String) throws -> [String] {
    let paths = files.map { folder + "/" + $0.name }
    if let taken = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) {
      throw Exists(taken, advice: "Choose another folder: pomona init my-model")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (file, path) in zip(files, paths) { try Data(file.text.utf8).write(to: URL(fileURLWithPath: path)) }
    } catch {
      throw Unusable("The folder '\(folder)' cannot be written: \(error.localizedDescription)")
    }
    return paths
  }
}
