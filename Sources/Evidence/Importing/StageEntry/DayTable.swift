import Model

/// Days by year, month and day of the month: turns `2025-06-30` into a day number with two loads
/// and a few comparisons.
struct DayTable {
  /// Not a date of this form, or no such day.
  static let unknown = Int32.min
  static let firstYear = 1980
  static let years = 64

  let days: [Int32]

  init() {
    var days = [Int32](repeating: DayTable.unknown, count: DayTable.years * 512)
    for year in 0..<DayTable.years {
      for month in 1...12 {
        for day in 1...31 {
          guard let known = Day(year: DayTable.firstYear + year, month: month, day: day) else { continue }
          days[year << 9 | month << 5 | day] = known.number
        }
      }
    }
    self.days = days
  }

  /// The day written at a place that has at least ten bytes.
  @inline(__always)
  static func day(_ at: UnsafePointer<UInt8>, _ table: UnsafePointer<Int32>) -> Int32 {
    let head = UInt64(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt64.self))
    let tail = UInt64(UInt16(littleEndian: UnsafeRawPointer(at + 8).loadUnaligned(as: UInt16.self)))
    // Digits have a high half of 3; the two dashes stand where they must.
    guard head & 0xFFF0_F0FF_F0F0_F0F0 == 0x2D30_302D_3030_3030, tail & 0xF0F0 == 0x3030 else { return unknown }
    let over = ((head & 0x000F_0F00_0F0F_0F0F) &+ 0x0006_0600_0606_0606) | ((tail & 0x0F0F) &+ 0x0606)
    guard over & 0x0010_1000_1010_1010 == 0 else { return unknown }
    let year = (head & 15) &* 1000 &+ (head >> 8 & 15) &* 100 &+ (head >> 16 & 15) &* 10 &+ (head >> 24 & 15)
    let month = (head >> 40 & 15) &* 10 &+ (head >> 48 & 15)
    let day = (tail & 15) &* 10 &+ (tail >> 8 & 15)
    let offset = year &- UInt64(firstYear)
    guard offset < UInt64(years), month < 16, day < 32 else { return unknown }
    return table[Int(truncatingIfNeeded: offset << 9 | month << 5 | day)]
  }
}
