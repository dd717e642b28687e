import Foundation
import Testing

@testable import Evidence

/// Real exports that nobody on this project wrote; where they lie is said by an environment variable.
enum RealData {
  static let folder = ProcessInfo.processInfo.environment["POMONA_REAL_DATA"]
  static var isHere: Bool { folder != nil }

  static func file(_ path: String) throws -> SourceFile {
    let url = URL(filePath: try #require(folder)).appending(path: path)
    return SourceFile(name: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
  }

  static func read(_ paths: String..., choices: ImportChoices = ImportChoices()) throws -> Intake {
    let intake = Importer.read(try paths.map(file), choices: choices)
    #expect(intake.report.refusals.isEmpty)
    #expect(intake.report.balances)
    return intake
  }
}

extension Trait where Self == ConditionTrait {
  static var withRealData: Self { .enabled(if: RealData.isHere, "POMONA_REAL_DATA names no folder") }
}
