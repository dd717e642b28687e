/// Files as one archive, each stored as it is: the plainest form of ZIP (APPNOTE 6.3), which every program opens.
/// Model files are small, so nothing is gained by squeezing them.
package enum ZipArchive {
  /// - Parameter on: the day the entries carry; the archive of a day is the same bytes whenever it is made.
  package static func bytes(of files: [(name: String, bytes: [UInt8])], on date: (year: Int, month: Int, day: Int))
    -> [UInt8]
  {
    var (body, directory): ([UInt8], [UInt8]) = ([], [])
    let stamp = max(0, min(date.year - 1980, 127)) << 9 | date.month << 5 | date.day
    for file in files {
      let entry = Entry(name: Array(file.name.utf8), sum: checksum(file.bytes), size: file.bytes.count, date: stamp)
      directory += entry.central(at: body.count)
      body += entry.local + file.bytes
    }
    let end =
      word(0x0605_4b50) + half(0) + half(0) + half(files.count) + half(files.count) + word(directory.count)
      + word(body.count) + half(0)
    return body + directory + end
  }

  private struct Entry {
    let name: [UInt8]
    let sum: UInt32
    let size: Int
    let date: Int

    /// Version 2.0, names in UTF-8, stored, at midnight.
    private var common: [UInt8] {
      half(20) + half(0x0800) + half(0) + half(0) + half(date) + word(Int(sum)) + word(size) + word(size)
        + half(name.count) + half(0)
    }
    var local: [UInt8] { word(0x0403_4b50) + common + name }
    func central(at offset: Int) -> [UInt8] {
      word(0x0201_4b50) + half(20) + common + half(0) + half(0) + half(0) + word(0) + word(offset) + name
    }
  }

  private static func half(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }
  private static func word(_ value: Int) -> [UInt8] { half(value) + half(value >> 16) }

  /// CRC-32 as in ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ value >> 1 : value >> 1 }
  }
}
