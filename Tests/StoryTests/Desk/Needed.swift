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

  /// Whether a little disk of one's own can be mounted, to be filled.
  static var canMount: Bool { geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/unshare") }

  private static func folder(_ name: String) -> URL? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
  }
}
