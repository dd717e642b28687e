import Foundation

/// Held by the one server of a file for as long as it runs; the system lets go of it when the
/// process ends, however it ends. Commands may write beside a server, another server may not.
package final class ServerLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, and leaves in the file who holds it.
  package init(on path: String, as holder: String) throws {
    let file = path + ".lock"
    let opened = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else {
      throw StoreRefusal.unreachable(path: file, because: String(cString: strerror(errno)))
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let other = ServerLock.holder(named: opened)
      close(opened)
      throw StoreRefusal.served(path: path, by: other)
    }
    descriptor = opened
    ServerLock.sign(opened, holder)
  }

  deinit { close(descriptor) }

  private static func sign(_ descriptor: Int32, _ holder: String) {
    ftruncate(descriptor, 0)
    let bytes = Array(holder.utf8)
    // Only a courtesy to whoever comes second: the lock holds without it.
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private static func holder(named descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
