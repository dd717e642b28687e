import Evidence
import Foundation

/// A tracker's export on disk, handed on piece by piece.
struct ExportFile {
  let path: String
  let bytes: Int

  /// Files from this size on are read in pieces where their form allows it.
  static let large = 4 << 20
  private static let piece = 1 << 20

  /// Nothing when the size cannot be told; then reading it says why.
  init?(_ path: String) {
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else { return nil }
    (self.path, bytes) = (path, size)
  }

  /// The name without its folders.
  var name: String { path.lastPart }

  /// Hands on all pieces in order, each good for that call only, until one is not wanted.
  ///
  /// - Throws: a refusal when the beginning of a large file says already that it is no export.
  func pieces(_ take: (UnsafeRawBufferPointer) throws -> Bool) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw unreadable }
    defer { close(descriptor) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: ExportFile.piece, alignment: 64)
    defer { room.deallocate() }
    var isFirst = true
    while true {
      let count = read(descriptor, room.baseAddress, room.count)
      guard count >= 0 else { throw unreadable }
      let piece = UnsafeRawBufferPointer(rebasing: room[..<count])
      if isFirst, bytes >= ExportFile.large, let refusal = Importer.refusal(head: piece, of: bytes, name: name) {
        throw WorkspaceRefusal.notRead([refusal])
      }
      isFirst = false
      guard count > 0, try take(piece) else { return }
    }
  }

  private var unreadable: FileRefusal { .unreadable(path: path, because: String(cString: strerror(errno))) }

  /// The whole file, for forms that cannot be read in pieces.
  static func whole(_ path: String, in surroundings: Surroundings) throws -> SourceFile {
    if let file = ExportFile(path), file.bytes >= ExportFile.large { try file.pieces { _ in false } }
    return SourceFile(name: path.lastPart, bytes: try surroundings.file(path))
  }
}

extension String {
  /// The name of a file without the folders it lies in: those may say who its user is.
  var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}
