import Analysis
package import Evidence
import Foundation
package import Model

extension StraightAnswer {
  /// Reads exports from disk and answers.
  package init(reading paths: [String], choices: ImportChoices, zone: Zone, _ asked: Asked) throws {
    let files = try paths.map { path in
      SourceFile(name: URL(fileURLWithPath: path).lastPathComponent, bytes: try Surroundings.live.file(path))
    }
    try self.init(files: files, choices: choices, zone: zone, asked)
  }
}
