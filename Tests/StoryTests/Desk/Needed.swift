import Foundation
import Testing

/// What the stories need beside themselves. Run without it, they are skipped and say why.
enum Needed {
  static let why: Comment = "needs POMONA_BINARY, the built program, as `make test` sets it"
  static let whyData: Comment = "needs POMONA_REAL_DATA too, a folder of real exports that is no part of the project"

  static var program: URL? { folder("POMONA_BINARY") }
  static var isHere: Bool { program != nil }
  static var exports: URL? { folder("POMONA_REAL_DATA") }
  static var exportsAreHere: Bool { isHere && exports != nil }

  private static func folder(_ name: String) -> URL? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
  }
}
