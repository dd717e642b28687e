import Foundation
import Workbench

/// What proves to a server who acts.
enum Credential {
  /// From the environment, or from a file only its owner can read; none where there is neither.
  static func token() throws -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let told = environment["POMONA_TOKEN"], !told.isEmpty { return told }
    guard let home = environment["HOME"] else { return nil }
    let path = "\(home)/.config/pomona/token"
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    guard let mode = facts[.posixPermissions] as? Int, mode & 0o077 == 0 else { throw RemoteRefusal.token(path) }
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let token = String(text.trimmingSpaces)
    return token.isEmpty ? nil : token
  }
}
