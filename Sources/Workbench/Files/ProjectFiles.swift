import Foundation
import Model

/// The files of the project itself that are made from its sources: for `make generated`, in the project's folder.
package enum ProjectFiles {
  package static func generated() throws -> [(path: String, text: String)] {
    let folder = "Sources/Model/Kinds"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Unusable("There is no \(folder) here. Run this in the project's folder.")
    }
    let sources = try names.filter { $0.hasSuffix(".swift") }.sorted().map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
    return [generatedNotes(from: sources)] + generatedFiles() + [description]
  }

  /// What the HTTP API does, for programs that want to use it.
  package static var description: (path: String, text: String) { ("Schema/openapi.json", OpenAPI.text) }

  /// Writes a file if it differs; says whether it did.
  package static func write(_ file: (path: String, text: String)) throws -> Bool {
    if (try? String(contentsOfFile: file.path, encoding: .utf8)) == file.text { return false }
    try Data(file.text.utf8).write(to: URL(fileURLWithPath: file.path), options: .atomic)
    return true
  }
}
