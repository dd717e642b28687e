import Foundation
import Model

extension Surroundings {
  /// The machine as it is.
  package static let live = Surroundings(
    now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
    random: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<max(0, count)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    },
    zone: Zone.named,
    file: readFile)

  /// No export worth reading in one piece is larger than this.
  package static let largestFile = 2_000_000_000

  private static let readFile: @Sendable (String) throws -> [UInt8] = { path in
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let bytes = (attributes[.size] as? Int) ?? 0
      guard bytes <= largestFile else {
        throw FileRefusal.tooLarge(path: path, bytes: bytes, most: largestFile)
      }
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let refusal as FileRefusal {
      throw refusal
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw FileRefusal.unreadable(
        path: path, because: isThere ? "it may not be opened by this user, or it is a folder" : "it is not there")
    }
  }
}
