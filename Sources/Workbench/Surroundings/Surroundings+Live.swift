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
    file: readFile,
    program: { name, arguments, input, seconds in
      try Program.run(name, arguments, input, within: seconds)
    })

  /// No export worth reading in one piece is larger than this.
  package static let largestFile = 2_000_000_000

  private static let readFile: @Sendable (String) throws -> [UInt8] = { path in
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "it is not there" : "it may not be opened by this user"
      throw FileRefusal.unreadable(path: path, because: reason)
    }
    defer { close(descriptor) }
    var about = stat()
    let size = fstat(descriptor, &about) == 0 ? Int(about.st_size) : 0
    guard size <= largestFile else { throw FileRefusal.tooLarge(path: path, bytes: size, most: largestFile) }
    return try bytes(of: descriptor, expecting: size, path)
  }

  /// Reads to the end without holding anything twice; a pipe has no size to expect.
  private static func bytes(of descriptor: Int32, expecting size: Int, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    return try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { room in
      while bytes.count <= largestFile {
        let count = read(descriptor, room.baseAddress, room.count)
        guard count >= 0 else {
          throw FileRefusal.unreadable(
            path: path, because: errno == EISDIR ? "it is a folder" : String(cString: strerror(errno)))
        }
        if count == 0 { return bytes }
        bytes.append(contentsOf: room[..<count])
      }
      throw FileRefusal.tooLarge(path: path, bytes: bytes.count, most: largestFile)
    }
  }
}
