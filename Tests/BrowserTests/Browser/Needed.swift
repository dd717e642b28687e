import Foundation
import Testing

/// What the browser tests need beside themselves. `make test` provides it; run alone, they are skipped and say why.
enum Needed {
  static let why: Comment = "needs POMONA_BINARY and POMONA_WEBDRIVER_PORT, as `make test` sets them"
  static let whyAxe: Comment = "needs POMONA_AXE too, the file axe.min.js, as `make test` sets it"

  static var isHere: Bool { has("POMONA_BINARY") && has("POMONA_WEBDRIVER_PORT") }
  static var axeIsHere: Bool { isHere && has("POMONA_AXE") }

  private static func has(_ name: String) -> Bool { ProcessInfo.processInfo.environment[name]?.isEmpty == false }
}
