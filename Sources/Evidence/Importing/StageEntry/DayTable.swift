import Model

/// Days of this century by year, month and day of the month: turns `2025-06-30` into a day number
/// with two loads and a few operations.
struct DayTable {
  /// Not a date of this form, or no such day.
  static let unknown = Int32.min

  let days: [Int32]

  init() {
    var days = [Int32](repeating: DayTable.unknown, count: 100 * 512)
    for year in 0..<100 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, in: 2000 + year) {
          days[year << 9 | month << 5 | day] = Day.number(year: 2000 + year, month: month, day: day)
        }
      }
    }
    self.days = days
  }

  /// The day written at a place that has at least ten bytes.
  @inline(__always)
  static func day(_ at: UnsafePointer<UInt8>, _ table: UnsafePointer<Int32>) -> Int32 {
    let century = UInt16(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt16.self))
    // Digits become their value and the dashes nothing; whatever is left above 9 is neither.
    let rest = UInt64(littleEndian: UnsafeRawPointer(at + 2).loadUnaligned(as: UInt64.self)) ^ 0x3030_2D30_302D_3030
    guard century == 0x3032, (rest | (rest &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else {
      return unknown
    }
    let pairs = rest &* 10 &+ rest >> 8
    let (year, month, day) = (pairs & 0xFF, pairs >> 24 & 0xFF, pairs >> 48 & 0xFF)
    guard (month | day >> 1) < 16 else { return unknown }
    return table[Int(truncatingIfNeeded: year << 9 | month << 5 | day)]
  }
}
