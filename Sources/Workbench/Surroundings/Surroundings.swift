package import Model

/// Everything a workspace asks of the machine it runs on. Tests give fixed answers.
package struct Surroundings: Sendable {
  /// The moment it is.
  package var now: @Sendable () -> Instant
  /// Unpredictable bytes.
  package var random: @Sendable (_ count: Int) -> [UInt8]
  /// The rules of a time zone by its name, such as `Europe/Berlin`; nothing for a name nobody knows.
  package var zone: @Sendable (_ name: String) -> Zone?
  /// The bytes of a file.
  package var file: @Sendable (_ path: String) throws -> [UInt8]
  /// What another program answers to some input within so many seconds; a ``ProgramRefusal`` where it does not.
  package var program: Answering

  package typealias Answering =
    @Sendable (
      _ name: String, _ arguments: [String], _ input: [UInt8], _ seconds: Double
    ) throws -> [UInt8]

  package init(
    now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8],
    zone: @escaping @Sendable (String) -> Zone?, file: @escaping @Sendable (String) throws -> [UInt8],
    program: @escaping Answering = { _, _, _, _ in throw ProgramRefusal.missing }
  ) {
    self.now = now
    self.random = random
    self.zone = zone
    self.file = file
    self.program = program
  }
}

extension Surroundings {
  /// A world that stands still at one moment; its chance repeats.
  package static func fixed(_ now: Instant, files: [String: [UInt8]] = [:]) -> Surroundings {
    Surroundings(
      now: { now },
      random: { count in (0..<max(0, count)).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) } },
      zone: Zone.named,
      file: { path in
        guard let bytes = files[path] else { throw FileRefusal.unreadable(path: path, because: "it is not there") }
        return bytes
      })
  }
}

/// Why a file could not be read.
package enum FileRefusal: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String, because: String)
  case tooLarge(path: String, bytes: Int, most: Int)

  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
    case .tooLarge(let path, let bytes, let most):
      "\(path) has \(bytes) bytes; at most \(most) are read. Split it, or export a shorter period."
    }
  }
}
