import CArgon2
import Model

/// Hashes passwords with Argon2id (RFC 9106), written as PHC strings. One hash takes a core and 19 MiB for some
/// hundredths of a second, so it is never made on a thread that serves others.
package enum Argon2id {
  package struct Cost: Equatable, Sendable {
    /// KiB.
    package let memory: UInt32
    package let passes: UInt32
    package let lanes: UInt32
    /// What OWASP asks at least (2024): 19 MiB, two passes, one lane.
    package static let today = Cost(memory: 19_456, passes: 2, lanes: 1)

    /// A hash of this cost is made anew at the next sign-in.
    var isLow: Bool { memory < Cost.today.memory || passes < Cost.today.passes }
  }

  private static let (saltLength, hashLength) = (16, 32)

  package static func hash(_ password: String, salt: [UInt8], cost: Cost = .today) throws -> String {
    let bytes = Array(password.utf8)
    var encoded = [CChar](repeating: 0, count: 160)
    let outcome = argon2id_hash_encoded(
      cost.passes, cost.memory, cost.lanes, bytes, bytes.count, salt, salt.count, hashLength, &encoded, encoded.count)
    guard outcome == ARGON2_OK.rawValue else { throw StoreRefusal.overloaded }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Takes as long whether it matches or not.
  package static func matches(_ password: String, _ phc: String) -> Bool {
    let bytes = Array(password.utf8)
    return argon2id_verify(phc, bytes, bytes.count) == ARGON2_OK.rawValue
  }

  /// What a PHC string says it cost, such as `$argon2id$v=19$m=19456,t=2,p=1$…`.
  package static func cost(of phc: String) -> Cost? {
    let parts = phc.split(separator: "$")
    guard parts.count == 5, parts[0] == "argon2id" else { return nil }
    var said: [Substring: UInt32] = [:]
    for pair in parts[2].split(separator: ",") {
      let halves = pair.split(separator: "=")
      if halves.count == 2 { said[halves[0]] = UInt32(halves[1]) }
    }
    guard let memory = said["m"], let passes = said["t"], let lanes = said["p"] else { return nil }
    return Cost(memory: memory, passes: passes, lanes: lanes)
  }

  /// What is compared with where there is no password, so that the same work is done: nobody's.
  static let nobodys = (try? hash("nobody has this password", salt: Array("sixteen bytes :)".utf8))) ?? ""

  static func salt(in surroundings: Surroundings) -> [UInt8] { surroundings.random(saltLength) }
}
