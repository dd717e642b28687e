import Foundation
package import Model

/// A folder that model files are written into.
package struct ModelFolder: Sendable {
  package let path: String
  package init(path: String) { self.path = path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// Writes all files or, when one of them is there already, none.
  package func write(_ files: [ModelText], over existing: Bool = false) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let taken = files.first { FileManager.default.fileExists(atPath: "\(path)/\($0.file)") }
    if let taken, !existing {
      throw Exists("\(path)/\(taken.file)", advice: "Choose another folder, or say --force.")
    }
    for file in files {
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file.file)"), options: .atomic)
    }
  }
}
